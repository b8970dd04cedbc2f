import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
int end = log.indexOf('BUILD SUCCESS')
assert end > 0

def reported = log.take(end)
assert reported.contains("[WARNING] FAIL  orders / price: max is")
assert !reported.contains('[ERROR]')

def judged = log.drop(end)
assert judged.contains("[ERROR] FAIL  orders / price: max is")
assert judged.contains('1 incident: orders / price')
assert !judged.contains('orders: scan')

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
assert audit.verdict == 'FAIL'
assert audit.findings.findAll { it.outcome == 'FAIL' }*.column == ['price']
