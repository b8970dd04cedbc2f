package dev.assay.scan.excel;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.ZipParts;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a workbook says of its sheets and of all cells.
 *
 * @param archive its parts
 * @param sheets in its order, hidden ones too
 * @param is1904 whether days are counted from 1904 on, as on old Macs
 * @param strings that cells refer to
 * @param styles for each style of cells, what its numbers are
 */
record Book(
        ZipParts archive,
        List<Sheet> sheets,
        boolean is1904,
        SharedStrings strings,
        List<NumberForm> styles) {

    private static final int MOST_TOLD = 20;

    /**
     * A sheet.
     *
     * @param name as on its tab
     * @param part of the archive
     * @param hidden whether it has no tab
     */
    record Sheet(String name, String part, boolean hidden) {}

    /** Reads all but the sheets. */
    static Book open(SeekableInput input, String file) throws IOException {
        refuseOthers(input, file);
        ZipParts archive = ZipParts.read(input, file, "workbook", "save its table as CSV");
        if (!archive.has("[Content_Types].xml")) {
            throw new UnreadableDataException(
                    file
                            + ": the file is a ZIP archive and no workbook of Excel; unpack it, or save"
                            + " its table as .xlsx");
        }
        String main = "xl/workbook.xml";
        for (Relation relation : Relation.of(archive, "")) {
            main = relation.is("officeDocument") ? relation.target() : main;
        }
        if (main.endsWith(".bin")) {
            throw new UnreadableDataException(
                    file + ": the file is a binary workbook (.xlsb); save it as .xlsx, or as CSV");
        }
        Map<String, Relation> relations = new HashMap<>();
        SharedStrings strings = SharedStrings.NONE;
        List<NumberForm> styles = List.of();
        for (Relation relation : Relation.of(archive, main)) {
            relations.put(relation.id(), relation);
            if (relation.is("sharedStrings") && archive.has(relation.target())) {
                strings = SharedStrings.read(archive, relation.target());
            } else if (relation.is("styles") && archive.has(relation.target())) {
                styles = NumberForms.read(archive, relation.target());
            }
        }
        boolean is1904 = false;
        List<Sheet> sheets = new ArrayList<>();
        try (Xml xml = new Xml(archive, main, file)) {
            for (String element; (element = xml.nextElement()) != null; ) {
                if (element.equals("workbookPr")) {
                    is1904 = isTrue(xml.attribute("date1904"));
                } else if (element.equals("sheet")) {
                    add(xml, relations, sheets);
                }
            }
        }
        return new Book(archive, sheets, is1904, strings, styles);
    }

    /** Says what a file is that is no workbook. */
    private static void refuseOthers(SeekableInput input, String file) throws IOException {
        byte[] head = new byte[Kinds.LOOK];
        input.seek(0);
        int size = 0;
        for (int n; size < head.length && (n = input.read(head, size, head.length - size)) > 0; ) {
            size += n;
        }
        byte[] read = Arrays.copyOf(head, size);
        FileKind kind = Kinds.of(read);
        if (kind != FileKind.XLSX && kind != FileKind.ZIP) {
            throw new UnreadableDataException(
                    file
                            + ": "
                            + (size == 0
                                    ? "the file is empty, expected a workbook of Excel (.xlsx);"
                                            + " deliver it again or leave it out of path"
                                    : Kinds.reason(read, "a workbook of Excel (.xlsx)")
                                            .orElse(
                                                    "the file is text, expected a workbook of Excel"
                                                            + " (.xlsx); leave out format, or save"
                                                            + " it as a workbook")));
        }
    }

    private static void add(Xml xml, Map<String, Relation> relations, List<Sheet> sheets) {
        Relation relation = relations.get(xml.attribute("id"));
        String name = xml.attribute("name");
        // Charts may have sheets of their own.
        if (relation != null && relation.is("worksheet") && name != null) {
            String state = xml.attribute("state");
            sheets.add(
                    new Sheet(name, relation.target(), state != null && !state.equals("visible")));
        }
    }

    static boolean isTrue(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    String file() {
        return archive.file();
    }

    /**
     * Starts to read a sheet.
     *
     * @param name or null for the first one that has a tab
     */
    SheetRows sheet(String name) throws IOException {
        return rows(find(name));
    }

    /** Starts to read one of its sheets. */
    SheetRows rows(Sheet sheet) throws IOException {
        return new SheetRows(this, sheet);
    }

    /** A sheet by its name, or the first one that has a tab. */
    Sheet find(String name) throws UnreadableDataException {
        for (Sheet sheet : sheets) {
            if (name == null ? !sheet.hidden : sheet.name.equals(name)) {
                return sheet;
            }
        }
        throw new UnreadableDataException(
                file()
                        + ": "
                        + (name == null ? "no sheet is shown" : "there is no sheet '" + name + "'")
                        + "; found "
                        + (sheets.isEmpty() ? "none" : names())
                        + "; name one of them under format: sheet");
    }

    /** The names of all sheets, in quotes. */
    String names() {
        return sheets.stream()
                        .limit(MOST_TOLD)
                        .map(sheet -> "'" + sheet.name + "'")
                        .collect(Collectors.joining(", "))
                + (sheets.size() > MOST_TOLD
                        ? " and " + (sheets.size() - MOST_TOLD) + " more"
                        : "");
    }

    /**
     * The text of the cell that was found last; null where it has no value. An error such as
     * #DIV/0! is a text, but #N/A is what is written for no value. A formula whose value nobody
     * worked out, as some programs leave it, is its own text.
     */
    String text(Xml cell) throws IOException {
        String type = cell.attribute("t");
        String style = cell.attribute("s");
        int depth = cell.depth();
        String text = null;
        String formula = null;
        for (String element; (element = cell.nextElementIn(depth)) != null; ) {
            if (element.equals("f")) {
                formula = cell.text();
            } else if (element.equals("v")) {
                text = cell.text();
            } else if (element.equals("is")) {
                text = SharedStrings.text(cell);
            }
        }
        // Some programs write an empty value where there is none; it is no false, and no damage.
        if (text == null || text.isEmpty()) {
            // A formula that comes to an empty text says so; another was never worked out.
            return formula == null || "str".equals(type) ? null : "=" + formula;
        }
        if (type == null || type.equals("n")) {
            return CellText.of(text.strip(), form(style), is1904);
        }
        return switch (type) {
            case "s" -> strings.get(text.strip(), file());
            case "b" -> isTrue(text.strip()) ? "true" : "false";
            case "e" -> text.equals("#N/A") ? null : text;
            case "str" -> SharedStrings.unescaped(text);
            default -> text;
        };
    }

    private NumberForm form(String style) {
        int index = Digits.number(style);
        return index >= 0 && index < styles.size() ? styles.get(index) : NumberForm.NUMBER;
    }
}
