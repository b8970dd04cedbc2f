/** Days of a shop's log: people who come once or twice, look at some things, and buy few. */
def random = new Random(11)
def day = { int n ->
    def rows = []
    def date = java.time.LocalDate.of(2026, 1, 5).plusDays(n)
    120.times { visit ->
        def who = "person-${(int) (1000 * random.nextDouble() * random.nextDouble())}"
        def second = 28800 + random.nextInt(43200)
        int actions = 1 + (int) (-4 * Math.log(1 - random.nextDouble()))
        actions.times { i ->
            def at = java.time.LocalTime.ofSecondOfDay(second)
            def did = random.nextInt(12) == 0 ? 'buy' : random.nextInt(5) == 0 ? 'cart' : 'view'
            rows << [who, "thing-${random.nextInt(300)}", "${date} ${String.format('%tT', at)}", did]
            second = Math.min(86000, second + 5 + random.nextInt(90))
        }
    }
    rows.sort { it[2] }
}
def write = { String delivery, int n, rows ->
    def file = new File(basedir, "deliveries/$delivery/day-${100 + n}.csv")
    file.parentFile.mkdirs()
    file.text = (['who,what,at,did'] + rows.collect { it.join(',') }).join('\n') + '\n'
}
def days = (0..<31).collect { day(it) }
// One in eleven actions of the last day is the bot's: every two seconds it looks at some thing.
def last = days[30]
def begin = java.time.LocalDateTime.parse(last[100][2].replace(' ', 'T'))
def bot = (0..<(last.size() / 10 as int)).collect {
    def at = begin.plusSeconds(2 * it)
    ['person-999', last[it * 5][1], "${at.toLocalDate()} ${String.format('%tT', at)}", last[it * 5][3]]
}
(0..<30).each { n -> ['accepted', 'next', 'bot'].each { write(it, n, days[n]) } }
write('next', 30, last)
write('bot', 30, (last + bot).sort { it[2] })
return true
