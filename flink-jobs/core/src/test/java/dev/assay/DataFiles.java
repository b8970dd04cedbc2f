package dev.assay;

import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as a request describes them. */
public final class DataFiles {

    private DataFiles() {}

    /** A file of a folder, as it is now. */
    public static DataFile of(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return new DataFile(
                    name, Files.size(file), FileTimes.of(file).latest(), ContentHash.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
