package dev.assay.privacy;

import dev.assay.document.Nullable;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a child finds the project's key.
 *
 * @param project the project's folder, in which it must not lie
 * @param file absolute path of the file that has it; null for {@link ProjectKey#VARIABLE}
 */
public record KeyPlace(Path project, @Nullable String file) {

    /**
     * Reads the key.
     *
     * @param dataset that cannot be made without it, for the message
     * @throws UnreadableDataException when there is none; says how to make one
     */
    public ProjectKey key(String dataset) throws UnreadableDataException {
        try {
            return ProjectKey.of(
                    System.getenv(ProjectKey.VARIABLE),
                    file == null ? null : Path.of(file),
                    project);
        } catch (IOException e) {
            throw new UnreadableDataException(dataset + ": " + e.getMessage());
        }
    }
}
