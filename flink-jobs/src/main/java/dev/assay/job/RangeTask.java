package dev.assay.job;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.io.Serializable;

/**
 * What is done with the records of one range, where they are read; only the answer's bytes leave
 * that place.
 */
interface RangeTask extends Serializable {

    /** Reads the range to its end. */
    byte[] run(BatchReader reader, ByteRange range, Meter meter) throws IOException;

    /** Whether it needs the libraries of the networks, which are large, where it runs. */
    default boolean usesNetworks() {
        return false;
    }
}
