package dev.assay.scan.orc.stream;

import java.io.IOException;

/** Bits of which eight are a byte, the highest first; the bytes are in runs. */
public final class Bits {

    private final ByteRuns runs;
    private int current;
    private int left;

    /** Of a stream. */
    public Bits(Bytes bytes) {
        this.runs = new ByteRuns(bytes);
    }

    /** The next. */
    public boolean next() throws IOException {
        if (left == 0) {
            current = runs.next();
            left = 8;
        }
        left--;
        return (current >> left & 1) != 0;
    }
}
