def log = evaluate(new File(orders))
log.write(new File(basedir, 'data/orders.csv'), log.rows())
log.write(new File(basedir, 'data/returns.csv'), log.rows().take(300))
