package dev.assay.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** Errors of whole rows, and of columns across rows. */
final class RowErrors {

    static final List<RowOperator> ALL =
            List.of(
                    new RowOperator("constant", false, t -> t.distinct() > 3, RowErrors::constant),
                    new RowOperator("shuffle", false, Target::told, RowErrors::shuffle),
                    new RowOperator("shift", false, Target::told, RowErrors::shift),
                    new RowOperator("swap", false, Target::varies, RowErrors::swap),
                    new RowOperator("flood", false, Target::namesMany, RowErrors::flood),
                    new RowOperator("lost-segment", false, Target::hasSegments, RowErrors::lost),
                    new RowOperator("duplicate", true, t -> true, RowErrors::duplicate),
                    new RowOperator("header", true, t -> true, RowErrors::header));

    private RowErrors() {}

    private static int constant(Rows rows, Target t, double strength, SplittableRandom random) {
        List<String> values = values(rows, t);
        if (values.isEmpty()) {
            return 0;
        }
        String stuck = values.get(values.size() / 2);
        int changed = 0;
        for (String[] row : rows.cells()) {
            if (row[t.index()] != null && random.nextDouble() < strength) {
                changed += row[t.index()].equals(stuck) ? 0 : 1;
                row[t.index()] = stuck;
            }
        }
        return changed;
    }

    /** Different values in their natural order. */
    private static List<String> values(Rows rows, Target t) {
        return rows.cells().stream()
                .map(row -> row[t.index()])
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String[]> some(Rows rows, double share, SplittableRandom random) {
        return rows.cells().stream().filter(row -> random.nextDouble() < share).toList();
    }

    private static int shuffle(Rows rows, Target t, double strength, SplittableRandom random) {
        List<String[]> some = some(rows, strength, random);
        List<String> values = new ArrayList<>();
        some.forEach(row -> values.add(row[t.index()]));
        Collections.shuffle(values, new Random(random.nextLong()));
        return put(some, t, values);
    }

    /** One stretch of neighbouring rows; the last value comes first. */
    private static int shift(Rows rows, Target t, double strength, SplittableRandom random) {
        int n = (int) Math.round(strength * rows.cells().size());
        int from = random.nextInt(Math.max(1, rows.cells().size() - n));
        List<String[]> some = rows.cells().subList(from, from + n);
        List<String> values = new ArrayList<>();
        some.forEach(row -> values.add(row[t.index()]));
        Collections.rotate(values, 1);
        return put(some, t, values);
    }

    private static int put(List<String[]> rows, Target t, List<String> values) {
        int changed = 0;
        for (int i = 0; i < rows.size(); i++) {
            changed += Objects.equals(rows.get(i)[t.index()], values.get(i)) ? 0 : 1;
            rows.get(i)[t.index()] = values.get(i);
        }
        return changed;
    }

    private static int swap(Rows rows, Target t, double strength, SplittableRandom random) {
        int changed = 0;
        for (String[] row : some(rows, strength, random)) {
            String other = row[t.next()];
            changed += Objects.equals(other, row[t.index()]) ? 0 : 1;
            row[t.next()] = row[t.index()];
            row[t.index()] = other;
        }
        return changed;
    }

    private static int flood(Rows rows, Target t, double strength, SplittableRandom random) {
        List<String> values = values(rows, t);
        if (values.isEmpty()) {
            return 0;
        }
        String who = values.get(random.nextInt(values.size()));
        int n = (int) (strength * rows.cells().size());
        int before = rows.cells().size();
        for (int i = 0; i < n; i++) {
            String[] row = rows.cells().get(random.nextInt(before)).clone();
            row[t.index()] = who;
            rows.cells().add(random.nextInt(rows.cells().size() + 1), row);
        }
        return n;
    }

    /** All rows of those steady values that together make up no more than the share. */
    private static int lost(Rows rows, Target t, double strength, SplittableRandom random) {
        Map<String, Integer> counts = new HashMap<>();
        rows.cells().forEach(row -> counts.merge(String.valueOf(row[t.index()]), 1, Integer::sum));
        double room = strength * rows.cells().size();
        Set<String> gone = new HashSet<>();
        for (String value : t.steady()) {
            int here = counts.getOrDefault(value, 0);
            if (here <= room && gone.size() < counts.size() - 1) {
                gone.add(value);
                room -= here;
            }
        }
        int before = rows.cells().size();
        rows.cells().removeIf(row -> gone.contains(String.valueOf(row[t.index()])));
        return before - rows.cells().size();
    }

    private static int duplicate(Rows rows, Target t, double strength, SplittableRandom random) {
        List<String[]> all = new ArrayList<>();
        int more = 0;
        for (String[] row : rows.cells()) {
            all.add(row);
            if (random.nextDouble() < strength) {
                all.add(row.clone());
                more++;
            }
        }
        rows.cells().clear();
        rows.cells().addAll(all);
        return more;
    }

    private static int header(Rows rows, Target t, double strength, SplittableRandom random) {
        int n = (int) Math.round(strength * rows.cells().size());
        for (int i = 0; i < n; i++) {
            rows.cells()
                    .add(
                            random.nextInt(rows.cells().size() + 1),
                            rows.columns().toArray(String[]::new));
        }
        return n;
    }
}
