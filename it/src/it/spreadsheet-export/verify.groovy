import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains("[INFO] orders: read with delimiter ';', preamble '2', encoding 'windows-1252', decimal ',' (Betrag), dates '{Tag: d.M.yyyy}';")

// It stands in the baseline, and was not guessed again.
def baseline = new File(basedir, 'src/assay/baseline/orders')
def kept = new JsonSlurper().parse(new File(baseline, 'reading.json')).format
assert kept.delimiter == ';'
assert kept.encoding == 'windows-1252'
assert kept.notations.columns.Betrag == [of: 'number', decimal: ',', unit: '']
assert kept.notations.columns.Tag == [of: 'date', pattern: 'd.M.yyyy']
assert log.count('orders: read with') == 1

def columns = new JsonSlurper().parse(new File(baseline, 'profile.json')).columns.collectEntries { [it.name, it.type] }
assert columns.Betrag == 'DECIMAL'
assert columns.Tag == 'DATE'
assert new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json')).findings.every { it.outcome != 'FAIL' }

def page = new File(basedir, 'target/assay/assay.html').text
assert page.contains('How the files were read')
assert page.contains('windows-1252')

def next = new JsonSlurper().parse(new File(basedir, 'target/next/audit.json')).findings.findAll { it.outcome == 'FAIL' }
assert next.collect { it.check } == ['readable']
assert next[0].message.contains("next/2026-05-13.csv is written with ',' between cells in place of ';'")
