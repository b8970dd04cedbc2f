package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.dialect.CutText.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line {@code sep=;} by which spreadsheet programs are told the delimiter. */
final class SepLine {

    private static final Pattern LINE =
            Pattern.compile("\"?sep=(.)\"?[;,\t|]*(\n|$)", Pattern.CASE_INSENSITIVE);

    /** Whoever writes such a line means it. */
    private static final double BONUS = 20;

    private SepLine() {}

    /** The delimiter that the first line names, or {@link CsvDialect#NONE}. */
    static char delimiter(String text) {
        Matcher matcher = LINE.matcher(text);
        return matcher.lookingAt() ? matcher.group(1).charAt(0) : CsvDialect.NONE;
    }

    /** The table below such a line, where it begins with it. */
    static Table above(Table table, char said) {
        List<Row> rows = table.rows();
        return said == CsvDialect.NONE
                        || table.preamble() > 0
                        || rows.size() < 2
                        || rows.get(0).line() > 0
                ? table
                : new Table(rows.subList(1, rows.size()), table.width(), rows.get(1).line(), 1);
    }

    static double bonus(Signs signs, char said) {
        return said != CsvDialect.NONE && signs.delimiter() == said ? BONUS : 0;
    }
}
