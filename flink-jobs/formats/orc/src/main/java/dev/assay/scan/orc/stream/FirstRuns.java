package dev.assay.scan.orc.stream;

import java.io.IOException;

/** Whole numbers in runs of the first version: of a fixed difference, or as they are. */
final class FirstRuns implements Integers {

    private static final int LEAST = 3;

    private final Bytes bytes;
    private final boolean isSigned;
    private int left;
    private boolean isRun;
    private long value;
    private int step;

    FirstRuns(Bytes bytes, boolean isSigned) {
        this.bytes = bytes;
        this.isSigned = isSigned;
    }

    @Override
    public long next() throws IOException {
        if (left == 0) {
            int head = (byte) bytes.next();
            isRun = head >= 0;
            left = isRun ? head + LEAST : -head;
            if (isRun) {
                step = (byte) bytes.next();
                value = number() - step;
            }
        }
        left--;
        if (!isRun) {
            return number();
        }
        value += step;
        return value;
    }

    private long number() throws IOException {
        return isSigned ? bytes.zigzag() : bytes.varint();
    }
}
