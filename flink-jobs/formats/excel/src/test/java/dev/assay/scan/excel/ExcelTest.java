package dev.assay.scan.excel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ExcelTest {

    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";

    private static byte[] book() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet hidden = book.newWorksheet("settings");
            hidden.value(0, 0, "key");
            hidden.value(1, 0, "secret");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = book.newWorksheet("Orders");
            for (int column = 0; column < 6; column++) {
                sheet.value(2, column + 1, "whole,part,day,time,truth,text".split(",")[column]);
            }
            sheet.value(3, 1, 9_007_199_254_740_993L);
            sheet.value(3, 2, 0.1 + 0.2);
            sheet.value(3, 3, LocalDate.of(2026, 1, 31));
            sheet.style(3, 3).format("yyyy-mm-dd").set();
            sheet.value(3, 4, LocalDateTime.of(2026, 1, 31, 23, 59, 59));
            sheet.style(3, 4).format("dd\\.mm\\.yyyy hh:mm").set();
            sheet.value(3, 5, true);
            sheet.value(3, 6, "shared <&> é");
            sheet.value(7, 1, -12.0);
            sheet.inlineString(7, 6, " inline ");
            sheet.formula(7, 2, "B4+1");
        }
        return bytes.toByteArray();
    }

    private static String fault(byte[] file, String sheet) {
        return assertThrows(UnreadableDataException.class, () -> Parts.rows(file, sheet))
                .getMessage();
    }

    private static String fault(Parts parts) throws IOException {
        return fault(parts.bytes(), null);
    }

    @Test
    void an_empty_value_is_none_whatever_its_type() throws IOException {
        for (String type : List.of("s", "b", "e", "n", "str", "d", "inlineStr")) {
            String empty = "<c r=\"A2\" t=\"" + type + "\"><v></v></c>";
            String row = "<row r=\"2\">" + empty + "<c r=\"B2\"><v>1</v></c></row>";
            assertEquals(List.of("a|b", "2: -|1"), Parts.of(HEAD + row).rows(), type);
        }
    }

    @Test
    void a_table_is_read_wherever_it_stands() throws IOException {
        List<String> rows =
                List.of(
                        "whole|part|day|time|truth|text",
                        "4: 9007199254740993|0.3|2026-01-31|2026-01-31T23:59:59|true|shared <&> é",
                        "8: -12|=B4+1|-|-|-| inline ");
        assertEquals(rows, Parts.rows(book(), null));
        assertEquals(rows, Parts.rows(book(), "Orders"));
        assertEquals(List.of("key", "2: secret"), Parts.rows(book(), "settings"));
    }

    static byte[] sheet(Object[]... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Orders");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof String text) {
                        sheet.value(row, column, text);
                    } else if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void titles_of_one_cell_above_names_are_no_header() throws IOException {
        assertEquals(
                List.of("town|people", "5: Oslo|700000", "6: Bergen|-"),
                Parts.rows(
                        sheet(
                                new Object[] {"Towns of Norway"},
                                new Object[] {null, "made by hand"},
                                new Object[0],
                                new Object[] {"town", "people"},
                                new Object[] {"Oslo", 700_000},
                                new Object[] {"Bergen"}),
                        null));
    }

    static List<String> told(byte[] file, String sheet) throws IOException {
        Format format = new ExcelFormat(new dev.assay.declare.format.Workbook(sheet), List.of());
        return format.told(new InMemory(file, 1000), Parts.FILE).stream()
                .map(g -> g.key() + " " + g.best().value() + (g.isUnsure() ? "?" : ""))
                .toList();
    }

    @Test
    void titles_are_told() throws IOException {
        byte[] titled =
                sheet(
                        new Object[] {"Towns of Norway"},
                        new Object[0],
                        new Object[] {"town", "people"},
                        new Object[] {"Oslo", 700_000});
        assertEquals(List.of("PREAMBLE 1"), told(titled, null));
        assertEquals(List.of("PREAMBLE 1"), told(titled, "Orders"));
        assertEquals(List.of(), told(sheet(new Object[] {"a", "b"}, new Object[] {1, 2}), null));
    }

    @Test
    void other_sheets_with_values_are_told_unless_one_is_declared() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            for (String name : List.of("Cover", "Data", "Empty", "Hidden", "More")) {
                Worksheet sheet = book.newWorksheet(name);
                if (!name.equals("Empty")) {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, 1);
                }
                if (name.equals("Hidden")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }
        byte[] file = bytes.toByteArray();
        assertEquals(List.of("SHEET Cover", "OTHER_SHEETS Data, More?"), told(file, null));
        assertEquals(List.of(), told(file, "Data"));
        String empty = fault(file, "Empty");
        assertTrue(empty.contains("found 'Cover', 'Data', 'Empty', 'Hidden', 'More'"), empty);
    }

    @Test
    void a_formula_that_nobody_worked_out_is_its_own_text() throws IOException {
        String row =
                "<row r=\"2\"><c r=\"A2\"><f>SUM(B1:B2)</f></c><c r=\"B2\"><f>1+1</f><v></v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>\"\"</f><v></v></c>"
                        + "<c r=\"B3\"><f>1+1</f><v>2</v></c></row>";
        assertEquals(List.of("a|b", "2: =SUM(B1:B2)|=1+1", "3: -|2"), Parts.of(HEAD + row).rows());
    }

    @Test
    void what_may_be_a_header_with_too_few_names_is_no_title() throws IOException {
        assertEquals(
                List.of("name"),
                Parts.rows(
                        sheet(
                                new Object[] {"name"},
                                new Object[] {"Anna", 5},
                                new Object[] {"Berta", 6}),
                        null));
        assertEquals(
                List.of("name"),
                Parts.rows(
                        sheet(
                                new Object[] {"name"},
                                new Object[] {"Anna", "Oslo"},
                                new Object[] {"Berta", "Rome"}),
                        null));
        assertEquals(
                List.of("name", "2: Anna"),
                Parts.rows(
                        sheet(
                                new Object[] {"name"},
                                new Object[] {"Anna"},
                                new Object[] {"Berta", "a note"},
                                new Object[] {"Carla", "another", 7}),
                        null));
    }

    @Test
    void a_sheet_that_is_not_there_is_named_with_those_that_are() throws IOException {
        assertEquals(
                "data/orders.xlsx: there is no sheet 'orders'; found 'settings', 'Orders'; name one"
                        + " of them under format: sheet",
                fault(book(), "orders"));
    }

    @Test
    void cells_may_be_written_in_many_ways() throws IOException {
        Parts parts =
                Parts.of(
                                HEAD
                                        + "<row><c><v>1.0</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                                        + "<row r=\"5\"><c r=\"B5\" t=\"s\"><v>1</v></c></row>"
                                        + "<row r=\"6\"><c r=\"A6\"><f>1/0</f></c>"
                                        + "<c r=\"B6\" t=\"e\"><v>#DIV/0!</v></c></row>"
                                        + "<row r=\"7\"><c r=\"A7\"><v>1.5E-7</v></c><c r=\"B7\">"
                                        + "<v>0.10000000000000001</v></c></row>"
                                        + "<row r=\"8\"><c r=\"A8\" t=\"d\"><v>2026-01-31</v></c>"
                                        + "<c r=\"B8\" t=\"b\"><v>0</v></c></row>"
                                        + "<row r=\"9\"><c r=\"A9\"><v>1E+3</v></c><c r=\"B9\""
                                        + " t=\"s\"><v>0</v></c></row>")
                        .with(
                                "xl/sharedStrings.xml",
                                "<sst><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si>"
                                        + "<si><t>two_x000A_lines</t></si></sst>");
        assertEquals(
                List.of(
                        "a|b",
                        "2: 1|-",
                        "5: -|two\nlines",
                        "6: =1/0|#DIV/0!",
                        "7: 0.00000015|0.1",
                        "8: 2026-01-31|false",
                        "9: 1000|rich"),
                parts.rows());
    }

    @Test
    void days_are_counted_from_1900_or_from_1904() throws IOException {
        String styles =
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d\\-mmm\\-yy\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>";
        Parts parts =
                Parts.of(
                                HEAD
                                        + "<row><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c></row>"
                                        + "<row><c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c></row>"
                                        + "<row><c s=\"1\"><v>46053.5</v></c><c s=\"0\"><v>61</v></c>"
                                        + "</row>")
                        .with("xl/styles.xml", styles);
        assertEquals(
                List.of(
                        "a|b",
                        "2: 1900-01-01|1900-02-28",
                        "3: 60|1900-03-01",
                        "4: 2026-01-31T12:00:00|61"),
                parts.rows());
        String book = parts.texts().get("xl/workbook.xml");
        Parts mac =
                parts.with(
                        "xl/workbook.xml",
                        book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertEquals("2: 1904-01-02|1904-02-29", mac.rows().get(1));
    }

    @Test
    void the_header_is_as_that_of_csv() throws IOException {
        Parts gap =
                Parts.of("<row><c r=\"B1\"><v>7</v></c><c r=\"D1\" t=\"str\"><v>d</v></c></row>");
        assertEquals(List.of("7|c2|d"), gap.rows());
        String twice = HEAD.replace(">b<", ">a<");
        assertEquals(
                "data/orders.xlsx: sheet 'Orders', row 1: the header names column 'a' twice; give"
                        + " each column its own name",
                fault(Parts.of(twice)));
        assertTrue(fault(Parts.of("")).contains("sheet 'Orders': the sheet is empty"));
    }

    /** As drawings and buttons of a sheet do. */
    @Test
    void rows_are_only_those_of_the_table() throws IOException {
        Parts parts = Parts.of(HEAD + "<row><c><v>1</v></c></row>");
        String sheet = parts.texts().get("xl/worksheets/sheet1.xml");
        Parts drawn =
                parts.with(
                        "xl/worksheets/sheet1.xml",
                        sheet.replace(
                                "</worksheet>",
                                "<from><row>3</row></from><row><c><v>9</v></c></row></worksheet>"));
        assertEquals(List.of("a|b", "2: 1|-"), drawn.rows());
    }

    @Test
    void a_row_may_not_fill_the_memory() throws IOException {
        Parts parts =
                Parts.of(HEAD + "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(20) + "</row>")
                        .with(
                                "xl/sharedStrings.xml",
                                "<sst><si><t>" + "long".repeat(1 << 18) + "</t></si></sst>");
        assertTrue(fault(parts).contains("row 2: the row is longer than 16 MB"));
    }

    @Test
    void what_is_no_table_says_so() throws IOException {
        Parts parts = Parts.of(HEAD);
        String bomb =
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><worksheet>"
                        + "<sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>";
        assertTrue(
                fault(parts.with("xl/worksheets/sheet1.xml", bomb))
                        .contains("it declares entities"));
        assertTrue(
                fault(parts.with("xl/worksheets/sheet1.xml", "<a>".repeat(1000)))
                        .contains("nested more than 100 deep"));
        assertTrue(
                fault(parts.with("xl/worksheets/sheet1.xml", "<a b='" + "c".repeat(20 << 20)))
                        .contains("a piece of it is longer than 16 MB"));
        assertTrue(
                fault(
                                parts.with(
                                        "_rels/.rels",
                                        Parts.relations(
                                                Parts.relation(
                                                        "a", "officeDocument", "xl/workbook.bin"))))
                        .contains("a binary workbook (.xlsb)"));
        assertTrue(fault(new byte[0], null).contains("the file is empty"));
        assertTrue(fault("id,text\n".getBytes(UTF_8), null).contains("the file is text, expected"));
        byte[] locked =
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
                        .getBytes(ISO_8859_1);
        assertTrue(fault(locked, null).contains("locked with a password"));
        String strings = "<row><c t=\"s\"><v>7</v></c></row>";
        assertTrue(fault(Parts.of(strings)).contains("refers to text number 7 of 0"));
    }

    @Test
    void an_archive_that_is_wrong_is_told_of_as_a_workbook() throws IOException {
        byte[] file = Parts.of(HEAD).bytes();
        String text = new String(file, ISO_8859_1);
        int entry = text.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        byte[] locked = file.clone();
        locked[entry + 8] |= 1;
        assertEquals(
                "data/orders.xlsx: the workbook is locked with a password; save it without one",
                fault(locked, null));
        byte[] sum = file.clone();
        sum[entry + 16]++;
        assertEquals(
                "data/orders.xlsx: the workbook is damaged (its part xl/worksheets/sheet1.xml: its"
                        + " checksum is wrong); copy the file again, or have it made anew",
                fault(sum, null));
        byte[] other = file.clone();
        other[entry + 10] = 9;
        assertTrue(fault(other, null).contains("is packed by Deflate64"));
        String slashes = text.replace("xl/worksheets/sheet1.xml", "xl\\worksheets\\SHEET1.xml");
        assertEquals(List.of("a|b"), Parts.rows(slashes.getBytes(ISO_8859_1), null));
    }

    @Test
    void little_that_unpacks_to_very_much_is_refused() throws IOException {
        String rows = HEAD + "<x/>".repeat(20_000_000);
        byte[] file = Parts.of(rows).bytes();
        assertTrue(fault(file, null).contains(" bytes says that it unpacks to "), "" + file.length);
    }

    @Test
    void a_file_that_is_cut_off_is_never_taken_for_whole() throws IOException {
        byte[] file = book();
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertTrue(fault(cut, null).startsWith(Parts.FILE), "" + length);
        }
    }

    @Test
    void bytes_that_were_written_over_never_end_in_anything_but_a_fault() throws IOException {
        Random random = new Random(3);
        byte[] plain = book();
        for (int i = 0; i < 2000; i++) {
            byte[] file = plain.clone();
            int at = random.nextInt(file.length);
            for (int j = at; j < Math.min(file.length, at + 1 + i % 5); j++) {
                file[j] = (byte) random.nextInt();
            }
            read(file);
        }
    }

    @Test
    void text_that_was_written_over_never_ends_in_anything_but_a_fault() throws IOException {
        Random random = new Random(4);
        Parts parts =
                Parts.of(HEAD + "<row r=\"2\"><c r=\"A2\" s=\"0\" t=\"s\"><v>0</v></c></row>")
                        .with("xl/sharedStrings.xml", "<sst><si><t>one</t></si></sst>")
                        .with(
                                "xl/styles.xml",
                                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]\"/>"
                                        + "</numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
                                        + "</styleSheet>");
        List<String> names = List.copyOf(parts.texts().keySet());
        String signs = "<>/\"' \0&;![]0129AZa.:%\u00e9";
        for (int i = 0; i < 3000; i++) {
            String name = names.get(random.nextInt(names.size()));
            StringBuilder text = new StringBuilder(parts.texts().get(name));
            for (int j = 0; j <= i % 3; j++) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        signs.charAt(random.nextInt(signs.length())));
            }
            read(parts.with(name, text.toString()).bytes());
        }
    }

    private static void read(byte[] file) throws IOException {
        try {
            Parts.rows(file, null);
        } catch (UnreadableDataException e) {
            assertTrue(e.getMessage().contains("; "), e.getMessage());
        }
    }
}
