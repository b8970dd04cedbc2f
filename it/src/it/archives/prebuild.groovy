import java.util.zip.GZIPOutputStream
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def log = evaluate(new File(orders))
def days = (0..<10).collect { day -> log.rows().drop(day * 160).take(160) }
def cents = days[3].collect { row ->
    def copy = row.collect()
    copy[log.at('price')] = (copy[log.at('price')].toBigDecimal() * 100).toPlainString()
    copy
}

def zipped = { Map<String, byte[]> members ->
    def bytes = new ByteArrayOutputStream()
    new ZipOutputStream(bytes).withCloseable { zip ->
        members.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content)
        }
    }
    bytes.toByteArray()
}
/** A head of tar, and the bytes behind it in whole blocks. */
def tarred = { Map<String, byte[]> members ->
    def bytes = new ByteArrayOutputStream()
    new GZIPOutputStream(bytes).withCloseable { tar ->
        members.each { name, content ->
            def head = new byte[512]
            def put = { int at, String text -> System.arraycopy(text.bytes, 0, head, at, text.length()) }
            put(0, "./days/$name".toString())
            put(100, '0000644\0')
            put(124, String.format('%011o', content.length))
            put(136, '00000000000')
            put(148, '        ')
            put(156, '0')
            put(257, 'ustar\00000')
            put(148, String.format('%06o', head.collect { it & 0xFF }.sum()) + '\0')
            tar.write(head)
            tar.write(content)
            tar.write(new byte[(512 - content.length % 512) % 512])
        }
        tar.write(new byte[1024])
    }
    bytes.toByteArray()
}

/** Days as plain files, and as members of a ZIP and a tar. */
def deliver = { String delivery, String archive, Map<Integer, List> data ->
    def folder = new File(basedir, "deliveries/$delivery")
    Map<String, byte[]> members = [:]
    data.each { n, rows ->
        def plain = new File(folder, "day-${100 + n}.csv")
        log.write(plain, rows)
        members[plain.name] = plain.bytes
    }
    new File(folder, "${archive}.zip").bytes = zipped(members + ['.hidden.csv': 'x'.bytes])
    new File(folder, "${archive}.tar.gz").bytes = tarred(members)
    // What a script ends with says whether the build begins.
    null
}
deliver('ten', 'export', (0..<10).collectEntries { [it, days[it]] })
deliver('damaged', 'export2', [10: cents])
def day = new File(basedir, 'deliveries/ten/day-100.csv').bytes
['ten', 'damaged'].each { delivery ->
    ['locked', 'leading-out'].each {
        new File(basedir, "deliveries/$delivery/${it}.zip").bytes = zipped(['a.csv': day])
    }
}
def unreadable = new File(basedir, 'deliveries/unreadable')
unreadable.mkdirs()
def locked = zipped(['a.csv': day])
locked[6] = (byte) (locked[6] | 1)
int directory = (0..<locked.length).find { new String(locked, it, 4, 'ISO-8859-1') == 'PK\001\002' }
locked[directory + 8] = (byte) (locked[directory + 8] | 1)
new File(unreadable, 'locked.zip').bytes = locked
new File(unreadable, 'leading-out.zip').bytes = zipped(['a.csv': day, '../x': day])
null
