def random = new Random(7)
def names = ['J\u00fcrgen M\u00fcller', 'K\u00e4the Wei\u00df', 'Bj\u00f6rn Gro\u00df', 'Anna Schmidt']

/** A day's export, as spreadsheet programs of many countries write it. */
def export = { File file, int day, String delimiter ->
    def lines = ["Bestellungen vom ${day}. Mai", '']
    lines << ['Nummer', 'Kunde', 'Tag', 'Betrag', 'Menge'].join(delimiter)
    200.times { n ->
        def amount = String.format(Locale.GERMANY, '%,.2f', 100 + 1900 * random.nextDouble() ** 3)
        def cells = [day * 1000 + n, names[random.nextInt(4)], String.format('%02d.05.2026', day),
            delimiter == ',' ? "\"$amount\"" : amount, 1 + random.nextInt(9)]
        lines << cells.join(delimiter)
    }
    file.parentFile.mkdirs()
    file.setText(lines.join('\r\n') + '\r\n', 'windows-1252')
}

(1..12).each { export(new File(basedir, String.format('data/2026-05-%02d.csv', it)), it, ';') }
export(new File(basedir, 'next/2026-05-13.csv'), 13, ',')
