def page = new File(basedir, 'target/site/assay.html').getText('UTF-8')
assert page.contains('<title>') && page.contains('Data assets')
assert page.contains('rule max(price)')
assert page.contains('one line per &lt;b&gt;product&lt;/b&gt; &amp; order')

assert new File(basedir, 'target/site/project-reports.html').getText('UTF-8').contains('href="assay.html"')
assert !new File(basedir, 'target/assay/audit.json').exists()
