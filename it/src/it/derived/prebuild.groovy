// A log of a month with a key that a spreadsheet would run, and customers of some countries.
def random = new Random(1)
def log = new StringBuilder('who,sku,at,price\n')
(0..<2000).each {
    int user = random.nextInt(80)
    log << (user == 0 ? '=cmd|x' : "person-$user") << ",SKU-${random.nextInt(40)},"
    log << String.format('2026-01-%02dT%02d:15:00', 1 + random.nextInt(28), random.nextInt(24)) << ",${1 + random.nextInt(90)}.50\n"
}
def countries = ['France', 'Spain', 'Italy']
def customers = new StringBuilder('id,mail,country,age,"spend\nper ""year"""\n')
(1..1200).each {
    int country = random.nextInt(3)
    customers << "C-${100000 + it},planted.person.$it@example.org,${countries[country]},${18 + random.nextInt(60)},${100 * country + random.nextInt(60)}\n"
}
// Half of the views lead to a cart, half of the carts to a purchase.
def visits = new StringBuilder('who,sku,at,what\n')
(0..<800).each { int visit ->
    def who = "C-${100000 + 1 + (int) (1199 * Math.pow(random.nextDouble(), 3))}"
    def sku = "S-${random.nextInt(25)}"
    def events = ['view'] + (random.nextBoolean() ? ['cart'] + (random.nextBoolean() ? ['buy'] : []) : [])
    events.eachWithIndex { what, i ->
        visits << String.format("%s,%s,2026-01-%02dT%02d:%02d:%02d,%s\n", who, sku, 1 + visit % 28, 8 + visit.intdiv(80),
                (7 * visit) % 50 + 2 * i, random.nextInt(60), what)
    }
}
new File(basedir, 'data').mkdirs()
new File(basedir, 'data/visits.csv').text = visits
new File(basedir, 'data/log.csv').text = log
new File(basedir, 'data/customers.csv').text = customers
def foreign = new File(basedir, 'foreign/features')
foreign.mkdirs()
new File(foreign, 'thesis.txt').text = 'mine'
new File(basedir, 'before.txt').text = [log, customers].collect { it.toString().md5() }.join(' ')
return true
