// Eleven days of users. What is sensitive, and what one row alone holds, is listed for verify.groovy.
def secrets = new TreeSet()
def rare = new TreeSet()

/** Digits of a payment card with the one that checks them. */
String card(long digits) {
    String all = '4' + String.format(Locale.ROOT, '%014d', digits)
    all + (10 - checked(all) % 10) % 10
}

int checked(String digits) {
    int sum = 0
    digits.reverse().eachWithIndex { String c, int i ->
        int d = c.toInteger() * (i % 2 == 0 ? 2 : 1)
        sum += d > 9 ? d - 9 : d
    }
    sum
}

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
        def random = new Random(n * 7919L)
        String country = ['DE', 'FR', 'IT'][random.nextInt(3)]
        String note = n % 60 == 7 ? "rareword${n}xyz" : 'usual'
        String amount = n == 900 ? '77712345.25' : String.valueOf(1 + random.nextInt(9))
        String card = card(4_000_000_000_000L + n * 15_485_863L)
        // One row a day has a time by which its batch would be known to the second.
        String returned = row == 99 ? java.time.LocalDateTime.of(2026, 2, 1 + day, 8, 1, 1).plusSeconds(random.nextInt(30_000)) : ''
        String story = "Customer wq${Integer.toString(30_000 + n * 41, 36)} called about a lost parcel and was told to wait"
        secrets.addAll([id, name, mail, income, card, story].findAll { it })
        if (note != 'usual') {
            rare.add(note)
        }
        if (returned) {
            rare.addAll([returned, java.time.LocalDateTime.parse(returned).toEpochSecond(java.time.ZoneOffset.UTC) as String])
        }
        [id, name, mail, income, card, story, country, note, amount, returned].join(',')
    }
    (['id,name,mail,income,card,story,country,note,amount,returned'] + rows).join('\n') + '\n'
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
// Records of more cells and of fewer, bytes that are no text, and numbers that are none.
def broken = new File(basedir, 'deliveries/broken/day.csv')
broken.parentFile.mkdirs()
broken.withOutputStream { out ->
    out << day(20, true, secrets, rare).getBytes('UTF-8')
    out << 'UID-zzbroken1,Zqbroken Vellacott,qxbroken1@hidden.example,91234.61,4111,zqbroken story,DE,usual,1,,more,more\n'.bytes
    out << 'UID-zzbroken2,Zqbroken Vellacott\n'.bytes
    out << 'UID-zzbroken3,Zqbroken '.bytes
    out << ([0xff, 0xfe] as byte[])
    out << ' Vellacott,qxbroken3@hidden.example,nine hundred zqbroken,4111,zqbroken story,DE,usual,1,\n'.bytes
}
// A quote that is never closed.
def unquoted = new File(basedir, 'deliveries/unquoted/day.csv')
unquoted.parentFile.mkdirs()
unquoted.setText(day(21, false, secrets, rare) + '"UID-zzbroken4,Zqbroken Vellacott,qxbroken4@hidden.example,1\n' + day(22, false, secrets, rare), 'UTF-8')
secrets.addAll(['UID-zzbroken1', 'UID-zzbroken2', 'UID-zzbroken3', 'UID-zzbroken4', 'Zqbroken', 'qxbroken'])
new File(basedir, 'deliveries/secrets.txt').setText(secrets.join('\n'), 'UTF-8')
new File(basedir, 'deliveries/rare.txt').setText(rare.join('\n'), 'UTF-8')
