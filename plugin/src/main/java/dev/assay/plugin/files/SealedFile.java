package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @param datasets that it may be of
     * @throws IOException when it is encrypted with none of the keys, was changed, or bears another
     *     name than it was encrypted under; says which, where it is one of the datasets'
     */
    public static byte[] open(Path file, List<ProjectKey> keys, List<String> datasets)
            throws IOException {
        byte[] content = Files.readAllBytes(file);
        String own = file.getParent().getFileName() + "/" + name(file);
        for (String name : List.of(own, SealedFolder.HISTORY + name(file))) {
            if (Sealing.opens(keys, name, content)) {
                return Sealing.open(keys, name, content);
            }
        }
        for (String name : names(datasets)) {
            if (Sealing.opens(keys, name, content)) {
                throw new IOException(
                        own
                                + ": the file was renamed or moved: it is encrypted as "
                                + name
                                + " and opens under no other name; call it "
                                + name
                                + ENDING
                                + " again");
            }
        }
        return Sealing.open(keys, own, content);
    }

    /** What files of datasets are encrypted under. */
    private static List<String> names(List<String> datasets) {
        List<String> names = new ArrayList<>();
        for (String dataset : datasets) {
            names.add(dataset + "/quarantine.csv");
            names.add(SealedFolder.HISTORY + dataset + ".jsonl");
            EvidenceFolder.FILES.forEach(file -> names.add(dataset + "/" + file));
        }
        return names;
    }

    /** Its name once it is opened. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
