def log = evaluate(new File(orders))

/** The log over and over, cut into days of 160 rows, with numbers and dates of their own. */
def days = (0..<12).collect { day ->
    log.rows().drop((day % 10) * 160).take(160).collect { row ->
        def copy = row.collect()
        copy[log.at('order')] = "A${700000 + day * 1000 + row.hashCode() % 1000}".toString()
        def date = java.time.LocalDate.parse(copy[log.at('ordered')])
        copy[log.at('ordered')] = date.plusDays(80 * day.intdiv(10)).toString()
        copy
    }
}
def damaged = days[11].collect { row ->
    def copy = row.collect()
    copy[log.at('price')] = (copy[log.at('price')].toBigDecimal() * 100).toPlainString()
    copy
}

def deliver = { String delivery, int n, data ->
    log.write(new File(basedir, "deliveries/$delivery/day-${(100 + n)}.csv"), data)
}
['ten': 10, 'eleven': 11, 'twelve': 11].each { delivery, n ->
    (0..<n).each { deliver(delivery, it, days[it]) }
}
deliver('twelve', 11, damaged)
