package dev.assay.measure;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.archive.Archives;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens the files of a dataset in this JVM, by their paths relative to the project, or their
 * addresses elsewhere; members of archives are files too.
 */
@FunctionalInterface
public interface Inputs {

    /**
     * Opens a file; whoever opens it closes it.
     *
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    SeekableInput open(String file) throws IOException;

    /** The files of a project on this machine, and those elsewhere. */
    static Inputs of(Path project) {
        return file -> Archives.open(project, file);
    }
}
