package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.dialect.CutText.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How well a reading explains a text, as a logarithm of odds that are not normalised.
 *
 * <p>Rows of one width and cells that look like values speak for a reading, as in G. J. J. van den
 * Burg, A. Nazábal and C. Sutton, <i>Wrangling messy CSV files by detecting row and type
 * patterns</i>, Data Mining and Knowledge Discovery 33 (2019), doi:10.1007/s10618-019-00646-y.
 * There the score is the product of both. Here it is a sum over rows, so that it says how sure it
 * is; and quotes, lines above the table and how usual a delimiter is count by themselves.
 */
final class Likelihood {

    /** Rows count as so many independent ones at most: rows of one file are much alike. */
    private static final int ENOUGH = 50;

    /** Rows of which the cells are looked at. */
    private static final int LOOK = 200;

    private static final double OTHER_WIDTH = -2.5;
    private static final double OTHER_TABLE = -1;

    /** Rows from which on those of another width are a table of their own. */
    private static final int SECOND_TABLE = 8;

    /** One table in twenty begins with a row that has another width than those below it. */
    private static final double OTHER_FIRST = -3;

    private static final double ODD_CELL = -1.6;
    private static final double CUT_TIME = -3;

    /** What ends with an hour behind something else, and what begins with minutes. */
    private static final Pattern HOUR_BEHIND = Pattern.compile("(?s).*[^0-9:][0-2]?[0-9]");

    private static final Pattern SECOND_BEHIND = Pattern.compile("(?s).*\\d:\\d\\d:\\d\\d");
    private static final Pattern MILLISECOND = Pattern.compile("\\d{3}[ \\]]");
    private static final Pattern MINUTE = Pattern.compile("[0-5][0-9](?![0-9])");

    private static final double WHOLE = 1.2;
    private static final double SPLIT = 1.5;
    private static final double PREAMBLE = -2;
    private static final double ODD_QUOTE = -2.3;
    private static final double LEFT_QUOTE = -1;
    private static final double PROSE_SPLIT = -1.2;
    private static final double CUTS_NOTHING = -10;
    private static final double NO_TABLE = -10;
    private static final int MOST_QUOTES = 20;

    /** Records from which on a text is a table whatever stands above them. */
    static final int FEWEST_RECORDS = 2;

    private Likelihood() {}

    /** Of a table that was cut from a text by these signs. */
    static double of(Signs signs, CutText cut, Table table) {
        int n = Math.min(LOOK, table.rows().size());
        if (n == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        boolean isProse = isProse(signs, table);
        List<Row> rows = table.rows().subList(0, n);
        for (int i = 0; i < n; i++) {
            Row row = rows.get(i);
            boolean isOther = row.width() != table.width() && isOfAnotherTable(rows, i);
            sum +=
                    (isOther
                                    ? row(signs, row, row.width()) + OTHER_TABLE
                                    : row(signs, row, table.width()))
                            + (isProse ? PROSE_SPLIT : 0);
        }
        CutText.Quotes quotes = cut.quotes();
        return sum / n * Math.min(n, ENOUGH)
                + Signs.DELIMITERS.getOrDefault(signs.delimiter(), 0.0)
                + (table.preamble() > 0 ? PREAMBLE : 0)
                + (rows.get(0).width() == table.width() ? 0 : OTHER_FIRST)
                + (table.above() > table.rows().size() ? NO_TABLE : 0)
                + ODD_QUOTE * Math.min(MOST_QUOTES, quotes.odd() + (quotes.open() ? 2 : 0))
                + LEFT_QUOTE * Math.min(2 * MOST_QUOTES, quotes.left())
                + (table.width() < 2 && signs.delimiter() != CsvDialect.NONE ? CUTS_NOTHING : 0)
                + pairs(signs, cut, table)
                + words(signs, cut, table);
    }

    /** Whether a row of another width is one of many together: a second table below the first. */
    private static boolean isOfAnotherTable(List<Row> rows, int at) {
        int width = rows.get(at).width();
        int from = at;
        int to = at;
        while (from > 0 && rows.get(from - 1).width() == width) {
            from--;
        }
        while (to + 1 < rows.size() && rows.get(to + 1).width() == width) {
            to++;
        }
        return width > 2 && to - from + 1 >= SECOND_TABLE;
    }

    /** Rows that the likelihood counts as independent ones. */
    static int rows(Table table) {
        return Math.min(ENOUGH, table.rows().size());
    }

    private static double row(Signs signs, Row row, int width) {
        if (row.width() != width) {
            return OTHER_WIDTH;
        }
        boolean cutsTime =
                switch (signs.delimiter()) {
                    case ':' -> cutsTime(row, HOUR_BEHIND, MINUTE);
                    case ',' -> cutsTime(row, SECOND_BEHIND, MILLISECOND);
                    default -> false;
                };
        if (cutsTime && !signs.doubled()) {
            return CUT_TIME;
        }
        double forms = 0;
        for (int i = 0; i < width; i++) {
            forms += row.quoted().get(i) ? 0 : cell(signs, row.cells().get(i));
        }
        return SPLIT * (width - 1) / width + forms / width;
    }

    /**
     * Whether a time of day was cut, at a colon ({@code x,2024-05-01T10} and {@code 30,y}) or
     * before its milliseconds, as logs write them ({@code 10:00:00} and {@code 123 INFO}).
     */
    private static boolean cutsTime(Row row, Pattern before, Pattern behind) {
        return IntStream.range(1, row.width())
                .anyMatch(
                        i ->
                                behind.matcher(row.cells().get(i)).lookingAt()
                                        && before.matcher(row.cells().get(i - 1)).matches());
    }

    /** A time, a date, an address: what holds delimiters and is known as a whole is one cell. */
    private static double cell(Signs signs, String cell) {
        // Blanks in a row align columns and hardly ever have cells without values between them.
        if (signs.delimiter() == ' ' && !signs.padded() && cell.isEmpty()) {
            return ODD_CELL;
        }
        CellForm form = CellForm.of(cell);
        if (form == CellForm.ODD) {
            return ODD_CELL;
        }
        boolean isWhole =
                form.isSpecific()
                        && form != CellForm.LOCAL_NUMBER
                        && (cell.strip().indexOf(' ') > 0 && signs.delimiter() != ' '
                                || cell.indexOf(':') > 0 && signs.delimiter() != ':');
        return isWhole ? WHOLE : 0;
    }

    /** Two or three cells of which each begins with a blank are the parts of a sentence. */
    private static boolean isProse(Signs signs, Table table) {
        if (table.width() > 3 || table.width() < 2 || ",;:".indexOf(signs.delimiter()) < 0) {
            return false;
        }
        return table.fitting().stream()
                .allMatch(
                        row ->
                                row.cells().stream()
                                        .skip(1)
                                        .allMatch(
                                                cell ->
                                                        cell.startsWith(" ")
                                                                && !CellForm.of(cell)
                                                                        .isSpecific()));
    }

    /**
     * Two columns of digits below a title of one cell are one column of numbers with a decimal
     * comma; without any title they may be either.
     */
    private static double pairs(Signs signs, CutText cut, Table table) {
        boolean isPairs =
                signs.delimiter() == ','
                        && table.width() == 2
                        && table.fitting().stream()
                                .flatMap(row -> row.cells().stream())
                                .allMatch(cell -> CellForm.of(cell) == CellForm.INTEGER);
        if (!isPairs) {
            return 0;
        }
        boolean titled = cut.rows().get(0).width() == 1 && table.preamble() > 0;
        return (titled ? -WHOLE : -SPLIT / 2) * Math.min(ENOUGH, table.rows().size());
    }

    /**
     * Values of several words below one name are one column: blanks cut them alike by chance, and
     * the name would be lost above them. Where all cells are numbers or times it is a title.
     */
    private static double words(Signs signs, CutText cut, Table table) {
        boolean isBelowOneName =
                signs.delimiter() == ' '
                        && table.above() == 1
                        && table.preamble() == cut.rows().get(0).line() + 1
                        && cut.rows().get(0).width() == 1
                        && LostHeader.isName(cut.rows().get(0).cells().get(0))
                        && HeaderGuess.logOdds(table) < 0
                        && hasWords(table);
        return isBelowOneName || isHalves(signs, table) ? -SPLIT * rows(table) : 0;
    }

    /** A date and its time of day are one value that was cut. */
    private static boolean isHalves(Signs signs, Table table) {
        return signs.delimiter() == ' '
                && table.width() == 2
                && HeaderGuess.usual(
                                table.fitting().stream()
                                        .map(row -> String.join(" ", row.cells()))
                                        .toList())
                        == CellForm.MOMENT;
    }

    private static boolean hasWords(Table table) {
        return IntStream.range(0, table.width())
                .anyMatch(
                        i ->
                                !HeaderGuess.usual(HeaderGuess.column(table.fitting(), i))
                                        .isSpecific());
    }

    /** Whether a text gives any reason to think of lines that are comments. */
    static boolean isComment(String line) {
        return line.startsWith("#");
    }

    /**
     * Whether the last line that begins as a comment names the columns, as instruments and NumPy
     * write it: it is as wide as the records, which begin right below it, and none below begins so.
     */
    private static boolean isHeaderInComment(Table table) {
        List<Row> rows = table.rows();
        if (table.width() < 2 || rows.size() < 3) {
            return false;
        }
        Table below = new Table(rows.subList(1, rows.size()), table.width(), 0, 0);
        return isCommentRow(rows.get(0))
                && rows.get(0).width() == table.width()
                && below.rows().stream().noneMatch(Likelihood::isCommentRow)
                && HeaderGuess.logOdds(table) > 0
                && HeaderGuess.logOdds(below) < 0;
    }

    static boolean isCommentRow(Row row) {
        return isComment(row.cells().get(0)) && !row.quoted().get(0);
    }

    /** The comment sign of a text that was cut without one, or {@link CsvDialect#NONE}. */
    static char comment(Table table, CutText cut) {
        if (isHeaderInComment(table)) {
            return CsvDialect.NONE;
        }
        List<Row> found = cut.rows().stream().filter(Likelihood::isCommentRow).toList();
        if (found.isEmpty()) {
            return CsvDialect.NONE;
        }
        int comments = 0;
        int rows = 0;
        // A remark may have as many commas as a record; it is no number or date.
        boolean isWord = !HeaderGuess.usual(HeaderGuess.column(table.fitting(), 0)).isSpecific();
        for (Row row : found) {
            boolean fits = isWord && row.width() == table.width() && table.width() > 1;
            comments += fits ? 0 : 1;
            rows += fits ? 1 : 0;
        }
        boolean areFew = comments * 2 < cut.rows().size();
        return comments > rows && (areFew || areTable(table, cut)) ? '#' : CsvDialect.NONE;
    }

    /** Whether all lines that are no comments are records of one width, however few they are. */
    private static boolean areTable(Table table, CutText cut) {
        List<Row> others = cut.rows().stream().filter(row -> !isCommentRow(row)).toList();
        return table.width() > 1
                && others.size() >= FEWEST_RECORDS
                && others.stream().allMatch(row -> row.width() == table.width());
    }
}
