import groovy.json.JsonSlurper

/** Without the fields that tell of the clock. */
def timeless(value) {
    if (value instanceof Map) {
        return value.findAll { !(it.key in ['seconds', 'startedAt']) }.collectEntries { [it.key, timeless(it.value)] }
    }
    value instanceof List ? value.collect { timeless(it) } : value
}

def log = new File(basedir, 'build.log').text
assert log.contains('Accepted in src/assay/baseline; commit it')
assert !log.contains('[ERROR]')

def baseline = new File(basedir, 'src/assay/baseline/orders')
assert baseline.list().sort() == [
    'batches.jsonl', 'behaviour.json', 'bins.json', 'dependencies.jsonl', 'gan.zip', 'keys.jsonl',
    'manifest.json',
    'profile.bin', 'profile.json', 'reading.json', 'recognitions.jsonl', 'rules.json', 'scores.json', 'training.json', 'vae.zip',
]

def first = new File(basedir, 'target/assay')
def second = new File(basedir, 'target/again')
['audit.json', 'assay.html', 'assay.md', 'assay.sarif', 'TEST-assay.xml', 'child.log'].each {
    assert new File(first, it).exists()
}
assert !new File(first, 'today/.tmp').exists()

def audit = new JsonSlurper().parse(new File(first, 'audit.json'))
assert audit.verdict == 'PASS'
assert audit.datasets[0].rows == 1600
assert audit.findings.every { it.outcome == 'PASS' }
assert ['rule rows == 1600', 'schema', 'numeric-drift', 'association', 'row-anomalies', 'two-sample'].every { check ->
    audit.findings.any { it.check == check }
}
assert timeless(audit) == timeless(new JsonSlurper().parse(new File(second, 'audit.json')))

// Nothing changed since, so nothing was measured.
def known = new File(basedir, 'target/known')
assert !new File(known, 'child.log').exists()
assert timeless(audit) == timeless(new JsonSlurper().parse(new File(known, 'audit.json')))
assert ['assay.sarif', 'TEST-assay.xml'].every { new File(first, it).text == new File(second, it).text }

// The fifth build says again what the fourth said; the sixth was asked for something else.
assert log.count('Nothing changed since the last check; its verdict stands') == 1
assert log.count('Audit PASS') == 5
