package dev.assay.scan.orc.stream;

import java.io.IOException;

/** Whole numbers of a stream, one after the other. */
@FunctionalInterface
public interface Integers {

    /** The next. */
    long next() throws IOException;

    /**
     * Those of a stream.
     *
     * @param isSecond whether they are in runs of the second version
     * @param isSigned whether they can be negative
     */
    static Integers of(Bytes bytes, boolean isSecond, boolean isSigned) {
        return isSecond ? new LaterRuns(bytes, isSigned) : new FirstRuns(bytes, isSigned);
    }
}
