package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect.Numbers;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which columns write all their numbers with a decimal comma, or with marks between thousands. */
final class LocalNumbers {

    /** 1.234,50; 1 234,50; 12,5; 1234. */
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([. \u00A0\u202F']\\d{3})+)(,\\d+)?");

    /** 1,234.50; 1234.5. */
    private static final Pattern POINT =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([, \u00A0\u202F']\\d{3})+)(\\.\\d+)?");

    /** What can be no mark between thousands, or stands beside one: 12,5 and 1.234,50. */
    private static final Pattern CLEARLY_COMMA =
            Pattern.compile(
                    "[+-]?(\\d+,(\\d{1,2}|\\d{4,})|.*[. \u00A0\u202F'].*,\\d+|0,\\d+|\\d{4,},\\d+)");

    private static final Pattern CLEARLY_POINT =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3}){2,}|\\d{1,3}(,\\d{3})+\\.\\d+)");

    private LocalNumbers() {}

    /**
     * The columns of a table, by the names of its header; a number such as 1,234 alone says nothing
     * of which of the two it is.
     */
    static Numbers of(Table table, boolean header, List<String> declared) {
        List<Row> rows = table.fitting();
        List<Row> body = header && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
        List<String> comma = new ArrayList<>();
        List<String> point = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int column = i;
            List<String> values =
                    body.stream()
                            .map(row -> row.cells().get(column).strip())
                            .filter(cell -> !cell.isEmpty())
                            .toList();
            String name =
                    header
                            ? rows.get(0).cells().get(i)
                            : i < declared.size() ? declared.get(i) : "c" + (i + 1);
            if (all(values, COMMA, CLEARLY_COMMA)) {
                comma.add(name);
            } else if (all(values, POINT, CLEARLY_POINT)) {
                point.add(name);
            }
        }
        // One file has one way of writing numbers.
        return comma.isEmpty()
                ? point.isEmpty() ? Numbers.PLAIN : new Numbers('.', point)
                : new Numbers(',', comma);
    }

    private static boolean all(List<String> values, Pattern each, Pattern one) {
        return values.stream().allMatch(value -> each.matcher(value).matches())
                && values.stream().anyMatch(value -> one.matcher(value).matches());
    }
}
