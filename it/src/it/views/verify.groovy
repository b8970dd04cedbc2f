import groovy.json.JsonSlurper

def audit = { String name -> new JsonSlurper().parse(new File(basedir, "target/$name/audit.json")) }
def failures = { it.findings.findAll { it.outcome == 'FAIL' } }

def log = new File(basedir, 'build.log').text
assert log =~ /log\.users +[\d,]+ /
assert new File(basedir, 'src/assay/baseline').list().sort() == ['log', 'log.actions', 'log.items', 'log.sessions', 'log.users']

// What users do over all days is accepted with the log, and shown.
def behaviour = new JsonSlurper().parse(new File(basedir, 'src/assay/baseline/log/behaviour.json'))
assert behaviour.totals.events > 0
assert new File(basedir, 'target/next/assay.html').text.contains('>Behaviour</h3>')

def next = audit('next')
assert next.verdict == 'PASS'
assert next.datasets*.name == ['log', 'log.actions', 'log.users', 'log.items', 'log.sessions']

// The log's own columns are as they were; who acts is not.
def bot = failures(audit('bot'))
assert bot*.dataset.unique() == ['log.actions']
assert bot.every { it.column.startsWith('user_') }
assert bot.every { it.batch == null || it.batch.endsWith('day-130.csv') }
// A row of a view is found on the line of its first event, and its key is said nowhere.
assert bot.any { it.samples.any { it.file.endsWith('day-130.csv') && it.line > 1 } }
// One incident, which says what was done to the log.
def incidents = audit('bot').incidents
assert incidents.size() == 1
assert incidents[0].cause.kind == 'bot-flood' && incidents[0].damaged == 51
assert incidents[0].sentence.startsWith('log, target/data/day-130.csv: 51 of 565 rows (9.0 %) are of 1 of ')
assert incidents[0].sentence.contains('; see log.users) who act at equal intervals, like a program')
assert incidents[0].alsoSeenBy.contains('log.actions/numeric-drift')
new File(basedir, 'target').eachFileRecurse { file ->
    if (file.name ==~ /.*\.(html|json|jsonl|md|sarif|xml|bin)/ || file.name == 'child.log') {
        assert !file.getText('ISO-8859-1').contains('person-'): file
    }
}
new File(basedir, 'src/assay/baseline').eachFileRecurse { file ->
    assert file.directory || !file.getText('ISO-8859-1').contains('person-'): file
}
assert !log.contains('person-')

assert failures(audit('ruled')).collect { [it.dataset, it.check] } == [['log.users', 'rule max(actions) <= 3']]
return true
