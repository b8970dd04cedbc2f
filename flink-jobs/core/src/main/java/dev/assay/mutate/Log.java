package dev.assay.mutate;

import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.scan.value.DeclaredTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** Rows of a log, whose columns have meanings. */
public final class Log {

    /** How long a key is changed before it is made longer. */
    private static final int TRIES = 50;

    private final Rows rows;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final Map<Field, Set<String>> known = new EnumMap<>(Field.class);
    private final Map<Field, String> once = new EnumMap<>(Field.class);

    /**
     * Rows with meanings.
     *
     * @param meanings from a meaning to the name of its column
     */
    public Log(Rows rows, Map<Field, String> meanings) {
        this.rows = rows;
        meanings.forEach(
                (field, name) -> {
                    if (rows.columns().contains(name)) {
                        places.put(field, rows.columns().indexOf(name));
                    }
                });
    }

    /** The rows themselves. */
    public Rows rows() {
        return rows;
    }

    /**
     * The meanings of a log's columns that are known.
     *
     * @param columns from a meaning to the name of its column
     */
    public static Map<Field, String> meanings(Map<String, String> columns) {
        Map<Field, String> meanings = new EnumMap<>(Field.class);
        columns.forEach((word, name) -> Field.of(word).ifPresent(f -> meanings.put(f, name)));
        return meanings;
    }

    /** How many rows a share of them is. */
    int wanted(double strength) {
        return (int) Math.round(strength * rows.cells().size());
    }

    /** A cell, or null where it has no value or no column has that meaning. */
    @Nullable
    public String cell(String[] row, Field field) {
        Integer at = places.get(field);
        return at == null ? null : row[at];
    }

    /** Sets a cell, where a column has that meaning. */
    void set(String[] row, Field field, @Nullable String value) {
        Integer at = places.get(field);
        if (at != null) {
            row[at] = value;
        }
    }

    String[] any(SplittableRandom random) {
        return rows.cells().get(random.nextInt(rows.cells().size()));
    }

    /** The first row with that value. */
    String[] with(Field field, String value) {
        return rows.cells().stream()
                .filter(row -> value.equals(cell(row, field)))
                .findFirst()
                .orElseThrow();
    }

    /** Different values in their natural order. */
    List<String> values(Field field) {
        List<String> values = new ArrayList<>();
        rows.cells().stream()
                .map(row -> cell(row, field))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(values::add);
        return values;
    }

    /** A value that looks like the others and is none of them; null where there are none. */
    @Nullable
    public String fresh(Field field, SplittableRandom random) {
        Set<String> taken = known.computeIfAbsent(field, f -> new HashSet<>(values(f)));
        if (taken.stream().allMatch(String::isEmpty)) {
            return null;
        }
        String like = "";
        while (like == null || like.isEmpty()) {
            like = cell(any(random), field);
        }
        StringBuilder key = new StringBuilder(like);
        for (int tries = 1; taken.contains(key.toString()); tries++) {
            int at = random.nextInt(key.length());
            char c = key.charAt(at);
            if (Character.isDigit(c) && !(at == 0 && like.length() > 1)) {
                key.setCharAt(at, (char) ('0' + random.nextInt(10)));
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                key.setCharAt(at, (char) ((c & 0x60) + 1 + random.nextInt(26)));
            }
            if (tries % TRIES == 0) {
                key.append((char) ('0' + random.nextInt(10)));
            }
        }
        taken.add(key.toString());
        return key.toString();
    }

    /** As {@link #fresh}, the same each time. */
    @Nullable
    String freshOnce(Field field, SplittableRandom random) {
        if (!once.containsKey(field)) {
            once.put(field, fresh(field, random));
        }
        return once.get(field);
    }

    /** Seconds since 1970, or NaN. */
    public double time(String[] row) {
        String text = cell(row, Field.TIME);
        if (text == null) {
            return Double.NaN;
        }
        return DeclaredTime.second(text);
    }

    /** Sets a row's time, written as it was. */
    void time(String[] row, double seconds) {
        String like = cell(row, Field.TIME);
        if (like == null || Double.isNaN(seconds) || Double.isNaN(time(row))) {
            return;
        }
        set(row, Field.TIME, DeclaredTime.written(seconds, like));
    }

    /** The least and the greatest time; NaN where there is none. */
    double[] span() {
        double[] span = {Double.NaN, Double.NaN};
        for (String[] row : rows.cells()) {
            double time = time(row);
            if (!Double.isNaN(time)) {
                span[0] = Double.isNaN(span[0]) ? time : Math.min(span[0], time);
                span[1] = Double.isNaN(span[1]) ? time : Math.max(span[1], time);
            }
        }
        return span;
    }

    /** Puts rows where they belong by their time, where the others are in order; else anywhere. */
    void insert(List<String[]> added, SplittableRandom random) {
        boolean isInOrder = places.containsKey(Field.TIME);
        double last = Double.NEGATIVE_INFINITY;
        for (String[] row : rows.cells()) {
            double time = time(row);
            isInOrder &= time >= last;
            last = time;
        }
        if (!isInOrder) {
            for (String[] row : added) {
                rows.cells().add(random.nextInt(rows.cells().size() + 1), row);
            }
            return;
        }
        List<String[]> all = new ArrayList<>(rows.cells());
        all.addAll(added);
        // The sort is stable: what is added stands behind what was there at that time.
        Map<String[], Double> times = new IdentityHashMap<>();
        all.forEach(row -> times.put(row, time(row)));
        all.sort((row, other) -> Double.compare(times.get(row), times.get(other)));
        rows.cells().clear();
        rows.cells().addAll(all);
    }
}
