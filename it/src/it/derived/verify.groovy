import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def file = { String path -> new File(basedir, path) }
def json = { String path -> new JsonSlurper().parse(file(path)) }
def log = file('build.log').text

// The data stay as they are.
assert ['data/log.csv', 'data/customers.csv'].collect { file(it).text.md5() }.join(' ') == file('before.txt').text

// A row for each user, with the key as it is and the newest times.
def events = file('data/log.csv').readLines().drop(1)*.split(',')
def table = { String path ->
    def lines = file(path).readLines()
    def header = lines[0].split(',') as List
    lines.drop(1).collect { line -> [header, line.split(',', -1) as List].transpose().collectEntries() }
}
def users = table('target/whole/features/log.users.csv')
assert users*.user as Set == events*.getAt(0) as Set
users.each { row ->
    def own = events.findAll { it[0] == row.user }
    assert row.event_timestamp == own*.getAt(2).max() + 'Z'
    assert row.created_timestamp == events*.getAt(2).max() + 'Z'
    assert row.actions as int == own.size()
}
def early = events.findAll { it[2] < '2026-01-15' }
def then = table('target/early/features/log.users.csv')
assert then*.user as Set == early*.getAt(0) as Set
then.each { row ->
    assert row.actions as int == early.count { it[0] == row.user }
    assert row.created_timestamp == '2026-01-14T23:59:59.999Z'
}
def manifest = json('target/whole/features/manifest.json')
assert manifest.format == 'assay-features/1' && manifest.note.contains('keys')
assert manifest.tables*.file as Set == ['log.users.csv', 'log.items.csv', 'log.sessions.csv'] as Set
assert manifest.tables.find { it.file == 'log.users.csv' }.remarks.any { it.contains('formulas') }
assert file('target/whole/features/features.yaml').text.contains('timestamp_field: event_timestamp')
assert PosixFilePermissions.toString(Files.getPosixFilePermissions(file('target/whole/features/log.users.csv').toPath())) == 'rw-------'
assert log.contains('holds keys of persons')
assert !file('target/whole').list().any { it.startsWith('.') || it.startsWith('making') }

// Made rows: as many as are accepted, keys new, nobody's address, the same bytes again.
assert log.contains('No dataset has an accepted generator')
def made = file('target/made/synthetic/customers.csv').text
assert made == file('target/again/synthetic/customers.csv').text
assert made.startsWith('id,mail,country,age,"spend\nper ""year"""\n')
def rows = made.readLines().drop(2)*.split(',')
assert rows.size() == 1200
assert rows*.getAt(0).toSet().size() == 1200
def real = file('data/customers.csv').readLines().drop(2)*.split(',')
assert rows*.getAt(0).intersect(real*.getAt(0)).isEmpty()
assert !made.contains('planted.person')
def quality = json('target/made/synthetic/manifest.json').tables[0].quality
assert quality.fidelity.shapes > 0.8 && quality.membershipAuc < 0.6

// Conditions, and rows of the data before the made ones.
def joined = file('target/french/synthetic/customers.csv').readLines().drop(2)*.split(',')
assert joined.size() == 1500
assert joined.take(1200).every { it.last() == 'false' } && joined.take(1200)*.getAt(0) == real*.getAt(0)
assert joined.drop(1200).every { it.last() == 'true' && it[2] == 'France' }

assert log.contains("asks for 'Atlantis' in 'country', which no row has; there are 'France', 'Italy', 'Spain'") ||
        log =~ /asks for 'Atlantis' in 'country', which no row has; there are '/
assert log.contains('120000 rows are asked for, and 1200 are accepted')
assert log.contains("holds files that are not Assay's")
assert file('foreign/features').list() as List == ['thesis.txt']
