package dev.assay.declare.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.SpecReader;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.CsvDialect.Quoting;
import dev.assay.declare.yaml.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatReaderTest {

    @TempDir Path folder;

    private CsvDialect read(String keys) throws Exception {
        return (CsvDialect) any(keys);
    }

    private FileFormat any(String keys) throws Exception {
        Path file = folder.resolve("assay.yaml");
        Files.writeString(
                file, "format: assay/1\ndatasets:\n  - name: a\n    path: a.csv\n" + keys + "\n");
        return SpecReader.read(file).datasets().get(0).format();
    }

    @Test
    void what_is_not_said_stays_open() throws Exception {
        assertEquals(new AsFound(), any(""));
        assertEquals(CsvDialect.UNDECLARED, read("    format: {type: csv}"));
        assertEquals(CsvDialect.RFC_4180, CsvDialect.UNDECLARED.or(CsvDialect.RFC_4180));
        assertTrue(CsvDialect.UNDECLARED.isPlain());
    }

    @Test
    void other_formats_are_declared_by_their_names() throws Exception {
        assertEquals(new JsonRecords(), any("    format: {type: json}"));
        assertEquals(new JsonRecords("/items"), any("    format: {type: json, records: /items}"));
        assertEquals(new JsonRecords(""), any("    format: {type: json, records: \"\"}"));
        assertEquals(new ParquetFile(), any("    format: {type: parquet}"));
        assertEquals(new OrcFile(), any("    format: {type: orc}"));
        assertEquals(new AvroFile(), any("    format: {type: avro}"));
        assertEquals(new Workbook(null), any("    format: {type: xlsx}"));
        assertEquals(new Workbook("May"), any("    format: {type: xlsx, sheet: May}"));
    }

    @Test
    void arrays_may_be_rows_or_have_lengths() throws Exception {
        assertEquals(
                new Unfolded(new JsonRecords("/items"), "lines", false),
                any("    format: {type: json, records: /items, rows: lines}"));
        assertEquals(
                new Unfolded(new ParquetFile(), null, true),
                any("    format: {type: parquet, lengths: true}"));
        assertEquals(
                new Unfolded(new AvroFile(), "a.b", false),
                any("    format: {type: avro, rows: a.b}"));
        assertEquals(new OrcFile(), any("    format: {type: orc, lengths: false}"));
    }

    @Test
    void columns_of_fixed_width_are_declared_in_their_order() throws Exception {
        List<FixedWidth.Column> columns =
                List.of(new FixedWidth.Column("name", 20), new FixedWidth.Column("id", 8));
        assertEquals(
                new FixedWidth(columns, false, 0, null, null),
                any("    format: {type: fixed, widths: {name: 20, id: 8}}"));
        assertEquals(
                new FixedWidth(
                        columns,
                        true,
                        2,
                        "windows-1252",
                        new Notations(',', Map.of("id", new Notation.Dates("d.M.yyyy")))),
                any(
                        "    format: {type: fixed, widths: {name: 20, id: 8}, header: true,"
                                + " preamble: 2, encoding: cp1252, decimal: \",\", dates: {id:"
                                + " d.M.yyyy}}"));
    }

    @Test
    void columns_may_have_notations_of_their_own() throws Exception {
        assertEquals(
                new Notations(
                        '.',
                        Map.of(
                                "day", new Notation.Dates("M/d/yyyy H:mm"),
                                "sent", new Notation.Dates("MMM d, yyyy"),
                                "note", new Notation.Texts(),
                                "paid", new Notation.Truth("ja", "nein"),
                                "flag", new Notation.Texts())),
                read("    format: {decimal: '.', dates: {day: M/d/yyyy H:mm, sent: \"MMM d,"
                                + " yyyy\", note: none},"
                                + " booleans: {paid: [ja, nein], flag: none}}")
                        .notations());
        assertEquals(
                new Notations(null, Map.of("price", new Notation.Numbers(',', ""))),
                read("    format: {decimal: {price: \",\"}}").notations());
        for (String wrong :
                List.of(
                        "decimal: {a: x}",
                        "dates: {day: dd.MM.yy}",
                        "dates: {day: d.M/yyyy}",
                        "dates: {day: MMM yyyy}",
                        "booleans: {a: [x]}")) {
            assertThrows(SpecException.class, () -> any("    format: {" + wrong + "}"), wrong);
        }
    }

    @Test
    void keys_of_csv_are_refused_of_other_formats() {
        String fault =
                assertThrows(
                                SpecException.class,
                                () -> any("    format: {type: json}\n    delimiter: ';'"))
                        .getMessage();
        assertTrue(fault.contains("'delimiter' is of CSV, and the format is json"), fault);
        assertThrows(SpecException.class, () -> any("    format: {type: avro, quote: none}"));
    }

    @Test
    void every_part_of_a_dialect_can_be_declared() throws Exception {
        CsvDialect dialect =
                read(
                        "    format: {type: csv, delimiter: ';', quote: \"'\", escape: backslash,"
                                + " names: [id, name], preamble: 3, comment: '#', encoding: gb18030, padded: true,"
                                + " decimal: ','}");
        assertEquals(
                new CsvDialect(
                        ';',
                        false,
                        new Quoting('\'', Escape.BACKSLASH, true),
                        new Head(false, 3, List.of("id", "name")),
                        '#',
                        "GB18030",
                        null,
                        new Notations(',', Map.of())),
                dialect);
        assertFalse(dialect.isPlain());
    }

    @Test
    void the_keys_of_the_dataset_itself_say_the_same() throws Exception {
        assertEquals(
                read("    format: {delimiter: tab, header: false}"),
                read("    delimiter: tab\n    header: false"));
    }

    @Test
    void what_is_declared_wins_over_what_was_found_out() throws Exception {
        CsvDialect dialect = read("    delimiter: '|'").or(new CsvDialect(';', false));
        assertEquals('|', dialect.delimiter());
        assertFalse(dialect.header());
    }
}
