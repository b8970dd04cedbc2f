package dev.assay.scan.json;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.UnreadableDataException;

/** Puts objects into batches as rows, and counts values that are none. */
final class Rows {

    private final JsonRecord record;
    private final boolean foreseen;
    private final OddRecords odd = new OddRecords();
    private String refusal;

    /**
     * Has no rows yet.
     *
     * @param foreseen whether all columns are asked for, as far as anybody knows
     */
    Rows(JsonRecord record, boolean foreseen) {
        this.record = record;
        this.foreseen = foreseen;
    }

    /** What is wrong with a record that was refused since it was asked last, or null. */
    String refusal() {
        String last = refusal;
        refusal = null;
        return last;
    }

    /** What was no row. */
    OddRecords odd() {
        return odd;
    }

    /** A column that was not foreseen where all should be, or null. */
    String unforeseen() {
        return foreseen ? record.unforeseen() : null;
    }

    /** What is wrong, after {@link Syntax#BAD}. */
    String fault() {
        return record.fault();
    }

    /** Where it is wrong. */
    int faultAt() {
        return record.faultAt();
    }

    /** Where a value ends, or {@link Syntax#MORE} or {@link Syntax#BAD}. */
    int end(byte[] b, int start, int limit) throws UnreadableDataException {
        return b[start] == '{' ? record.parse(b, start, limit) : record.skip(b, start, limit);
    }

    /**
     * Where the line ends that starts with an object and has nothing else, as nearly all do; else
     * -1. Looks at each byte once.
     */
    int lineOfObject(byte[] b, int start, int limit) throws UnreadableDataException {
        if (start == limit || b[start] != '{') {
            return -1;
        }
        int end = record.parseLine(b, start, limit);
        if (end >= 0 && end < limit && b[end] == '\r') {
            end++;
        }
        return end >= 0 && end < limit && b[end] == '\n' ? end : -1;
    }

    /**
     * Takes the value whose end was asked for, as a row if it is one.
     *
     * @param line on which it starts
     * @param position in the file
     */
    void take(ColumnBatch batch, byte[] b, int start, long line, long position) {
        if (b[start] != '{') {
            refuse(line, named(b[start]) + " stands where an object is expected");
            return;
        }
        String twice = record.twice();
        if (twice != null) {
            refuse(line, "the name " + Texts.shown(twice) + " stands twice in one object");
            return;
        }
        record.settle(true);
        record.fill(batch, b);
        batch.endRow(line, position);
    }

    /** Counts a record that is none. */
    void refuse(long line, String what) {
        odd(Oddity.MALFORMED, line, what);
    }

    /** Counts what is no record. */
    void odd(Oddity kind, long line, String what) {
        record.settle(false);
        odd.add(kind, line, what);
        refusal = what;
    }

    private static String named(byte first) {
        return switch (first) {
            case '[' -> "an array";
            case '"' -> "a text";
            case 't', 'f' -> "true or false";
            case 'n' -> "null";
            default -> "a number";
        };
    }
}
