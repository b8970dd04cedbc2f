package dev.assay.scan.place;

import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.List;

/**
 * Somewhere else where data lie. Places are found by their service file, so that one may come with
 * libraries that only its datasets need.
 *
 * <p>What goes wrong there is a {@link dev.assay.scan.UnreadableDataException} that says what,
 * where, and what to do; no message holds a secret.
 */
public interface Place {

    /** Whether paths of a scheme lead there, such as https. */
    boolean has(String scheme);

    /**
     * The files that a declared path means, as they are now; in any order.
     *
     * @throws dev.assay.scan.UnreadableDataException when there is none, or it cannot be asked
     */
    List<RemoteFile> list(RemotePath path) throws IOException;

    /**
     * One file as it is now, without reading it.
     *
     * @param file as {@link #list} named it
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    RemoteFile look(RemotePath file) throws IOException;

    /**
     * Opens a file; whoever opens it closes it. A file that becomes another one while it is read is
     * a fault.
     *
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    SeekableInput open(RemotePath file) throws IOException;
}
