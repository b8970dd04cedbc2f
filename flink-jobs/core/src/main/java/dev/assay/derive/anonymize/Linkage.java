package dev.assay.derive.anonymize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An attack on a copy by somebody who has the quasi-identifiers of the original: which rows of the
 * copy may be a person's.
 *
 * @param attacked how many rows of the original were looked for
 * @param found share of them of which only one row of the copy may be theirs
 * @param guessed share of them that are hit where one of the rows that may be theirs is drawn
 */
public record Linkage(int attacked, double found, double guessed) {

    /** Rows that are looked for, at most. */
    private static final int MOST = 1000;

    /** The attack, for rows that are drawn. */
    static Linkage of(List<Attribute> attributes, List<int[]> classes, int rows, long seed) {
        List<List<BitSet>> values = new ArrayList<>();
        for (int[] one : classes) {
            values.add(attributes.stream().map(a -> Partitioning.values(a, one)).toList());
        }
        SplittableRandom random = new SplittableRandom(seed);
        int attacked = Math.min(MOST, rows);
        int found = 0;
        double guessed = 0;
        for (int i = 0; i < attacked; i++) {
            int row = attacked == rows ? i : random.nextInt(rows);
            long candidates = 0;
            boolean isThere = false;
            for (int c = 0; c < classes.size(); c++) {
                if (mayBe(attributes, values.get(c), row)) {
                    candidates += classes.get(c).length;
                    isThere = true;
                }
            }
            found += candidates == 1 ? 1 : 0;
            guessed += isThere ? 1.0 / candidates : 0;
        }
        return attacked == 0
                ? new Linkage(0, 0, 0)
                : new Linkage(attacked, (double) found / attacked, guessed / attacked);
    }

    private static boolean mayBe(List<Attribute> attributes, List<BitSet> values, int row) {
        for (int a = 0; a < attributes.size(); a++) {
            Attribute attribute = attributes.get(a);
            if (!attribute.scale().covers(values.get(a), attribute.codes()[row])) {
                return false;
            }
        }
        return true;
    }
}
