package dev.assay.cause;

import dev.assay.cause.rows.Changes;
import dev.assay.cause.rows.Company;
import dev.assay.cause.rows.Majority;
import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a column's cells may be undone that hold a value which may stand in any row, but not in
 * theirs.
 */
record ValueTreatments(Rows rows, Column column) {

    /** Values that are asked whether they are there too often. */
    private static final int VALUES = 3;

    /** How many times as many texts are one letter away as by chance where they are mistyped. */
    private static final double NEARER = 3;

    /** Letters of a text that is a key and may be mistyped, at most. */
    private static final int LONGEST = 64;

    private static final double STRANGE = -3;

    /** A number that often stands for a missing one. */
    private static final Pattern SENTINEL = Pattern.compile("-?9{3,}([.]0+)?");

    /** All that may be. */
    List<Treatment> all() {
        List<Treatment> all = new ArrayList<>();
        frequent(all);
        misplaced(all);
        return all;
    }

    private @Nullable String text(int row) {
        return rows.cells().get(row)[column.index()];
    }

    /** Values that there are more of than usual, the most surprising ones. */
    private void frequent(List<Treatment> all) {
        int present = column.present();
        List<String> values =
                column.today().keySet().stream()
                        .filter(value -> more(value) > 0 && !Column.cell(value).isStandIn())
                        .sorted(Comparator.comparingDouble(value -> -surprise(value)))
                        .toList();
        int found = 0;
        for (String value : values) {
            List<Integer> held = Changes.where(rows, row -> value.equals(text(row)));
            String kind = kind(value);
            // All lines of some orders are what somebody ordered.
            boolean isOrdered =
                    !kind.equals("zero")
                            && !SENTINEL.matcher(value).matches()
                            && Company.isWhole(rows, held, column.index());
            if (!isOrdered) {
                int more = Changes.excess(held.size(), column.acceptedShare(value), present);
                List<Integer> some = Company.oddest(rows, held, column.index(), more);
                all.add(treatment(kind, some, present, Changes.without(rows, some), 3));
                found++;
            }
            if (found == VALUES) {
                break;
            }
        }
    }

    private int more(String value) {
        return Changes.excess(
                column.today().get(value), column.acceptedShare(value), column.present());
    }

    /** How many more there are, in what differs by chance where so many are usual. */
    private double surprise(String value) {
        double usual = column.acceptedShare(value) * column.present();
        return (column.today().get(value) - usual) / Math.sqrt(usual + 1);
    }

    private String kind(String value) {
        BigDecimal number = column.isNumber() ? NumberDamages.number(value) : null;
        if (number != null && number.signum() == 0) {
            return "zero";
        }
        boolean isStrange =
                SENTINEL.matcher(value).matches()
                        || number != null
                                && !column.isKnown(value)
                                && column.acceptedShare(value) == 0
                                && column.plausibility(value) < STRANGE;
        return isStrange ? "outlier" : "constant";
    }

    /** Cells that rows which belong together with theirs have another value in. */
    private void misplaced(List<Treatment> all) {
        Map<Integer, String> before = Majority.misfits(rows, column.index());
        put(all, "missing", before, row -> text(row) == null, 0);
        Map<String, Integer> counts = new HashMap<>();
        for (int row : before.keySet()) {
            if (text(row) != null) {
                counts.merge(text(row), 1, Integer::sum);
            }
        }
        Set<Integer> mistyped = column.isText() ? mistyped(before, counts) : Set.of();
        put(all, "typo", before, mistyped::contains, 3);
        int others = counts.values().stream().mapToInt(n -> n).sum();
        counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .filter(stuck -> 2 * stuck.getValue() > others)
                .map(Map.Entry::getKey)
                .filter(stuck -> !Column.cell(stuck).isStandIn())
                .ifPresent(
                        stuck -> put(all, kind(stuck), before, row -> stuck.equals(text(row)), 3));
        put(
                all,
                "shuffle",
                before,
                row -> isOfOthers(text(row), counts) && !mistyped.contains(row),
                4);
    }

    /**
     * Rows whose text is one letter away from what it should be. A text that is another row's, too,
     * counts where far more are so near than if they had changed places: keys differ in a letter.
     */
    private Set<Integer> mistyped(Map<Integer, String> before, Map<String, Integer> counts) {
        Set<Integer> near = new TreeSet<>();
        Map<String, Long> but = but(column.today());
        double expected = 0;
        for (Map.Entry<Integer, String> row : before.entrySet()) {
            if (isLetterAway(text(row.getKey()), row.getValue())) {
                near.add(row.getKey());
            }
            expected += near(row.getValue(), but);
        }
        boolean areNearer = near.size() >= NEARER * expected;
        near.removeIf(row -> !areNearer && isOfOthers(text(row), counts));
        return near;
    }

    /** The share of today's values that are one letter away from a text. */
    private double near(@Nullable String text, Map<String, Long> but) {
        if (text == null || text.length() > LONGEST) {
            return 0;
        }
        long same = column.today().getOrDefault(text, 0);
        long near = 0;
        for (int i = 0; i < text.length(); i++) {
            near += but.getOrDefault(without(text, i), 0L) - same;
        }
        return (double) near / Math.max(1, column.present());
    }

    /** How many texts are the same but for a letter, so that none is compared with all others. */
    private static Map<String, Long> but(Map<String, Integer> texts) {
        Map<String, Long> but = new HashMap<>();
        texts.forEach(
                (text, n) -> {
                    for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
                        but.merge(without(text, i), (long) n, Long::sum);
                    }
                });
        return but;
    }

    private static String without(String text, int letter) {
        return text.substring(0, letter) + '\0' + text.substring(letter + 1);
    }

    private static boolean isLetterAway(@Nullable String text, @Nullable String before) {
        if (text == null || before == null || text.length() != before.length()) {
            return false;
        }
        int unlike = 0;
        for (int i = 0; i < text.length(); i++) {
            unlike += text.charAt(i) == before.charAt(i) ? 0 : 1;
        }
        return unlike == 1;
    }

    /** Whether other rows have that value, and rightly. */
    private boolean isOfOthers(@Nullable String text, Map<String, Integer> misplaced) {
        return text != null
                && (column.isKnown(text) || column.today().get(text) > misplaced.get(text));
    }

    private void put(
            List<Treatment> all,
            String kind,
            Map<Integer, String> before,
            Predicate<Integer> which,
            int tier) {
        Map<Integer, String[]> cells = new HashMap<>();
        before.forEach(
                (row, text) -> {
                    if (which.test(row)) {
                        cells.put(row, new String[] {text});
                    }
                });
        int n = rows.cells().size();
        if (Changes.excess(cells.size(), 0, n) > 0) {
            Rows repaired = Changes.with(rows, new int[] {column.index()}, cells);
            all.add(treatment(kind, cells.keySet().stream().sorted().toList(), n, repaired, tier));
        }
    }

    private Treatment treatment(
            String kind, List<Integer> damaged, int of, Rows repaired, int tier) {
        // Far from all accepted values it is, whatever else is found.
        double gain = kind.equals("outlier") ? CellDamage.GAIN : 0;
        return new Treatment(
                kind,
                List.of(column.name()),
                damaged,
                of,
                repaired,
                tier,
                new Treatment.Cells(0, gain),
                null);
    }
}
