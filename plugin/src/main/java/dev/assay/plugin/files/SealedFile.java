package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A single file that is kept encrypted, under the names of its folder and its own. */
public final class SealedFile {

    /** How encrypted files are called. */
    public static final String ENDING = ".sealed";

    private SealedFile() {}

    /**
     * Encrypts a file; the one that can be read is deleted.
     *
     * @param folder name of the folder that it will be in
     */
    public static void seal(Path file, String folder, ProjectKey key) throws IOException {
        String name = folder + "/" + file.getFileName();
        AtomicFile.writePrivate(
                file.resolveSibling(file.getFileName() + ENDING),
                Sealing.seal(key, name, Files.readAllBytes(file)));
        Files.delete(file);
    }

    /**
     * What is in a file of Assay's that is encrypted, wherever the history is kept.
     *
     * @throws IOException when it is encrypted with none of the keys, was changed, or bears another
     *     name than it was encrypted under
     */
    public static byte[] open(Path file, List<ProjectKey> keys) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = name(file);
        try {
            return Sealing.open(keys, file.getParent().getFileName() + "/" + name, content);
        } catch (IOException e) {
            try {
                return Sealing.open(keys, SealedFolder.HISTORY + name, content);
            } catch (IOException other) {
                throw e;
            }
        }
    }

    /** Its name once it is opened. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
