package dev.assay.scan.archive;

import dev.assay.scan.UnpackedInput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What unpacks archives in this JVM, each where its last reader left it, so that members that are
 * read in their order are unpacked once by each reader and not all from the start. No file is held
 * open: who goes on opens it again.
 */
final class Cursors {

    /** That are kept, each with a window of one or two MB: one for each reader, about. */
    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Deque<Cursor> IDLE = new ArrayDeque<>();

    private Cursors() {}

    private record Cursor(Object version, UnpackedInput input) {}

    /** The one that is nearest before a position; null where there is none. */
    static UnpackedInput take(Object version, long position) {
        synchronized (IDLE) {
            Cursor nearest = null;
            for (Cursor cursor : IDLE) {
                boolean fits =
                        cursor.version.equals(version) && cursor.input.earliest() <= position;
                if (fits
                        && (nearest == null
                                || cursor.input.earliest() > nearest.input.earliest())) {
                    nearest = cursor;
                }
            }
            IDLE.remove(nearest);
            return nearest == null ? null : nearest.input;
        }
    }

    /** Keeps one, and lets go of the one that was kept longest where there are too many. */
    static void keep(Object version, UnpackedInput input) throws IOException {
        Cursor oldest = null;
        synchronized (IDLE) {
            IDLE.addLast(new Cursor(version, input));
            if (IDLE.size() > MOST) {
                oldest = IDLE.removeFirst();
            }
        }
        if (oldest != null) {
            oldest.input.close();
        }
    }
}
