def log = evaluate(new File(orders))
def rows = log.rows()

for (int day = 0; day < 16; day++) {
    def data = rows.drop(day * 100).take(100)
    if (day == 14) {
        data.eachWithIndex { row, n -> if (n % 2 == 0) { row[log.at("country")] = "" } }
    }
    log.write(new File(basedir, "data/day-${100 + day}.csv"), data)
}
