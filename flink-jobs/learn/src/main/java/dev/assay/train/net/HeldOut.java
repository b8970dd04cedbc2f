package dev.assay.train.net;

import dev.assay.profile.sample.RowSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sampled rows that no network is trained on: one in four, by their content, so that equal rows
 * stay together. Only a row that makes up more than one in a hundred is on both sides: it is what
 * data usually looks like, and a network that never saw it would find most rows strange.
 */
public final class HeldOut {

    /** Rows below which no network is trained: it would learn them by heart. */
    public static final int FEWEST_ROWS = 200;

    /** One row in so many is held out. */
    public static final int ONE_IN = 4;

    private static final int COMMON = 100;

    private HeldOut() {}

    /** The rows that are held out. */
    public static List<RowSample.Row> of(List<RowSample.Row> rows) {
        return part(rows, true);
    }

    /** The rows that are trained on. */
    public static List<RowSample.Row> not(List<RowSample.Row> rows) {
        return part(rows, false);
    }

    /**
     * The rows of one side, dealt so that one row more or less in the data is one row more or less
     * on one side, and changes nothing else: of equal rows, the first goes where {@link #of} has
     * it, and each of the others to where no one of them decides for another.
     */
    public static List<RowSample.Row> apart(List<RowSample.Row> rows, boolean heldOut) {
        Map<Long, Integer> copies = new HashMap<>();
        return rows.stream()
                .filter(
                        row -> {
                            long turn = row.hash() + copies.merge(row.hash(), 1, Integer::sum) - 1;
                            return (turn % ONE_IN == 0) == heldOut;
                        })
                .toList();
    }

    private static List<RowSample.Row> part(List<RowSample.Row> rows, boolean heldOut) {
        Map<Long, Integer> copies = new HashMap<>();
        rows.forEach(row -> copies.merge(row.hash(), 1, Integer::sum));
        Map<Long, Integer> dealt = new HashMap<>();
        List<RowSample.Row> part = new ArrayList<>();
        for (RowSample.Row row : rows) {
            boolean common = COMMON * copies.get(row.hash()) > rows.size();
            long turn = common ? dealt.merge(row.hash(), 1, Integer::sum) : row.hash();
            if ((turn % ONE_IN == 0) == heldOut) {
                part.add(row);
            }
        }
        return List.copyOf(part);
    }
}
