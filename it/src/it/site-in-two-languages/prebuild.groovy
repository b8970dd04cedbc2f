def log = evaluate(new File(orders))
log.write(new File(basedir, 'data/orders.csv'), log.rows())
