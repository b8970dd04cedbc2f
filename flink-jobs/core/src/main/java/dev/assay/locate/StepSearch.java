package dev.assay.locate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values that step from the row before as too many do, or do not as too few do.
 *
 * @param column in which
 * @param sought which steps
 */
final class StepSearch implements Search {

    private final String column;
    private final Sought sought;
    private String file = "";
    private byte[] before;

    /** Which steps are looked for. */
    enum Sought {
        /** To a value that comes before. */
        BACK,
        /** To a value that comes after. */
        ON,
        /** To the same value. */
        NONE,
        /** To any other value. */
        ANY
    }

    StepSearch(String column, Sought sought) {
        this.column = column;
        this.sought = sought;
    }

    @Override
    public Optional<String> look(Row row) {
        byte[] last = row.file().equals(file) ? before : null;
        String text = row.cell(column).text();
        byte[] now = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        file = row.file();
        before = now;
        return last != null && now != null && isSought(step(last, now))
                ? Optional.of(row.shown(column))
                : Optional.empty();
    }

    private boolean isSought(int step) {
        return switch (sought) {
            case BACK -> step < 0;
            case ON -> step > 0;
            case NONE -> step == 0;
            case ANY -> step != 0;
        };
    }

    /** As {@link dev.assay.profile.state.Steps} compares them. */
    private static int step(byte[] before, byte[] now) {
        return now.length == before.length
                ? Arrays.compareUnsigned(now, before)
                : now.length - before.length;
    }
}
