package dev.assay.measure;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.io.Serializable;

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

    /**
     * Whether the files and the {@link #identity} say all that an answer depends on, so that it may
     * be kept for later builds.
     */
    default boolean isRepeatable() {
        return true;
    }

    /**
     * Whether an answer says nothing that the data's own reader alone may know, such as values of
     * sensitive columns. Any other is kept so that only who has the files can read it, and not at
     * all where these lie elsewhere.
     */
    default boolean isOpen(byte[] answer) {
        return true;
    }

    /** What of an answer is kept for later builds. */
    default byte[] kept(byte[] answer) {
        return answer;
    }

    /** Whether this task needs the libraries of the networks, which are large, where it runs. */
    default boolean usesNetworks() {
        return false;
    }
}
