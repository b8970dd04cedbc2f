import groovy.json.JsonSlurper

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
def failed = audit.findings.findAll { it.outcome == 'FAIL' }.collectEntries { [it.dataset, it] }
assert failed.collectEntries { [it.key, it.value.check] } == [
    'binary': 'readable',
    'empty': 'readable',
    'header-only': 'volume',
    'latin-1': 'encoding',
    'nowhere': 'readable',
    'ragged': 'ragged-rows',
    'utf-16': 'readable',
]
assert failed['binary'].message.startsWith('data/binary.csv')
assert failed['binary'].message.contains('ZIP')
assert failed['empty'].message.startsWith('data/empty.csv:1: the file is empty')
assert failed['header-only'].message.contains('there is no row in data/header-only.csv')
assert failed['latin-1'].column == 'city'
assert failed['latin-1'].message.contains('300 values are not UTF-8')
assert failed['nowhere'].message.contains("no file matches path 'data/nowhere/*.csv'")
assert failed['ragged'].samples[0].line == 43
assert failed['utf-16'].message.contains('the file is UTF-16')

// Reports are read elsewhere: none says where on this machine the project lies.
assert ['audit.json', 'assay.html', 'assay.md', 'assay.sarif', 'TEST-assay.xml'].every { name ->
    !new File(basedir, "target/assay/$name").text.contains(basedir.parent)
}

def log = new File(basedir, 'build.log').text
assert log.contains('Nothing was accepted, because not all data can be read: ')
assert !new File(basedir, 'src/assay/baseline').exists()
