def page = new File(basedir, 'target/site/assay.html').getText('UTF-8')
assert page.contains('<title>') && page.contains('Data assets')
assert page.contains('href="assay-dataset-orders.html"')
assert page.contains('one line per &lt;b&gt;product&lt;/b&gt; &amp; order')

// The dataset has a page of its own, with its name and the way back.
def orders = new File(basedir, 'target/site/assay-dataset-orders.html').getText('UTF-8')
assert orders.contains('rule max(price)') && orders =~ /<h1[^>]*>[^<]*(<a[^>]*><\/a>)?\s*orders/
assert orders.contains('href="assay.html"') && orders.contains('class="assay"')

assert new File(basedir, 'target/site/project-reports.html').getText('UTF-8').contains('href="assay.html"')
assert !new File(basedir, 'target/assay/audit.json').exists()
