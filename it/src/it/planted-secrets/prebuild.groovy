// Eleven days of users. What is sensitive, and what one row alone holds, is listed for verify.groovy.
def secrets = new TreeSet()
def rare = new TreeSet()

String day(int day, boolean damaged, Set secrets, Set rare) {
    def rows = (0..<180).collect { row ->
        int n = day * 180 + row
        String id = 'UID-' + Integer.toString(7_000_000 + n * 7919, 36)
        String name = 'Zq' + Integer.toString(50_000 + n * 31, 36) + ' Vellacott'
        String mail = 'qx' + Integer.toString(90_000 + n * 17, 36) + '@hidden.example'
        String income = (40_000 + n % 977 * 37) + '.61'
        if (damaged && row % 3 == 0) {
            // A feed that lost names, cut mails and told incomes in cents.
            name = row % 2 ? '' : name.reverse()
            mail = mail.replace('@', ' at ')
            income = (4_000_000 + n % 977 * 3700) + '61'
        }
        String country = ['DE', 'FR', 'IT'][n % 3]
        String note = n % 60 == 7 ? "rareword${n}xyz" : 'usual'
        String amount = n == 900 ? '77712345.25' : String.valueOf(1 + n % 9)
        secrets.addAll([id, name, mail, income].findAll { it })
        if (note != 'usual') {
            rare.add(note)
        }
        [id, name, mail, income, country, note, amount].join(',')
    }
    (['id,name,mail,income,country,note,amount'] + rows).join('\n') + '\n'
}

def write = { String delivery, int n, boolean damaged ->
    def file = new File(basedir, String.format(Locale.ROOT, 'deliveries/%s/day-%02d.csv', delivery, n))
    file.parentFile.mkdirs()
    file.setText(day(n, damaged, secrets, rare), 'UTF-8')
}
(0..<10).each { n ->
    write('accepted', n, false)
    write('today', n, false)
}
write('today', 10, true)
rare.add('77712345')
new File(basedir, 'deliveries/secrets.txt').setText(secrets.join('\n'), 'UTF-8')
new File(basedir, 'deliveries/rare.txt').setText(rare.join('\n'), 'UTF-8')
