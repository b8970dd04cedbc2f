import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def file = { String path -> new File(basedir, path) }
def json = { String path -> new JsonSlurper().parse(file(path)) }

// The same key and data give the same bytes, another key gives others.
assert file('src/assay/baseline/lamps/vae.zip').bytes == file('src/again/baseline/lamps/vae.zip').bytes
assert file('src/assay/baseline/lamps/vae.zip').bytes != file('src/other/baseline/lamps/vae.zip').bytes

// What they tell of a row is in the ledger, once, and nothing more is spent by looking.
def ledger = file('src/assay/privacy-ledger.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
assert ledger.size() == 1 && ledger[0].dataset == 'lamps' && ledger[0].statistic == 'weights of networks, for a row'
def dp = json('src/assay/baseline/lamps/training.json').dp
assert ledger[0].state == dp.state && dp.epsilon <= 8 && dp.epsilon > 7.9 && dp.delta == 0.00001 && dp.unit == 'row'
assert dp.networks*.name == ['vae', 'gan'] && dp.networks.every { it.steps >= 200 && it.rate > 0 && it.rate < 1 }
assert log.contains('lamps: the weights of the networks were trained with differential privacy')
assert log.contains('1 state')

// Audit and pages say so, in both languages.
assert json('target/assay/audit.json').datasets[0].dp == dp
assert file('target/assay/assay.html').text.contains('Networks with differential privacy')
assert file('target/chinese/assay.html').text.contains('差分隐私训练的网络')
assert json('target/assay/audit.json').verdict == 'PASS'

// The table of made rows says what is promised of them, and what is not.
def made = file('target/assay').listFiles().collectMany { it.directory ? it.listFiles().toList() : [] }
        .findAll { it.name.endsWith('.json') && it.text.contains('differential privacy') }
assert json('src/assay/baseline/lamps/training.json').ganAbstained != null || !made.empty

// What is refused says why, and what to do.
assert log.contains('A key is needed, and there is none; make one with openssl rand -hex 32')
assert log.contains('loose.yaml:5:51: delta is 0.01, and the dataset has 1501 rows: expected at most one in all of them')
assert !file('src/loose/baseline').exists() && !file('src/loose/privacy-ledger.jsonl').exists()
