import java.util.zip.GZIPOutputStream

def log = evaluate(new File(orders))
def days = (0..<10).collect { day -> log.rows().drop(day * 160).take(160) }
def cents = days[3].collect { row ->
    def copy = row.collect()
    copy[log.at('price')] = (copy[log.at('price')].toBigDecimal() * 100).toPlainString()
    copy
}

def packed = { byte[] plain ->
    def bytes = new ByteArrayOutputStream()
    new GZIPOutputStream(bytes).withCloseable { it.write(plain) }
    bytes.toByteArray()
}
/** A day twice: as it is, and packed. */
def deliver = { String delivery, int n, data ->
    def plain = new File(basedir, "deliveries/$delivery/day-${100 + n}.csv")
    log.write(plain, data)
    new File(plain.parentFile, plain.name + '.gz').bytes = packed(plain.bytes)
    // What a script ends with says whether the build begins.
    null
}
(0..<10).each { deliver('ten', it, days[it]) }
['events', 'returns'].each { name ->
    ['ten', 'damaged'].each { log.write(new File(basedir, "deliveries/$it/${name}.csv"), log.rows()) }
}

deliver('unreadable', 10, cents)
def half = new File(basedir, 'deliveries/unreadable/day-110.csv.gz')
half.bytes = Arrays.copyOf(half.bytes, half.bytes.length.intdiv(2))
new File(basedir, 'deliveries/unreadable/events.csv').text =
    (1..300).collect { "{\"event\":\"view\",\"item\":\"P${2100 + it % 40}\"}" }.join('\n') + '\n'
new File(basedir, 'deliveries/unreadable/returns.csv').text = """version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
"""

deliver('damaged', 10, cents)
