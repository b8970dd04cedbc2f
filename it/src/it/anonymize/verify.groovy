import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def copy = { String dataset -> new File(basedir, "target/assay/anonymized/$dataset/${dataset}.csv").readLines() }

def users = copy('users')
def orders = copy('orders')
assert users[0] == 'id,email,full_name,born,age,town' && users.size() == 301
assert orders.size() == 901

// References stay valid, and no row stands alone in what others know.
def ids = users.tail()*.split(',')*.first() as Set
assert ids.size() == 300 && orders.tail().every { ids.contains(it.split(',')[0]) }
assert users.tail().countBy { it.replaceFirst('^([^,]*,){4}', '') }.values().min() >= 5
def told = new JsonSlurper().parse(new File(basedir, 'target/assay/anonymized/users/manifest.json'))
assert told.after.smallest >= 5 && told.linkage.found <= 0.01 && told.before.prosecutor == 1

// Nothing of a person, and no key, is in anything that was written or said.
def written = []
new File(basedir, 'target').eachFileRecurse { if (it.file) written << it.getText('UTF-8') }
def secret = ['planted7', 'Planted Person', 'user-7', '00112233445566778899', '0123456789abcdef0123']
def found = secret.findAll { word -> (written + log).any { it.contains(word) } }
assert found == []
assert new File(basedir, 'target/assay/anonymized.html').text.contains('Prosecutor')

// What is refused says what to do.
assert log.contains("assay.keyFile is key.txt in the project's folder")
assert log.contains('The key in ASSAY_KEY has 3 characters, expected 64 hexadecimal digits or more')
assert !new File(basedir, 'target/refused/anonymized').exists()
assert log.contains("target/theirs/anonymized/mine: it holds files that are not Assay's")
assert new File(basedir, 'target/theirs/anonymized/mine/notes.txt').text == 'not of Assay'
assert new File(basedir, 'target/chinese/anonymized.html').text.contains('匿名副本')
