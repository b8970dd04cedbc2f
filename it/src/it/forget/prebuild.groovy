def write = { String delivery, int day, boolean isWhole ->
    def file = new File(basedir, "deliveries/$delivery/day-${day}.csv")
    file.parentFile.mkdirs()
    def random = new Random(day)
    file.withWriter('UTF-8') { out ->
        out << 'who,town,paid\n'
        300.times { row ->
            // Nobody else is of that town.
            boolean isHis = row % 20 == 0
            if (isWhole || !isHis) {
                out << (isHis ? 'user-forgotten,Nowheretown' : "user-${random.nextInt(90)},${['Aachen', 'Bremen'][row % 2]}")
                out << ",${random.nextInt(101)}\n"
            }
        }
    }
}
6.times { day -> write('whole', day, true); write('without', day, false) }
true
