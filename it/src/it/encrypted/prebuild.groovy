def random = new Random(1)
def day = { String folder, int day ->
    def file = new File(basedir, "$folder/day-${day}.csv")
    file.parentFile.mkdirs()
    file.withWriter('UTF-8') { out ->
        out << 'order,sku,town,paid\n'
        300.times { int row -> out << "order-${day * 300 + row},sku-${random.nextInt(90)},Aachenplanted,${random.nextInt(101)}\n" }
    }
    file
}
8.times { day('data', it) }
// A later one, in which a row stands twice.
def later = day('more', 8)
later << later.readLines()[1] + '\n'
new File(basedir, 'key.txt').text = 'ab' * 32
true
