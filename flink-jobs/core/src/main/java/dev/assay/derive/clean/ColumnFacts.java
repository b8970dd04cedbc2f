package dev.assay.derive.clean;

import dev.assay.profile.value.Texts;
import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of the values of a column: of the accepted rows where there are enough of them,
 * else of all.
 */
final class ColumnFacts {

    /** Accepted rows from which on they say what is usual. */
    static final long ENOUGH = 20;

    /** Values that tell how near values are to each other anyway. */
    private static final int COMPARED = 80;

    private final String name;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> accepted = new HashMap<>();
    private final Map<String, String> variants = new HashMap<>();
    private long values;
    private long missing;
    private long acceptedRows;
    private double[] distances;
    private Usual usual;

    /**
     * What most values are like.
     *
     * @param values that are counted
     * @param numbers of them, plain ones
     * @param dates of them, or moments, as ISO 8601 writes them
     * @param padded of them with a blank at an end
     * @param standIns of them
     * @param range of the numbers
     * @param decimals digits behind the point that numbers have: how many have so many
     */
    record Usual(
            long values,
            long numbers,
            long dates,
            long padded,
            long standIns,
            double[] range,
            long[] decimals) {

        private static final double MOST = 0.8;
        private static final double FEW = 0.05;

        boolean isNumber() {
            return values - standIns > 0 && numbers >= MOST * (values - standIns);
        }

        boolean isDate() {
            return values - standIns > 0 && dates >= (values - standIns) / 2.0;
        }

        /** Whether so few values have blanks at an end that they are no way of writing them. */
        boolean areBlanksOdd() {
            return padded <= FEW * values;
        }

        boolean hasStandIns() {
            return standIns > 0;
        }

        boolean holds(double number) {
            double room = range[1] - range[0];
            return number >= range[0] - room && number <= range[1] + room;
        }
    }

    ColumnFacts(String name) {
        this.name = name;
    }

    /** Counts a cell. */
    void add(String text, boolean isAccepted) {
        if (isAccepted) {
            acceptedRows++;
        }
        if (text == null) {
            missing++;
            return;
        }
        values++;
        counts.merge(text, 1, Integer::sum);
        if (isAccepted) {
            accepted.merge(text, 1, Integer::sum);
        }
    }

    /** Says what is usual, once all cells were counted. */
    void learned() {
        Map<String, Integer> from = isAccepted() ? accepted : counts;
        long[] n = new long[5];
        long[] decimals = new long[16];
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        from.forEach(
                (text, count) -> {
                    CellKind kind = kind(text.strip());
                    n[0] += count;
                    if (kind.isNumber()) {
                        n[1] += count;
                        double number = Double.parseDouble(text.strip());
                        range[0] = Math.min(range[0], number);
                        range[1] = Math.max(range[1], number);
                        decimals[Math.min(decimals.length - 1, decimals(text.strip()))] += count;
                    }
                    n[2] += kind == CellKind.DATE || kind == CellKind.TIMESTAMP ? count : 0;
                    n[3] += !text.equals(text.strip()) ? count : 0;
                    n[4] += isStandIn(text) ? count : 0;
                });
        usual = new Usual(n[0], n[1], n[2], n[3], n[4], range, decimals);
        Map<String, Integer> most = new HashMap<>();
        from.forEach(
                (text, count) -> {
                    String folded = text.strip().toLowerCase(Locale.ROOT);
                    int known = most.getOrDefault(folded, 0);
                    boolean isMore =
                            count > known
                                    || count == known && text.compareTo(variants.get(folded)) < 0;
                    if (isMore) {
                        most.put(folded, count);
                        variants.put(folded, text);
                    }
                });
    }

    static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    static CellKind kind(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Cells.kind(bytes, 0, bytes.length);
    }

    static boolean isStandIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return kind(text) == CellKind.TEXT && Texts.isStandIn(bytes, 0, bytes.length);
    }

    String name() {
        return name;
    }

    Usual usual() {
        return usual;
    }

    /** Whether accepted rows say what is usual. */
    boolean isAccepted() {
        return acceptedRows >= ENOUGH;
    }

    /** Whether an accepted row has the value. */
    boolean isAccepted(String text) {
        return accepted.containsKey(text);
    }

    int count(String text) {
        return counts.getOrDefault(text, 0);
    }

    long values() {
        return values;
    }

    long missing() {
        return missing;
    }

    /** How often each value is there. */
    Map<String, Integer> counts() {
        return counts;
    }

    /**
     * The most frequent text that is the same but for great and small letters and blanks at its
     * ends; null of none.
     */
    String variant(String text) {
        return variants.get(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Frequent values, most frequent first. */
    List<String> frequent(int atLeast, int most) {
        List<String> all = new ArrayList<>();
        counts.forEach(
                (text, n) -> {
                    if (n >= atLeast) {
                        all.add(text);
                    }
                });
        all.sort(
                (a, b) -> {
                    int byCount = Integer.compare(counts.get(b), counts.get(a));
                    return byCount != 0 ? byCount : a.compareTo(b);
                });
        return all.size() > most ? all.subList(0, most) : all;
    }

    /**
     * How probable it is that two values of the column that have nothing to do with each other are
     * as near: of pairs of its established values, the share that is, one half of a pair added.
     *
     * @param distance as {@link Distance#share}
     */
    double nearness(double distance) {
        if (distances == null) {
            List<String> some = frequent(2, COMPARED);
            if (some.size() < 2) {
                some = frequent(1, COMPARED);
            }
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                for (int j = 0; j < i; j++) {
                    all.add(Distance.share(some.get(i), some.get(j)));
                }
            }
            Collections.sort(all);
            distances = all.stream().mapToDouble(Double::doubleValue).toArray();
        }
        int near = 0;
        while (near < distances.length && distances[near] <= distance) {
            near++;
        }
        return Math.min(1, (near + 0.5) / (distances.length + 1));
    }
}
