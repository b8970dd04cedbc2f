def english = new File(basedir, 'target/site/en/assay.html').getText('UTF-8')
def chinese = new File(basedir, 'target/site/zh_CN/assay.html').getText('UTF-8')

assert english.contains('The data fails its checks') && english =~ /<html[^>]* lang="en"/
assert chinese.contains('数据没有通过检查') && chinese =~ /<html[^>]* lang="zh[-_]CN"/

// What the page says; a skin's own words, and those of the declaration, are not its.
def text = chinese.substring(chinese.indexOf('<div class="assay'))
text = text.substring(0, text.indexOf('</main>') > 0 ? text.indexOf('</main>') : text.length())
text = text.replaceAll(/(?s)<style>.*?<\/style>|<[^>]*>/, '\n')
['one line per &lt;b&gt;product&lt;/b&gt; &amp; order', 'Title of produ'].each {
    text = text.replace(it, '')
}
text = text.replaceAll(/(Title )?of? product no/, '')
assert text.codePoints().filter { Character.isIdeographic(it) }.count() > 200
assert !(text =~ /(?i)\b(the|of|is|are|was|were|with|and|or|not|for)\b/)

// Menus name it in the language of the site.
assert new File(basedir, 'target/site/en/project-reports.html').text.contains('Data assets')
def reports = new File(basedir, 'target/site/zh_CN/project-reports.html').getText('UTF-8')
assert reports.contains('href="assay.html"') && reports.contains('数据资产') && !reports.contains('Data assets')
