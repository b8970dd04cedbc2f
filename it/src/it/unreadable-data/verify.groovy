import groovy.json.JsonSlurper

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
def failed = audit.findings.findAll { it.outcome == 'FAIL' }
println failed*.message.join('\n')
