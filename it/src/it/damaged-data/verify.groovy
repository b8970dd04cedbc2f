import groovy.json.JsonSlurper

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
assert audit.verdict == 'FAIL'

/** Check and column of each dataset's worst finding; findings are listed worst first. */
def worst = audit.datasets.collectEntries { dataset ->
    def first = audit.findings.find { it.dataset == dataset.name }
    [dataset.name, first.outcome == 'FAIL' ? [first.check, first.column] : first.outcome]
}
assert worst == [
    'scaled': ['numeric-drift', 'price'],
    'missing': ['completeness', 'country'],
    'misspelt': ['new-values', 'country'],
    'shuffled': ['association', 'title'],
    'swapped': ['distinctness', 'customer'],
    'repeated': ['duplicates', null],
    'cut-off': ['volume', null],
    'decimal-comma': ['schema', 'price'],
    'lost-column': ['schema', 'quantity'],
    'sorted-apart': ['association', 'price'],
    'whole': 'PASS',
]

def unusual = audit.findings.find { it.dataset == 'sorted-apart' && it.check == 'row-anomalies' }
// What few rows hold is kept from the network, so that of so few rows it sees less than the association does.
assert unusual.column == 'price'
assert unusual.observed > 0.025

def log = new File(basedir, 'build.log').text
assert log.contains("FAIL  scaled / price")
assert log =~ /Audit FAIL: \d+ incidents, .*; 11 datasets, .*; see target\/assay\/assay\.html/
assert log =~ /\d+ incidents; the worst: decimal-comma \/ price/

/** Findings about rows say where to look: three lines of the file each. */
def ofRows = ['numeric-drift', 'completeness', 'new-values', 'association', 'duplicates', 'parse-errors', 'row-anomalies']
audit.findings.findAll { it.outcome == 'FAIL' && it.check in ofRows }.each {
    assert it.samples.size() >= 3: "${it.dataset}, ${it.check} shows ${it.samples}"
    assert it.samples.every { place -> place.file == "target/data/${it.dataset}.csv".toString() && place.line > 1 }
}
def missing = audit.findings.find { it.dataset == 'missing' && it.check == 'completeness' && it.column == 'country' }
assert missing.samples*.line.take(3) == [2, 6, 10]
