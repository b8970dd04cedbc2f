def log = new File(basedir, 'build.log').text
def kept = new File(basedir, 'src/assay/baseline/orders')

// What is kept is encrypted, but for names and types of columns.
assert kept.list().findAll { !it.endsWith('.sealed') } == ['profile.json']
assert new File(kept, 'profile.bin.sealed').bytes[0..7] as byte[] == 'ASSAYSE1'.bytes
assert kept.listFiles().every { !it.getText('ISO-8859-1').contains('Aachenplanted') }
def readable = new groovy.json.JsonSlurper().parse(new File(kept, 'profile.json'))
assert readable*.name == ['sku', 'town', 'paid'] && readable.every { it.keySet() == ['name', 'type'] as Set }
assert new File(basedir, 'src/assay').list().every { !it.startsWith('.') }

// It is judged by, and what was opened is gone.
def audit = { String folder -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/$folder/audit.json")) }
assert audit('assay').verdict == 'PASS' && audit('rotated').verdict == 'PASS'
assert audit('rotated').findings.any { it.check == 'numeric-drift' && it.outcome == 'PASS' }
['assay', 'refused', 'rotated'].each { assert !new File(basedir, "target/$it/.assay-opened").exists() }
assert log.contains('Nothing changed since the last check; its verdict stands')

// What is refused says why, and what to do.
assert log.contains('A key is needed, and there is none; make one with openssl rand -hex 32')
assert log.contains('it is encrypted with another key: its key has the id')
assert log.contains("assay.keyFile is key.txt in the project's folder")
