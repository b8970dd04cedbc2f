package dev.assay.scan.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.Workbook;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as its parts, for what no program writes or only some do.
 *
 * @param texts by name
 */
record Parts(Map<String, String> texts) {

    static final String FILE = "data/orders.xlsx";

    private static final String RELATION =
            "<Relationship Id=\"%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/%2\" Target=\"%3\"/>";

    /** A workbook of one sheet with these rows. */
    static Parts of(String rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("[Content_Types].xml", "<Types/>");
        texts.put("_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml")));
        texts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"b\"/>"
                        + "</sheets></workbook>");
        texts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation("b", "worksheet", "worksheets/sheet1.xml"),
                        relation("c", "sharedStrings", "/xl/sharedStrings.xml"),
                        relation("d", "styles", "styles.xml")));
        texts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return new Parts(texts);
    }

    static String relation(String id, String type, String target) {
        return RELATION.replace("%1", id).replace("%2", type).replace("%3", target);
    }

    static String relations(String... relations) {
        return "<Relationships>" + String.join("", relations) + "</Relationships>";
    }

    /** The same with another part. */
    Parts with(String name, String text) {
        Map<String, String> other = new LinkedHashMap<>(texts);
        other.put(name, text);
        return new Parts(other);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    List<String> rows() throws IOException {
        return rows(bytes(), null);
    }

    /** The header and the rows, with their line before them and a bar between cells. */
    static List<String> rows(byte[] file, String sheet) throws IOException {
        Format format = new ExcelFormat(new Workbook(sheet), List.of());
        InMemory input = new InMemory(file, 1000);
        List<String> columns = format.columns(input, FILE);
        ByteRange range = format.cut(input, FILE, 0, file.length, file.length).get(0);
        BatchReader reader = format.open(input, range, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), 3);
        List<String> rows = new ArrayList<>();
        rows.add(String.join("|", columns));
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++) {
                StringBuilder text = new StringBuilder().append(batch.line(row)).append(": ");
                for (int column = 0; column < columns.size(); column++) {
                    String cell = batch.text(column, row);
                    text.append(column > 0 ? "|" : "").append(cell == null ? "-" : cell);
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
