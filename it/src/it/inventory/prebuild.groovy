// A shop: a log of events a day, a catalogue, a copy of it, and a pointer to data that are elsewhere.
// A repository of its own begins here.
new File(basedir, '.git').mkdirs()
new File(basedir, 'data/days').mkdirs()
def random = new Random(1)
def items = (1..60).collect { String.format('SKU-%04d', it) }
def catalogue = new StringBuilder('sku,title,brand,price\n')
items.eachWithIndex { sku, i -> catalogue << "$sku,Lamp number $i,${['Lux', 'Alba', 'Nox'][i % 3]},${9 + i}.50\n" }
new File(basedir, 'data/catalogue.csv').text = catalogue
new File(basedir, 'data/old-catalogue.csv').text = catalogue
(1..28).each { day ->
    def date = String.format('2026-01-%02d', day)
    def log = new StringBuilder('user_id,sku,event,created_at,channel\n')
    (1..120).each {
        int user = random.nextInt(200)
        // Who buys one lamp of a kind buys others of that kind.
        int item = (user % 3) + 3 * random.nextInt(20)
        log << "planted-person-$user,${items[item]},${random.nextInt(3) == 0 ? 'purchase' : 'view'},"
        log << "${date}T${String.format('%02d', 8 + random.nextInt(12))}:15:00,${random.nextInt(3) == 0 ? 'app' : 'web'}\n"
    }
    new File(basedir, "data/days/${date}.csv").text = log
}
// The same log, broken in the middle of the month.
new File(basedir, '.broken').mkdirs()
new File(basedir, 'data/days').eachFile { file ->
    def lines = file.readLines()
    boolean isBroken = file.name >= '2026-01-15'
    def kept = lines.tail().findAll { !isBroken || !it.endsWith(',app') }
    def mixed = kept.collect { isBroken ? it.replaceFirst(/planted-person-\d+/, "planted-person-${random.nextInt(200)}") : it }
    new File(basedir, ".broken/${file.name}").text = ([lines[0]] + mixed).join('\n') + '\n'
}
new File(basedir, 'src/assay/broken.yaml').text =
    new File(basedir, 'src/assay/assay.yaml').text.replace('data/days/', '.broken/')
new File(basedir, 'data/images.parquet').text =
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n'
new File(basedir, 'data/empty.csv').text = ''
return true
