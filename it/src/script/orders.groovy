// A small log of orders. Each title belongs to one item, and an item's prices lie close together.

header = ['order', 'customer', 'item', 'title', 'country', 'price', 'quantity', 'ordered']

/** The rows, each a list of texts as long as the header; the same ones at every call. */
List<List<String>> rows() {
    def random = new Random(20260101)
    def countries = ['United Kingdom'] * 12 + ['Germany'] * 4 + ['France'] * 3 + ['Norway']
    def day = java.time.LocalDate.of(2026, 1, 1)
    (1..1600).collect { n ->
        int item = (int) (40 * Math.pow(random.nextDouble(), 2))
        double price = (1.5 + item) * (1 + 0.05 * random.nextGaussian())
        [
            'A' + (536000 + n),
            'C' + (10000 + random.nextInt(300)),
            'P' + (2100 + item),
            "Title of product no. ${(char) (65 + item % 26)}${item}".toString(),
            countries[random.nextInt(countries.size())],
            String.format(Locale.ROOT, '%.2f', price),
            String.valueOf(1 + random.nextInt(12)),
            day.plusDays(n.intdiv(20)).toString(),
        ]
    }
}

/** A column's place. */
int at(String column) {
    int place = header.indexOf(column)
    assert place >= 0
    place
}

/** The rows with each cell of a column replaced by what {@code change} makes of it and its row's number. */
List<List<String>> changed(String column, Closure<String> change) {
    def all = rows()
    all.eachWithIndex { row, n -> row[at(column)] = change(row[at(column)], n) }
    all
}

/** Writes a CSV file; a cell with a comma is quoted. */
void write(File file, List<List<String>> rows, List<String> names = header) {
    file.parentFile.mkdirs()
    def lines = ([names] + rows).collect { row ->
        row.collect { it.contains(',') ? '"' + it + '"' : it }.join(',')
    }
    file.setText(lines.join('\n') + '\n', 'UTF-8')
}

return this
