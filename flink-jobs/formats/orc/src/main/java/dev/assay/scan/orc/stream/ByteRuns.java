package dev.assay.scan.orc.stream;

import java.io.IOException;

/** Bytes of which equal ones are written once. */
public final class ByteRuns {

    private static final int LEAST = 3;

    private final Bytes bytes;
    private int left;
    private boolean isRun;
    private int value;

    /** Of a stream. */
    public ByteRuns(Bytes bytes) {
        this.bytes = bytes;
    }

    /** The next byte, -128 to 127. */
    public int next() throws IOException {
        if (left == 0) {
            int head = (byte) bytes.next();
            isRun = head >= 0;
            left = isRun ? head + LEAST : -head;
            value = isRun ? bytes.next() : 0;
        }
        left--;
        return (byte) (isRun ? value : bytes.next());
    }
}
