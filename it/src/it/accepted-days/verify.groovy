import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('orders: 1,760 rows accepted, history of 11 batches (10 before)')
assert log.contains('Nothing was accepted, because ')
assert log.contains('orders/price/numeric-drift@target/data/day-111.csv')
assert log.contains('orders: 1,920 rows accepted, history of 12 batches (11 before)')

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
assert audit.verdict != 'FAIL'
assert audit.findings.every { !it.id.contains('@') }

def batches = new File(basedir, 'src/assay/baseline/orders/batches.jsonl').readLines()
assert batches.size() == 12

def history = new File(basedir, 'src/assay/history/orders.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
assert history*.event == ['BASELINE', 'ACCEPT', 'ACCEPT', 'CHECK']
assert history*.rows == [1600, 1760, 1920, 1920]
assert history[2].outcome == 'FAIL'

// Who accepts is told by which columns people can be recognised, and later builds are silent.
assert log.count('people can be recognised by') == 1
assert audit.datasets[0].recognitions.every { it.keySet() == ['columns', 'alone', 'looked', 'rows'] as Set }
assert audit.datasets[0].recognitions*.columns.flatten().contains('ordered')
assert audit.findings.find { it.check == 'singled-out' }.outcome == 'PASS'
// What was accepted is not over, it is right.
assert audit.recovered == [] && audit.unjudged == []
assert !log.contains('Recovered:')
def page = new File(basedir, 'target/assay/assay.html').text
assert page.contains('<h3>History</h3>')
assert page.contains('12 accepted batches')
