def log = evaluate(new File(orders))
log.write(new File(basedir, 'data/orders.csv'), log.rows())
log.write(new File(basedir, 'data/items.csv'), log.rows().collect { it.subList(2, 4) }.unique().sort(), ['item', 'title'])
