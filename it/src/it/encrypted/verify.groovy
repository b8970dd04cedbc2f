def log = new File(basedir, 'build.log').text
def kept = new File(basedir, 'src/assay/baseline/orders')

// What is kept is encrypted, but for names and types of columns.
assert kept.list().findAll { !it.endsWith('.sealed') } == ['profile.json']
assert new File(kept, 'profile.bin.sealed').bytes[0..7] as byte[] == 'ASSAYSE1'.bytes
assert kept.listFiles().every { !it.getText('ISO-8859-1').contains('Aachenplanted') }
def readable = new groovy.json.JsonSlurper().parse(new File(kept, 'profile.json'))
assert readable*.name == ['order', 'sku', 'town', 'paid'] && readable.every { it.keySet() == ['name', 'type'] as Set }
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

// Without encryption only hashes are, and without a key there are none.
def names = { String folder -> new File(basedir, "src/assay/$folder/orders").list().findAll { it.contains('hashes') || it.endsWith('.sealed') } }
assert names('open') == ['hashes.bin.sealed'] && names('none') == []
assert new File(basedir, 'src/assay/open/orders/hashes.bin.sealed').bytes[0..7] as byte[] == 'ASSAYSE1'.bytes
assert audit('open').verdict == 'PASS' && audit('keyless').verdict == 'PASS'
assert log.count('Which rare values were accepted is encrypted in src/assay/open and there is no key') == 1
assert !new File(basedir, 'target/open/.assay-opened').exists()

// What was put aside is encrypted with it, and so is the history; both can be opened.
def aside = new File(basedir, 'target/assay/clean/orders')
assert !new File(aside, 'quarantine.csv').exists()
assert new File(aside, 'quarantine.csv.sealed').bytes[0..7] as byte[] == 'ASSAYSE1'.bytes
assert new File(basedir, 'target/assay/unsealed/quarantine.csv').text.contains('order-2400,')
assert new File(basedir, 'src/assay/history').list() as List == ['orders.jsonl.sealed']
def history = new File(basedir, 'target/history/unsealed/orders.jsonl').readLines()
assert history.size() == 2 && history.every { it.contains('assay-history/1') }
assert log.contains('orders/quarantine.csv: it is encrypted with another key')
for (goal in ['baseline', 'accept']) {
    assert log =~ /:${goal} \(default-cli\) on project [^:]+: assay\.encrypt is false, and src\/assay\/baseline is encrypted: it is not decrypted/
}
assert log.contains('assay.encrypt is true, and src/assay/open is not encrypted: what is accepted is kept as the rest is')
assert new File(basedir, 'src/assay/open/orders/bins.json').exists()
