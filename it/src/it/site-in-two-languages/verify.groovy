def page = { language, name -> new File(basedir, "target/site/$language/${name}.html").getText('UTF-8') }

assert page('en', 'assay').contains('The data fails its checks') && page('en', 'assay') =~ /<html[^>]* lang="en"/
assert page('zh_CN', 'assay').contains('数据没有通过检查') && page('zh_CN', 'assay') =~ /<html[^>]* lang="zh[-_]CN"/

// The skin is that of the site's descriptor.
assert page('zh_CN', 'assay').contains('apache-maven-fluido-2')

// What the pages say; a skin's own words, and those of the declaration, are not theirs.
['assay', 'assay-dataset-orders'].each { name ->
    def chinese = page('zh_CN', name)
    assert chinese =~ /<html[^>]* lang="zh[-_]CN"/
    def text = chinese.substring(chinese.indexOf('<div class="assay'))
    text = text.substring(0, text.indexOf('</main>') > 0 ? text.indexOf('</main>') : text.length())
    text = text.replaceAll(/(?s)<style>.*?<\/style>|<[^>]*>/, '\n')
    ['one line per &lt;b&gt;product&lt;/b&gt; &amp; order', 'Title of produ'].each {
        text = text.replace(it, '')
    }
    text = text.replaceAll(/(Title )?of? product no/, '')
    assert text.codePoints().filter { Character.isIdeographic(it) }.count() > 100
    assert !(text =~ /(?i)\b(the|of|is|are|was|were|with|and|or|not|for)\b/)
}

// A dataset whose name is of another script has a page, and the index leads to it.
['en', 'zh_CN'].each { language ->
    def link = (page(language, 'assay') =~ /href="(assay-dataset-[a-z0-9._-]*~[0-9a-f]{8})\.html"/)
    assert link.find()
    def items = page(language, link.group(1))
    assert items.contains('商品') && items.contains('href="assay.html"')
}

// Menus name it in the language of the site.
assert page('en', 'project-reports').contains('Data assets')
def reports = page('zh_CN', 'project-reports')
assert reports.contains('href="assay.html"') && reports.contains('数据资产') && !reports.contains('Data assets')
// A project without modules has no page of them.
assert !reports.contains('assay-aggregate.html')
