import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def file = { String path -> new File(basedir, path) }
def published = new JsonSlurper().parse(file('src/assay/published/orders.json'))
def ledger = file('src/assay/privacy-ledger.jsonl').readLines().collect { new JsonSlurper().parseText(it) }

// One of two rows is of one user, of whom four count.
assert Math.abs(published.users - 700) < 200 && published.rows < 3000
assert Math.abs(published.columns.find { it.name == 'paid' }.numbers.mean - 50) < 25
assert !published.columns*.name.contains('who')

// Each statistic is in the ledger once, though it was asked for twice.
assert ledger.size() == published.cost.spent.size() && ledger*.statistic.contains('mean of paid')
assert ledger.every { it.state == published.state && it.day ==~ /\d{4}-\d\d-\d\d/ }
assert log.contains('orders: nothing changed since the last publication')

// Reports show these, and nothing exact; the verdict is there all the same.
def exact = ~/4,?321|user-greedy|user-\d/
def shown = ['before', 'assay', 'chinese', 'broken'].collectMany { String folder ->
    file("target/$folder").listFiles().findAll { it.file && it.name != 'verdict.bin' && !it.name.startsWith('child') }
}
assert shown*.name.containsAll(['assay.html', 'audit.json', 'assay.md', 'assay.sarif', 'TEST-assay.xml', 'inventory.html', 'inventory.json'])
def leaks = shown.findAll { (it.getText('UTF-8') =~ exact).find() }*.path
assert leaks == []
assert !(log =~ exact).find()
def noisy = String.format(Locale.ROOT, '%,d', published.rows)
assert file('target/before/assay.html').text.contains('Nothing was published yet: run mvn assay:publish')
assert file('target/assay/assay.html').text.contains("about $noisy rows of about")
assert file('target/assay/assay.md').text.contains("≈ $noisy")
assert file('target/chinese/assay.html').text.contains('差分隐私')
def asset = new JsonSlurper().parse(file('target/assay/inventory.json')).assets.find { it.identity.name == 'orders' }
assert asset.holding.rows == published.rows && asset.holding.bytes == null && asset.quality == null
assert new JsonSlurper().parse(file('target/broken/audit.json')).verdict == 'FAIL'
assert log.contains('rule rows >= 9000 does not pass. What it found is not shown')
// What is kept of each audit is judged by, and not shown.
assert file('src/assay/history/orders.jsonl').readLines().size() == 2

// What is refused says why, and what to do.
assert log.contains('the privacy budget of orders is spent')
assert log.contains('A key is needed, and there is none; make one with openssl rand -hex 32')
assert log.contains("the column 'who', which is declared to mean user, has no value in any row")
assert log.contains('privacy-ledger.jsonl:1: the line is empty; restore it from version control')
assert !file('target/assay/publishing').exists() && !file('src/cut/published').exists()
