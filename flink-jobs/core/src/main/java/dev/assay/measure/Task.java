package dev.assay.measure;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/**
 * What is done with the records of one portion, where they are read; only the answer's bytes leave
 * that place.
 */
public interface Task extends Serializable {

    /**
     * Reads each range of a portion to its end.
     *
     * @param portion to be read
     * @param opener of its ranges, which are opened one after the other
     * @param meter that counts what is done
     * @return the answer
     */
    byte[] run(Portion portion, Opener opener, Meter meter) throws IOException;

    /** Opens ranges where a task runs. */
    interface Opener {

        /** Opens a range; the one that was opened before is closed. */
        BatchReader open(ByteRange range) throws IOException;
    }

    /** Everything but the data that the answers of this task depend on. */
    String identity();

    /** What of the answer for a portion may be kept for later builds; empty where nothing may. */
    default Optional<byte[]> kept(Portion portion, byte[] answer) throws IOException {
        return Optional.of(answer);
    }

    /** Whether this task needs the libraries of the networks, which are large, where it runs. */
    default boolean usesNetworks() {
        return false;
    }
}
