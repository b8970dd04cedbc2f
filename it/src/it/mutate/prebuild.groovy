def log = evaluate(new File(orders))
def rows = log.rows()

for (int day = 0; day < 16; day++) {
    log.write(new File(basedir, "data/day-${100 + day}.csv"), rows.drop(day * 100).take(100))
}
