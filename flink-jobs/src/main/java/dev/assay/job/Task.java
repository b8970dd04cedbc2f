package dev.assay.job;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.io.Serializable;

/**
 * What is done with the records of one portion, where they are read; only the answer's bytes leave
 * that place.
 */
interface Task extends Serializable {

    /** Reads each of the portion's ranges to its end. */
    byte[] run(Portion portion, Opener opener, Meter meter) throws IOException;

    /** Opens a range where the task runs. */
    interface Opener {
        BatchReader open(ByteRange range) throws IOException;
    }

    /** Everything but the data that the answer depends on. */
    String identity();

    /** Whether an answer may be kept for later builds. */
    default boolean mayBeKept(Portion portion, byte[] answer) throws IOException {
        return true;
    }

    /** Whether it needs the libraries of the networks, which are large, where it runs. */
    default boolean usesNetworks() {
        return false;
    }
}
