package dev.assay.scan.json;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;

/**
 * Where in a file its records are.
 *
 * @param isLines whether each line is one
 * @param start where the file is read from
 * @param lines line ends before that
 * @param within how many objects the array with the records is in, which begins before {@code
 *     start}; -1 where records are the file's own values, or elements of them
 */
record Shape(boolean isLines, long start, long lines, int within) {

    /** Bytes of a byte order mark. */
    static final int MARK = 3;

    static final Shape LINES = new Shape(true, 0, 0, -1);

    /** Values of the file itself, from a position on. */
    static Shape values(long start) {
        return new Shape(false, start, 0, -1);
    }

    /** Whether a byte order mark stands there. */
    static boolean isMark(byte[] b, int at, int to) {
        return to - at >= MARK
                && b[at] == (byte) 0xEF
                && b[at + 1] == (byte) 0xBB
                && b[at + 2] == (byte) 0xBF;
    }

    /** Goes on to behind what {@code syntax} began to skip. */
    static void skip(Window window, Syntax syntax) throws IOException {
        while (true) {
            int end = syntax.goOn(window.bytes(), window.next(), window.limit());
            if (end == Syntax.BAD) {
                throw window.invalid(syntax.at(), syntax.fault());
            }
            if (end >= 0) {
                window.next(end);
                return;
            }
            window.next(syntax.at());
            if (!window.fill()) {
                throw cutOff(window);
            }
        }
    }

    /** That a file ends too early. */
    static UnreadableDataException cutOff(Window window) {
        return window.fault(
                window.limit(),
                "the file is cut off: it ends within a value, or before a bracket that closes what"
                        + " is open; deliver it again");
    }
}
