// A module with a log, one with the catalogue that it means, and one whose data nobody declares.
new File(basedir, '.git').mkdirs()
def log = evaluate(new File(orders))
def rows = log.changed('item') { cell, n -> 'P' + (2100 + n * 7 % 60) }
log.write(new File(basedir, 'events/data/orders.csv'), rows)
def titles = rows.collect { [it[2], 'Lamp ' + it[2].substring(1)] }.unique().sort()
log.write(new File(basedir, 'items/data/titles.csv'), titles, ['item', 'label'])
log.write(new File(basedir, 'more/data/prices.csv'), rows.collect { it.subList(4, 6) }, ['country', 'price'])
return true
