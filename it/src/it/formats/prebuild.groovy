import groovy.json.JsonOutput
import java.util.zip.GZIPOutputStream
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def log = evaluate(new File(orders))
int price = log.at('price')
int quantity = log.at('quantity')
int ordered = log.at('ordered')

/** Prices end in 9, so that they are written alike as text and as numbers; in the damaged delivery some are ten times as high. */
def rowsOf = { String delivery ->
    def rows = log.rows()
    rows.eachWithIndex { row, n ->
        def times = delivery == 'damaged' && n % 10 == 0 ? 10 : 1
        def tenths = (row[price].toBigDecimal() * times).setScale(1, java.math.RoundingMode.DOWN)
        row[price] = tenths.toPlainString() + '9'
    }
    rows
}
def isNumber = { int column -> column in [price, quantity] }
def json = { List row ->
    '{' + [log.header, row].transpose().withIndex().collect { pair, column ->
        JsonOutput.toJson(pair[0]) + ':' + (isNumber(column) ? pair[1] : JsonOutput.toJson(pair[1]))
    }.join(',') + '}'
}
def cell = { String text, int column ->
    if (column == ordered) {
        def day = java.time.temporal.ChronoUnit.DAYS.between(java.time.LocalDate.of(1899, 12, 30), java.time.LocalDate.parse(text))
        return "<c s=\"1\"><v>$day</v></c>"
    }
    isNumber(column) ? "<c><v>$text</v></c>" : "<c t=\"inlineStr\"><is><t>$text</t></is></c>"
}
def zip = { File file, Map<String, String> entries ->
    new ZipOutputStream(file.newOutputStream()).withCloseable { out ->
        entries.each { name, text ->
            out.putNextEntry(new ZipEntry(name))
            out.write(text.getBytes('UTF-8'))
            out.closeEntry()
        }
    }
}
def workbook = { File file, List rows ->
    def main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    def relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    def packaged = 'http://schemas.openxmlformats.org/package/2006'
    def types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    def head = '<row>' + log.header.collect { "<c t=\"inlineStr\"><is><t>$it</t></is></c>" }.join('') + '</row>'
    def body = rows.collect { row -> '<row>' + row.withIndex().collect { text, column -> cell(text, column) }.join('') + '</row>' }
    zip(file, [
        '[Content_Types].xml': "<Types xmlns=\"$packaged/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"${types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"${types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"${types}.styles+xml\"/></Types>".toString(),
        '_rels/.rels': "<Relationships xmlns=\"$packaged/relationships\"><Relationship Id=\"rId1\" Type=\"$relations/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".toString(),
        'xl/workbook.xml': "<workbook xmlns=\"$main\" xmlns:r=\"$relations\"><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>".toString(),
        'xl/_rels/workbook.xml.rels': "<Relationships xmlns=\"$packaged/relationships\"><Relationship Id=\"rId1\" Type=\"$relations/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"$relations/styles\" Target=\"styles.xml\"/></Relationships>".toString(),
        'xl/styles.xml': "<styleSheet xmlns=\"$main\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>".toString(),
        'xl/worksheets/sheet1.xml': "<worksheet xmlns=\"$main\"><sheetData>$head${body.join('')}</sheetData></worksheet>".toString(),
    ])
}
/** A frame of zstd (RFC 8878) of blocks as they are, not compressed. */
def zstd = { File file, byte[] plain ->
    def out = new ByteArrayOutputStream()
    def little = { long value, int bytes -> bytes.times { out.write((int) (value >> (8 * it)) & 0xff) } }
    little(0xFD2FB528L, 4)
    out.write(0xA0)
    little(plain.length, 4)
    int most = 1 << 16
    for (int at = 0; at < plain.length; at += most) {
        int size = Math.min(most, plain.length - at)
        little(((long) size << 3) | (at + size == plain.length ? 1 : 0), 3)
        out.write(plain, at, size)
    }
    file.bytes = out.toByteArray()
}
/** An object container file of Avro, of one block that is not compressed. */
def avro = { File file, List rows ->
    def out = new ByteArrayOutputStream()
    def number = { long n ->
        long rest = (n << 1) ^ (n >> 63)
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80)
            rest >>>= 7
        }
        out.write((int) rest)
    }
    def text = { String t ->
        def bytes = t.getBytes('UTF-8')
        number(bytes.length)
        out.write(bytes, 0, bytes.length)
    }
    def type = { int column ->
        column == price ? '"double"' : column == quantity ? '"int"'
            : column == ordered ? '{"type":"int","logicalType":"date"}' : '"string"'
    }
    def fields = log.header.withIndex().collect { name, column -> "{\"name\":\"$name\",\"type\":${type(column)}}" }
    def mark = new byte[16]
    out.write('Obj\u0001'.getBytes('ISO-8859-1'), 0, 4)
    number(1)
    text('avro.schema')
    text("{\"type\":\"record\",\"name\":\"order\",\"fields\":[${fields.join(',')}]}")
    number(0)
    out.write(mark, 0, mark.length)
    def head = out.toByteArray()
    out.reset()
    rows.each { row ->
        row.eachWithIndex { value, column ->
            if (column == price) {
                def bits = java.nio.ByteBuffer.allocate(8).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(value as double).array()
                out.write(bits, 0, 8)
            } else if (column == quantity) {
                number(value as long)
            } else if (column == ordered) {
                number(java.time.LocalDate.parse(value).toEpochDay())
            } else {
                text(value)
            }
        }
    }
    def block = out.toByteArray()
    out.reset()
    out.write(head, 0, head.length)
    number(rows.size())
    number(block.length)
    out.write(block, 0, block.length)
    out.write(mark, 0, mark.length)
    file.bytes = out.toByteArray()
}
def deliver = { String delivery ->
    def folder = new File(basedir, "deliveries/$delivery")
    def rows = rowsOf(delivery)
    def table = new File(folder, 'table.csv')
    log.write(table, rows)
    new GZIPOutputStream(new File(folder, 'gzip.csv.gz').newOutputStream()).withCloseable { it.write(table.bytes) }
    zstd(new File(folder, 'zstd.csv.zst'), table.bytes)
    zip(new File(folder, 'zip.zip'), ['table.csv': table.getText('UTF-8')])
    new File(folder, 'lines.jsonl').setText(rows.collect(json).join('\n') + '\n', 'UTF-8')
    new File(folder, 'array.json').setText('[\n' + rows.collect(json).join(',\n') + '\n]\n', 'UTF-8')
    workbook(new File(folder, 'book.xlsx'), rows)
    avro(new File(folder, 'rows.avro'), rows)
    new File(folder, 'rows.parquet').bytes = new File(basedir, "parquet/${delivery}.parquet").bytes
    new File(folder, 'rows.orc').bytes = new File(basedir, "orc/${delivery}.orc").bytes
}
deliver('accepted')
deliver('damaged')
// What a script ends with says whether the build begins.
null
