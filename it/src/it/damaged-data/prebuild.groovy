def log = evaluate(new File(orders))
def rows = log.rows()

def deliver = { String delivery, String dataset, data, names = log.header ->
    log.write(new File(basedir, "deliveries/$delivery/${dataset}.csv"), data, names)
}

def shuffled = { String column ->
    def values = rows.collect { it[log.at(column)] }
    Collections.shuffle(values, new Random(7))
    log.changed(column) { value, n -> values[n] }
}

def damaged = [
    'scaled': log.changed('price') { value, n -> (value.toBigDecimal() * 100).toPlainString() },
    'missing': log.changed('country') { value, n -> n % 4 == 0 ? '' : value },
    'misspelt': log.changed('country') { value, n -> value == 'Germany' ? 'germany' : value },
    'shuffled': shuffled('title'),
    'swapped': rows.collect { row -> row.collect().swap(log.at('customer'), log.at('item')) },
    'repeated': rows + rows.take(200),
    'cut-off': rows.take(800),
    'decimal-comma': log.changed('price') { value, n -> value.replace('.', ',') },
    'sorted-apart': shuffled('price'),
    'whole': rows,
]
damaged.each { dataset, data -> deliver('today', dataset, data) }
(damaged.keySet() + 'lost-column').each { deliver('accepted', it, rows) }

int lost = log.at('quantity')
def without = { list -> list.take(lost) + list.drop(lost + 1) }
deliver('today', 'lost-column', rows.collect(without), without(log.header))
