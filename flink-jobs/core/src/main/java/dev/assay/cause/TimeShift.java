package dev.assay.cause;

import dev.assay.cause.rows.Changes;
import dev.assay.mutate.Rows;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of another time zone: whole hours away from those of the rows around them. */
record TimeShift(Rows rows, Column column) {

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)([ T])(\\d\\d:\\d\\d:\\d\\d)(.*)");
    private static final int AROUND = 7;
    private static final int MOST_HOURS = 14;
    private static final double HOUR = 3600;

    /** Part of the rows that are out of place which must be so by the same hours. */
    private static final double SAME = 0.5;

    Optional<Treatment> treatment() {
        int n = rows.cells().size();
        double[] times = new double[n];
        for (int row = 0; row < n; row++) {
            String text = rows.cells().get(row)[column.index()];
            times[row] = text == null ? Double.NaN : Column.cell(text).epochSecond();
        }
        int[] hours = isInOrder(times) ? byNeighbours(times) : byHours();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int h : hours) {
            if (h != 0) {
                counts.merge(h, 1, Integer::sum);
            }
        }
        int out = counts.values().stream().mapToInt(c -> c).sum();
        Optional<Map.Entry<Integer, Integer>> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty() || most.get().getValue() < SAME * out) {
            return Optional.empty();
        }
        int shift = most.get().getKey();
        List<Integer> damaged = Changes.where(rows, row -> hours[row] == shift);
        if (Changes.excess(damaged.size(), 0, n) == 0) {
            return Optional.empty();
        }
        Map<Integer, String[]> cells = new HashMap<>();
        for (int row : damaged) {
            String before = shifted(rows.cells().get(row)[column.index()], -shift);
            if (before != null) {
                cells.put(row, new String[] {before});
            }
        }
        return Optional.of(
                new Treatment(
                        "time-zone",
                        List.of(column.name()),
                        damaged,
                        column.present(),
                        Changes.with(rows, new int[] {column.index()}, cells),
                        1));
    }

    private static boolean isInOrder(double[] times) {
        int steps = 0;
        int back = 0;
        for (int i = 1; i < times.length; i++) {
            steps++;
            back += times[i] < times[i - 1] ? 1 : 0;
        }
        return steps > 0 && back < 0.3 * steps;
    }

    /** Whole hours by which each is away from the rows around it. */
    private static int[] byNeighbours(double[] times) {
        int[] hours = new int[times.length];
        for (int row = 0; row < times.length; row++) {
            int from = Math.max(0, row - AROUND);
            int to = Math.min(times.length, row + AROUND + 1);
            double[] around = Arrays.copyOfRange(times, from, to);
            Arrays.sort(around);
            double median = around[around.length / 2];
            double away = (times[row] - median) / HOUR;
            long whole = Math.round(away);
            if (Math.abs(away - whole) < 0.4 && whole != 0 && Math.abs(whole) <= MOST_HOURS) {
                hours[row] = (int) whole;
            }
        }
        return hours;
    }

    /** The one shift that makes most unlikely hours likely again. */
    private int[] byHours() {
        int[] best = new int[rows.cells().size()];
        double most = 0;
        for (int h = -MOST_HOURS; h <= MOST_HOURS; h++) {
            if (h == 0) {
                continue;
            }
            int[] hours = new int[best.length];
            double gained = 0;
            for (int row = 0; row < hours.length; row++) {
                String text = rows.cells().get(row)[column.index()];
                String before = text == null ? null : shifted(text, -h);
                if (before != null) {
                    double gain = column.plausibility(before) - column.plausibility(text);
                    if (gain >= CellDamage.GAIN) {
                        hours[row] = h;
                        gained += gain;
                    }
                }
            }
            if (gained > most) {
                most = gained;
                best = hours;
            }
        }
        return best;
    }

    private static String shifted(String text, int hours) {
        Matcher m = STAMP.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDateTime then =
                    LocalDateTime.parse(m.group(1) + "T" + m.group(3)).plusHours(hours);
            return then.format(DateTimeFormatter.ISO_LOCAL_DATE)
                    + m.group(2)
                    + then.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT))
                    + m.group(4);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
