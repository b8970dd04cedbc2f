package dev.assay.scan.dialect;

import dev.assay.document.Nullable;
import dev.assay.scan.dialect.CutText.Row;
import dev.assay.scan.quotes.LooseQuotes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A header that is as wide as its records but for one thing: a delimiter too many, so that one name
 * is empty, a quote too many, or no name for the names of rows, as R writes tables. It is read as
 * what it was meant to be, since without it the names would be lost.
 */
final class OddHeader {

    private OddHeader() {}

    /** The rows with such a header as wide as those below it; the same rows where there is none. */
    static List<Row> mend(List<Row> rows, int width, Signs signs) {
        for (int i = 0; i + 1 < Math.min(Table.HIGHEST_PREAMBLE, rows.size()); i++) {
            if (rows.get(i).width() == width) {
                return rows;
            }
            Row mended = width < 2 ? null : mended(rows, i, width, signs);
            if (mended != null && rows.get(i + 1).width() == width) {
                List<Row> all = new ArrayList<>(rows);
                all.set(i, mended);
                Table table = new Table(all.subList(i, all.size()), width, 0, 0);
                return HeaderGuess.logOdds(table) > 0 ? all : rows;
            }
        }
        return rows;
    }

    private static Row mended(List<Row> rows, int at, int width, Signs signs) {
        Row row = rows.get(at);
        if (isOverRowNames(rows, at, width)) {
            return new Row(row.line(), before("", row.cells()), before(true, row.quoted()));
        }
        if (row.loose() != null && signs.quote() == '"' && !signs.doubled()) {
            return recut(row.loose(), row.line(), width, (byte) signs.delimiter());
        }
        boolean isOneTooMany =
                row.width() == width + 1
                        && row.cells().stream().filter(String::isBlank).count() == 1;
        return isOneTooMany ? withoutEmpty(row) : null;
    }

    /**
     * Whether all rows below have a cell more, and the first cells can be the names of rows: all of
     * them others, in quotes as the names of the columns are.
     */
    private static boolean isOverRowNames(List<Row> rows, int at, int width) {
        Set<String> names = new HashSet<>();
        return rows.get(at).width() == width - 1
                && width > 2
                && rows.size() > at + 2
                && rows.get(at).quoted().stream().allMatch(quoted -> quoted)
                && rows.subList(at + 1, rows.size()).stream()
                        .allMatch(
                                row ->
                                        row.width() == width
                                                && row.quoted().get(0)
                                                && !row.cells().get(0).isBlank()
                                                && names.add(row.cells().get(0)));
    }

    private static <T> List<T> before(T first, List<T> others) {
        List<T> all = new ArrayList<>(others);
        all.add(0, first);
        return all;
    }

    private static Row withoutEmpty(Row row) {
        List<Integer> kept =
                IntStream.range(0, row.width())
                        .filter(i -> !row.cells().get(i).isBlank())
                        .boxed()
                        .toList();
        return new Row(
                row.line(),
                kept.stream().map(row.cells()::get).toList(),
                kept.stream().map(row.quoted()::get).toList());
    }

    /** A line with quotes too many, cut into so many cells; null where there is no one way to. */
    static @Nullable Row recut(String text, int line, int width, byte delimiter) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        LooseQuotes.Cut cut = LooseQuotes.of(b, 0, b.length, delimiter, width);
        if (cut == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int from = cut.from()[i];
            int size =
                    cut.quoted()[i]
                            ? LooseQuotes.unquote(b, from, cut.to()[i])
                            : cut.to()[i] - from;
            cells.add(new String(b, from, size, StandardCharsets.UTF_8));
        }
        return new Row(line, cells, Collections.nCopies(width, true));
    }
}
