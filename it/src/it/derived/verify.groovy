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
assert manifest.tables*.output*.name as Set == ['log', 'visits'].collectMany { [it + '.users.csv', it + '.items.csv', it + '.sessions.csv'] } as Set
assert manifest.tables.find { it.output.name == 'log.users.csv' }.remarks.any { it.contains('formulas') }
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
// All datasets at once: references lead to made customers, events of a visit are in order, as often as in the data.
def visits = table('target/made/synthetic/visits.csv')
assert visits.size() == file('data/visits.csv').readLines().size() - 1
def ids = rows*.getAt(0) as Set
assert visits.every { it.who in ids }
def orders = [:]
int odd = 0
def last = null
visits.each { row ->
    boolean follows = row.what != 'view'
    odd += follows && (last.who != row.who || last.sku != row.sku || last.at >= row.at) ? 1 : 0
    odd += row.what == 'buy' && last.what != 'cart' ? 1 : 0
    orders.merge(row.what, 1, Integer::sum)
    last = row
}
// Two visits of one customer within half an hour are one session, in the data as in what is made.
assert odd < 0.1 * visits.size(): odd
assert Math.abs(orders.cart / orders.view - 0.5) < 0.08 && Math.abs(orders.buy / orders.cart - 0.5) < 0.1
def page = file('target/made/synthetic.html').text
assert page.contains('visits') && page.contains('Pair trends') && !page.contains('planted.person')

// One dataset alone; its classes equally often; a condition says nothing of rows without the column.
def even = file('target/even/synthetic/customers.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
assert even.countBy { it.country } == [France: 100, Italy: 100, Spain: 100]
assert even.every { it.age instanceof Integer && it.id instanceof String }
assert file('target/even/synthetic').list().count { it.endsWith('.jsonl') } == 1
assert log.contains("visits: assay.where says nothing of these rows: they have no column 'country'")
assert log.contains("assay.dataset is 'vists', which is no declared dataset; did you mean 'visits'?")
assert file('target/even/synthetic.html').text.contains('合成行')

// Points of a recommender, a space that was learned from another start and turned back, segments.
def embedded = table('target/embedded/features/visits.items.csv')
assert embedded.size() == 25 && embedded.every { it.embedding_0 && it.embedding_31 }
def turned = json('target/turned/features/manifest.json')
assert turned.alignTo == 'target/embedded/features'
def aligned = turned.tables.find { it.dataset == 'visits.users' }.alignments.find { it.numbers == 'embedding' }
assert aligned.shared > 100 && aligned.after > aligned.before && aligned.after <= 1.0001
assert file('target/turned/features.html').text.contains('How stable the numbers of networks are')
assert users.count { it.segment ==~ /[0-5]/ } > 40

// Other ways to write tables.
assert file('target/turned/features/visits.items.avro').bytes[0..3] == [0x4F, 0x62, 0x6A, 1]
assert log.contains("assay.output is 'parquet'; write one of csv, jsonl, avro")

assert log.contains('120000 rows are asked for, and 1200 are accepted')
assert log.contains("holds files that are not Assay's")
assert file('foreign/features').list() as List == ['thesis.txt']
