def random = new Random(1)
new File(basedir, 'data').mkdirs()
8.times { int day ->
    new File(basedir, "data/day-${day}.csv").withWriter('UTF-8') { out ->
        out << 'sku,town,paid\n'
        300.times { out << "sku-${random.nextInt(90)},Aachenplanted,${random.nextInt(101)}\n" }
    }
}
new File(basedir, 'key.txt').text = 'ab' * 32
true
