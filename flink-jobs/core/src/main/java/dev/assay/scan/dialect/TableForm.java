package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.dialect.CutText.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much a text that was cut into cells looks like a table.
 *
 * @param names of the columns, as declared or {@code c1, c2 …} where no record names them
 * @param header whether a record names them
 * @param rows records below it
 * @param fitting records among them that have as many cells as most
 * @param forms share of their cells that are numbers, dates, addresses: what texts hardly have; in
 *     [0, 1]
 * @param first cells of the first records that fit
 */
public record TableForm(
        List<String> names,
        boolean header,
        int rows,
        int fitting,
        double forms,
        List<List<String>> first) {

    /** Records that are looked at for their forms. */
    private static final int LOOK = 50;

    private static final String SIGNS = ",;\t|\u0001\u001E\u001F^~";

    /** The share of lines, of which some may be above or below the table. */
    private static final double POSSIBLE = 0.85;

    public TableForm {
        names = List.copyOf(names);
        first = List.copyOf(first);
    }

    /**
     * Whether a text may be a table at all: a sign that delimits cells stands in nearly all lines,
     * or a blank or a colon equally often. That costs next to nothing, and most texts are none.
     *
     * @param head its first bytes, in an encoding that has ASCII
     */
    public static boolean isPossible(byte[] head) {
        int[] having = new int[SIGNS.length()];
        Map<Integer, Integer> blanks = new HashMap<>();
        Map<Integer, Integer> colons = new HashMap<>();
        int lines = 0;
        for (int p = 0; p < head.length; ) {
            int[] counts = new int[128];
            int start = p;
            while (p < head.length && head[p] != '\n') {
                counts[Math.max(0, head[p++])]++;
            }
            p++;
            if (p - start > 2) {
                lines++;
                for (int i = 0; i < having.length; i++) {
                    having[i] += counts[SIGNS.charAt(i)] > 0 ? 1 : 0;
                }
                blanks.merge(counts[' '], 1, Integer::sum);
                colons.merge(counts[':'], 1, Integer::sum);
            }
        }
        blanks.remove(0);
        colons.remove(0);
        double most = POSSIBLE * lines;
        return Arrays.stream(having).anyMatch(n -> n > 0 && n >= most)
                || Stream.concat(blanks.values().stream(), colons.values().stream())
                        .anyMatch(n -> n >= most);
    }

    /**
     * Of a text.
     *
     * @param head its first bytes, at most {@link Detector#LOOK}
     * @param whole whether it ends where they do
     * @param dialect in which it is read, complete
     */
    public static TableForm of(byte[] head, boolean whole, CsvDialect dialect) {
        CsvDialect all = dialect.or(CsvDialect.RFC_4180);
        Signs signs =
                new Signs(
                        all.delimiter(),
                        all.twice(),
                        all.quoting().sign(),
                        all.quoting().escape(),
                        all.quoting().arePadded());
        String text = Detector.lines(Encodings.text(head, all.encoding()), whole);
        Table table = Table.of(CutText.of(text, signs, all.comment()), signs, all);
        List<Row> rows = table.rows();
        boolean header = all.header() && !rows.isEmpty();
        List<String> own = all.head().names();
        List<String> unread =
                own.size() == table.width() ? own : HeaderNames.numbered(table.width());
        List<String> names = header ? rows.get(0).cells() : unread;
        List<Row> below = header ? rows.subList(1, rows.size()) : rows;
        List<List<String>> fitting =
                below.stream().filter(row -> row.width() == table.width()).map(Row::cells).toList();
        List<List<String>> first = fitting.subList(0, Math.min(LOOK, fitting.size()));
        return new TableForm(names, header, below.size(), fitting.size(), forms(first), first);
    }

    private static double forms(List<List<String>> rows) {
        long cells = rows.stream().mapToLong(List::size).sum();
        long specific =
                rows.stream()
                        .flatMap(List::stream)
                        .filter(cell -> !cell.isBlank() && CellForm.of(cell).isSpecific())
                        .count();
        return cells == 0 ? 0 : (double) specific / cells;
    }

    /** The share of records that have as many cells as most; 0 where there are none. */
    public double regular() {
        return rows == 0 ? 0 : (double) fitting / rows;
    }

    /** How many columns it has. */
    public int width() {
        return names.size();
    }
}
