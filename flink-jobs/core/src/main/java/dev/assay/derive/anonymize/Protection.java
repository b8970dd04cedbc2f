package dev.assay.derive.anonymize;

import dev.assay.declare.anonymize.Anonymization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether rows that are alike show too much of a protected column: they must have l different
 * values of it (l-diversity), and shares that are no farther than t from those of all rows, as half
 * the sum of the differences (t-closeness with equal distances).
 *
 * @see <a href="https://doi.org/10.1109/ICDE.2007.367856">Li et al. (2007), t-closeness</a>
 */
final class Protection implements Predicate<int[]> {

    private final int[] codes;
    private final double[] shares;
    private final Anonymization.Guard guard;

    /** Of the protected column's texts; null where there is none. */
    Protection(List<String> texts, Anonymization.Guard guard) {
        Map<String, Integer> values = new HashMap<>();
        codes = new int[texts.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code(values, texts.get(row));
        }
        shares = new double[values.size()];
        for (int code : codes) {
            shares[code] += 1.0 / codes.length;
        }
        this.guard = guard;
    }

    private static int code(Map<String, Integer> values, String text) {
        Integer known = values.putIfAbsent(text, values.size());
        return known == null ? values.size() - 1 : known;
    }

    @Override
    public boolean test(int[] rows) {
        int[] counts = new int[shares.length];
        int different = 0;
        for (int row : rows) {
            different += counts[codes[row]]++ == 0 ? 1 : 0;
        }
        double distance = 0;
        for (int code = 0; code < counts.length; code++) {
            distance += Math.abs((double) counts[code] / rows.length - shares[code]) / 2;
        }
        return different >= guard.l() && distance <= guard.t() + 1e-12;
    }
}
