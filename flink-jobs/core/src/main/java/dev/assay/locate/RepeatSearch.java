package dev.assay.locate;

import dev.assay.profile.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that have the same values in some columns as a row before. */
final class RepeatSearch implements Search {

    private static final int MOST_ROWS = 1 << 20;

    /** A place is a file of the list, in front of a line of it. */
    private static final int LINE_BITS = 40;

    private final List<String> columns;
    private final String what;
    private final Lesson lesson;
    private final List<String> files = new ArrayList<>();
    private final Map<Long, Long> first = new HashMap<>();

    /**
     * In these columns.
     *
     * @param what is the same, such as "the key of"
     * @param lesson whether rows of accepted files are before those that are looked at
     */
    RepeatSearch(List<String> columns, String what, Lesson lesson) {
        this.columns = columns;
        this.what = what;
        this.lesson = lesson;
    }

    @Override
    public Lesson lesson() {
        return lesson;
    }

    @Override
    public void learn(Row row, boolean judged) {
        before(row);
    }

    @Override
    public Optional<String> look(Row row) {
        return before(row).map(place -> what + " " + place);
    }

    private Optional<String> before(Row row) {
        long hash = 0;
        boolean any = false;
        for (String column : columns) {
            Cell cell = row.cell(column);
            any |= !cell.isMissing();
            hash = Long.rotateLeft((hash ^ cell.hash()) * 0x9E3779B97F4A7C15L, 31);
        }
        if (!any) {
            return Optional.empty();
        }
        long here = place(row);
        Long before = first.get(hash);
        if (before == null && first.size() < MOST_ROWS) {
            first.put(hash, here);
        }
        return before == null || before == here
                ? Optional.empty()
                : Optional.of(
                        files.get((int) (before >>> LINE_BITS))
                                + ":"
                                + (before & (1L << LINE_BITS) - 1));
    }

    private long place(Row row) {
        int file = files.lastIndexOf(row.file());
        if (file < 0) {
            file = files.size();
            files.add(row.file());
        }
        return (long) file << LINE_BITS | row.line();
    }
}
