package dev.assay.scan.json;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.Arrays;

/** The part of a file that is being read. */
final class Window {

    /** Bytes of a record at most. */
    static final int LONGEST_RECORD = 64 << 20;

    private static final int LEAST = 16 << 10;
    private static final int USUAL = 1 << 20;

    private final SeekableInput input;
    private final String file;
    private byte[] bytes;
    private long base;
    private int next;
    private int limit;
    private boolean ended;
    private long lines;

    /**
     * Starts at a position of a file.
     *
     * @param expected bytes that will be read, about
     */
    Window(SeekableInput input, String file, long position, long expected) throws IOException {
        this.input = input;
        this.file = file;
        this.base = position;
        this.bytes = new byte[(int) Math.max(LEAST, Math.min(USUAL, expected + LEAST))];
        input.seek(position);
    }

    /** The bytes that there are; others after {@link #fill}. */
    byte[] bytes() {
        return bytes;
    }

    /** Where to go on in the bytes. */
    int next() {
        return next;
    }

    /** Goes on at {@code at}. */
    void next(int at) {
        for (int p = next; p < at; p++) {
            lines += bytes[p] == '\n' ? 1 : 0;
        }
        next = at;
    }

    /** Goes on at {@code at}, behind bytes of which only the last may be a line end. */
    void nextLine(int at) {
        lines += bytes[at - 1] == '\n' ? 1 : 0;
        next = at;
    }

    /** Line ends before the byte to go on with, from where the window started. */
    long lines() {
        return lines;
    }

    /** The line on which a byte is, from 1 where the window started. */
    long line(int at) {
        long line = lines + 1;
        for (int p = next; p < at; p++) {
            line += bytes[p] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The end of the bytes that there are. */
    int limit() {
        return limit;
    }

    /** Whether the file ends with the bytes that there are. */
    boolean isEnded() {
        return ended;
    }

    /** Where in the file a byte is. */
    long position(int at) {
        return base + at;
    }

    /** Where in the file to go on. */
    long position() {
        return base + next;
    }

    /** Drops what is done with; the other bytes move. */
    void discard() {
        System.arraycopy(bytes, next, bytes, 0, limit - next);
        base += next;
        limit -= next;
        next = 0;
    }

    /**
     * Reads on behind the bytes that are not done with; false at the end of the file.
     *
     * @throws UnreadableDataException when they are more than a record may have
     */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (next > 0) {
            discard();
        }
        if (limit == bytes.length) {
            if (bytes.length >= LONGEST_RECORD) {
                throw new UnreadableDataException(
                        file
                                + ": a value starts at byte "
                                + base
                                + " and has no end within "
                                + (LONGEST_RECORD >> 20)
                                + " MiB; if the records are in an array within it, name that, such as"
                                + " format: {type: json, records: /items}");
            }
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST_RECORD, 2 * bytes.length));
        }
        // All that fits, because what is not all there is read again from its start.
        int before = limit;
        while (limit < bytes.length && !ended) {
            int n = input.read(bytes, limit, bytes.length - limit);
            ended = n < 0;
            limit += Math.max(0, n);
        }
        return limit > before;
    }

    /** Goes on to the next byte that is no blank; false when there is none. */
    boolean skipBlanks() throws IOException {
        do {
            next(Syntax.blanks(bytes, next, limit));
        } while (next == limit && fill());
        return next < limit;
    }

    /** Counts line ends that are before where the window started. */
    void addLines(long more) {
        lines += more;
    }

    /** What is not JSON, and where. */
    UnreadableDataException invalid(int at, String what) {
        return fault(
                at,
                what
                        + ", at byte "
                        + position(at)
                        + " of the file; this is not valid JSON: correct or export it again");
    }

    /** What cannot be read, and where. */
    UnreadableDataException fault(int at, String what) {
        return new UnreadableDataException(file + ":" + line(at) + ": " + what);
    }
}
