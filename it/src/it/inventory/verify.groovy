import groovy.json.JsonSlurper

def read = { String path -> new JsonSlurper().parse(new File(basedir, "target/$path")) }
def log = new File(basedir, 'build.log').text

// Without a declaration: both datasets are found, with what they mean.
def found = read('found/inventory.json')
def days = found.assets.find { it.identity.path == 'data/days/*.csv' }
def catalogue = found.assets.find { it.identity.path == 'data/catalogue.csv' }
assert days && catalogue
assert !days.identity.declared && days.identity.role == 'events' && days.holding.files == 28 && days.holding.rows == 28 * 120
def meanings = { asset -> asset.columns.findAll { it.meaning }.collectEntries { [it.meaning, it.name] } }
assert meanings(days).subMap(['user', 'item', 'event', 'time']) == [user: 'user_id', item: 'sku', event: 'event', time: 'created_at']
assert days.columns.find { it.name == 'user_id' }.sensitive
assert catalogue.identity.role == 'items'
assert days.care.owner == '@data-team' && days.care.ownerFrom == 'CODEOWNERS'
assert days.use.mentions.contains('jobs/train.py')
assert found.loose.any { it.path == 'data/old-catalogue.csv' || it.about == 'data/catalogue.csv' }
assert found.loose.any { it.path == 'data/images.parquet' && it.what == 'pointer' }
assert found.loose.any { it.path == 'data/empty.csv' && it.what == 'empty' }
def paste = new File(basedir, 'target/found/undeclared.yaml').text
assert paste.contains('path: "data/days/*.csv"') && paste.contains('role: events') && paste.contains('user: user_id')
assert log.contains('Data that no dataset declares: ')

// Declared: as a check sees it, and what the log is worth.
def declared = read('declared/inventory.json')
def events = declared.assets.find { it.identity.name == 'events' }
assert events.standing.outcome && events.care.retentionDays == 20 && events.care.overdueDays == 10 && events.care.overdueDeliveries == 2
assert events.quality.dimensions*.dimension.size() == 12
assert events.quality.dimensions.find { it.dimension == 'consistency' }.score == 1
assert declared.links.any { it.from == 'events' && it.to == 'catalogue' && it.kind == 'REFERS' && it.share == 1 }
def probe = declared.values[0].probe
assert probe.abstention == null && probe.results*.recommender == ['popularity', 'item-knn']
assert probe.results[1].recall20.low > probe.results[0].recall20.high
def exports = new File(basedir, 'target/declared/catalogue').list().sort()
assert exports == ['assets.csv', 'contract.odcs.yaml', 'croissant.json', 'datapackage.json', 'dcat.jsonld', 'openlineage.ndjson']

// Recommenders foresee less, and it is said which slice stopped.
def finding = { String path -> read("$path/audit.json").findings.find { it.check == 'probe' } }
assert finding('probed').outcome == 'PASS'
def fall = finding('broken')
assert fall.outcome == 'FAIL' && fall.observed < 0.9 * fall.expected
assert log =~ /users of app have no events since 2026-01-14/

// What did not change is not taken stock of again.
assert log.count('Nothing changed since the last inventory, which stands') == 1

// What is gone since is told.
assert log =~ /events: shrank by 32.1.%, from 3,360 to 2,280 rows/

// Users are named nowhere.
def clean = { File folder ->
    folder.eachFileRecurse { file ->
        assert file.directory || !file.getText('ISO-8859-1').contains('planted-person'): file
    }
}
clean(new File(basedir, 'target'))
clean(new File(basedir, 'src/assay/inventory'))
assert !log.contains('planted-person')
return true
