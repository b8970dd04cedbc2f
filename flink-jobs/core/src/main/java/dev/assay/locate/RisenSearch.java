package dev.assay.locate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The value whose share grew most. */
final class RisenSearch implements Search {

    private static final int MOST_VALUES = 1 << 18;

    private final String column;
    private final boolean kept;
    private final Map<String, Long> now = new HashMap<>();
    private final Map<String, Long> before = new HashMap<>();
    private long rowsNow;
    private long rowsBefore;
    private Optional<String> risen = Optional.empty();
    private boolean chosen;

    /**
     * Of a column.
     *
     * @param accepted how often values were accepted; where that is not kept, the rows of files
     *     that are as accepted tell
     * @param rows that were accepted
     */
    RisenSearch(String column, Map<String, Long> accepted, long rows) {
        this.column = column;
        this.kept = !accepted.isEmpty();
        before.putAll(accepted);
        rowsBefore = kept ? rows : 0;
    }

    @Override
    public Lesson lesson() {
        return kept ? Lesson.JUDGED : Lesson.BOTH;
    }

    @Override
    public void learn(Row row, boolean judged) {
        String text = row.cell(column).text();
        Map<String, Long> counts = judged ? now : before;
        rowsNow += judged ? 1 : 0;
        rowsBefore += judged ? 0 : 1;
        if (text != null && (counts.size() < MOST_VALUES || counts.containsKey(text))) {
            counts.merge(text, 1L, Long::sum);
        }
    }

    @Override
    public Optional<String> look(Row row) {
        if (!chosen) {
            chosen = true;
            risen =
                    now.keySet().stream()
                            .max(
                                    Comparator.comparingDouble(this::rise)
                                            .thenComparing(Comparator.reverseOrder()))
                            .filter(value -> rise(value) > 0);
        }
        boolean sought = risen.isPresent() && risen.get().equals(row.cell(column).text());
        return sought ? Optional.of(row.shown(column)) : Optional.empty();
    }

    private double rise(String value) {
        return (double) now.get(value) / rowsNow
                - before.getOrDefault(value, 0L) / (double) Math.max(1, rowsBefore);
    }
}
