def log = new File(basedir, 'build.log').text
def files = { String folder -> def all = []; new File(basedir, folder).eachFileRecurse { if (it.file) all << it }; all }

// Refused, and nothing was changed by it.
assert log.contains('Nothing was forgotten, because the data still has the user, in 6 files such as target/data/day-0.csv')
assert log.contains('assay.user is missing; name the user as the data has him')

// What could depend on him is said, and made anew.
assert log.contains('orders: the baseline of 20') && log.contains('in its place')
assert log.contains('1 state in src/assay/history/orders.jsonl, from 20')
assert log.contains('they stay, and -Dassay.forgetHistory deletes them') && log.contains('they are deleted')
assert log.contains('target/assay/assay.html was made of the data: it is deleted')
assert new File(basedir, 'src/assay/history/orders.jsonl').readLines().size() == 1

// Nothing that is kept knows his town any more, the cache neither; before, it did.
def readable = new groovy.json.JsonSlurper().parse(new File(basedir, 'src/assay/baseline/orders/profile.json'))
assert readable.columns.find { it.name == 'town' }.topValues.keySet() == ['Aachen', 'Bremen'] as Set
assert readable.rows == 6 * 285
['src/assay', 'target/assay', 'target/cache'].each { folder ->
    assert files(folder) && files(folder).every { !it.getText('ISO-8859-1').contains('Nowheretown') }
}
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/assay/audit.json')).verdict == 'PASS'

// The data is as it was, and he is not named.
assert files('target/data').every { file -> file.text == new File(basedir, "deliveries/without/${file.name}").text }
assert !log.contains('user-forgotten')
