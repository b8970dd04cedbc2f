package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.document.Nullable;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header of several lines, as spreadsheets have it: the first names groups of columns and leaves
 * gaps, those below name the columns in the gaps. A column is called by all that stands above it,
 * where a group's name goes on to the right over gaps that a line below fills: {@code Travel,,}
 * over {@code Rail,Taxi,} makes {@code Travel Rail} and {@code Travel Taxi}.
 *
 * @param names of the columns; those without one are called by their place
 * @param lines that they take, the first and the last of them, counted from 1
 * @param below the table without them
 */
record StackedHeader(List<String> names, String lines, Table below) {

    /** Lines that a header takes at most. */
    private static final int MOST = 6;

    private static final int FEWEST_RECORDS = 3;

    /** Columns of values of which a line below the first has the name. */
    private static final int FEWEST_COLUMNS = 2;

    private static final int LOOK = 50;

    private static final Pattern YEAR = Pattern.compile("\\s*(18|19|20|21)\\d\\d\\s*");

    /** The one that a table begins with of whose head nothing is declared, or null. */
    static @Nullable StackedHeader of(Table table, Head declared) {
        boolean isDeclared =
                declared.header() != null
                        || declared.preamble() != null
                        || !declared.names().isEmpty();
        return isDeclared ? null : of(table);
    }

    private static @Nullable StackedHeader of(Table table) {
        List<Row> rows = table.rows();
        int most = 0;
        while (most < Math.min(MOST, rows.size()) && isOfNames(rows.get(most), table.width())) {
            most++;
        }
        List<Row> body = body(rows.subList(most, rows.size()), table.width());
        if (most < 2 || body.size() < FEWEST_RECORDS || isEmpty(rows.get(0))) {
            return null;
        }
        boolean[] texts = new boolean[table.width()];
        boolean[] values = new boolean[table.width()];
        for (int i = 0; i < values.length; i++) {
            boolean isSpecific = HeaderGuess.usual(HeaderGuess.column(body, i)).isSpecific();
            texts[i] = isFilled(body, i) && !isSpecific;
            values[i] = isFilled(body, i) && isSpecific;
        }
        int size = 1;
        for (int i = 1; i < most && isLineOf(rows, i, texts); i++) {
            size = isEmpty(rows.get(i)) ? size : i + 1;
        }
        List<Row> header = rows.subList(0, size);
        return isStacked(header, values) ? of(table, header) : null;
    }

    /**
     * The first records. A row without any value ends a table of a spreadsheet, and others below
     * have texts where it has none.
     */
    private static List<Row> body(List<Row> rows, int width) {
        List<Row> body = rows.stream().filter(row -> row.width() == width).limit(LOOK).toList();
        List<Row> first = body.stream().takeWhile(row -> !isEmpty(row)).toList();
        return first.size() < FEWEST_RECORDS ? body : first;
    }

    private static StackedHeader of(Table table, List<Row> header) {
        List<String> names = new ArrayList<>();
        List<List<String>> parts = header.stream().map(row -> spread(header, row)).toList();
        for (int i = 0; i < table.width(); i++) {
            int column = i;
            List<String> own =
                    parts.stream().map(line -> line.get(column)).filter(s -> !s.isEmpty()).toList();
            names.add(own.isEmpty() ? "c" + (i + 1) : String.join(" ", own));
        }
        List<Row> rows = table.rows().subList(header.size(), table.rows().size());
        return new StackedHeader(
                HeaderNames.apart(names),
                "lines "
                        + (header.get(0).line() + 1)
                        + "\u2013"
                        + (header.get(header.size() - 1).line() + 1),
                new Table(rows, table.width(), rows.get(0).line(), table.above() + header.size()));
    }

    /** Whether no cell is a value, nor stands for one that is missing. */
    private static boolean isOfNames(Row row, int width) {
        return row.width() == width
                && row.cells().stream()
                        .allMatch(
                                cell ->
                                        cell.isBlank()
                                                || isYear(row, cell)
                                                || LostHeader.isName(cell)
                                                        && !TextRows.isNoNumber(cell));
    }

    /** Years that name groups of columns leave gaps between them. */
    private static boolean isYear(Row row, String cell) {
        return YEAR.matcher(cell).matches()
                && row.cells().stream()
                        .allMatch(other -> other.isBlank() || YEAR.matcher(other).matches())
                && row.cells().stream().anyMatch(String::isBlank);
    }

    /** A record of texts is no line of a header: it has one where the column has a name. */
    private static boolean isLineOf(List<Row> rows, int at, boolean[] texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] && isFilled(rows.get(at), i) && isFilled(rows.subList(0, at), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStacked(List<Row> header, boolean[] values) {
        List<Row> lower = header.subList(1, header.size());
        int named = 0;
        int gaps = 0;
        boolean inGroup = false;
        for (int i = 0; i < values.length; i++) {
            boolean isBelow = isFilled(lower, i);
            boolean isGap = isBelow && !isFilled(header.get(0), i);
            named += isBelow && values[i] ? 1 : 0;
            gaps += isGap ? 1 : 0;
            inGroup |= isGap && i > 0 && isFilled(header.get(0), i - 1) && isFilled(lower, i - 1);
        }
        return named >= FEWEST_COLUMNS && (inGroup || gaps > 1);
    }

    /** A line's names, those of groups over all their columns. */
    private static List<String> spread(List<Row> header, Row row) {
        int at = header.indexOf(row);
        List<Row> lower = header.subList(at + 1, header.size());
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < row.width(); i++) {
            if (isFilled(row, i)) {
                group = isFilled(lower, i) ? name(row, i) : "";
                names.add(name(row, i));
            } else {
                boolean goesOn = isFilled(lower, i) && !isFilled(header.subList(0, at), i);
                group = goesOn ? group : "";
                names.add(group);
            }
        }
        return names;
    }

    private static boolean isFilled(List<Row> rows, int column) {
        return rows.stream().anyMatch(row -> isFilled(row, column));
    }

    private static boolean isFilled(Row row, int column) {
        return !row.cells().get(column).isBlank();
    }

    private static String name(Row row, int column) {
        return row.cells().get(column).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static boolean isEmpty(Row row) {
        return row.cells().stream().allMatch(String::isBlank);
    }
}
