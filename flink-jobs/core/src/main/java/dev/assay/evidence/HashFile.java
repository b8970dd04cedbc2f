package dev.assay.evidence;

import dev.assay.document.AtomicFile;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Hashes under which values could be tried out that few rows hold. They stand apart from all else
 * of an evidence folder, so that it can be committed without them.
 */
public final class HashFile {

    /** The file in an evidence folder; it is never committed as it is. */
    public static final String NAME = "hashes.bin";

    /** Beside today's evidence: those of the accepted data that it was compared with. */
    private static final String ACCEPTED = "accepted.bin";

    private HashFile() {}

    /** Writes those of a profile, if there are any. */
    static void write(Path folder, Profile profile) throws IOException {
        Path file = folder.resolve(NAME);
        Files.deleteIfExists(file);
        if (profile.hasHashes()) {
            AtomicFile.writePrivate(file, ProfileCodec.encode(profile.hashes()));
        }
    }

    /** The profile with those of its folder, if there are any. */
    static Profile read(Path folder, Profile open) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return open;
        }
        Profile hashes = EvidenceFolder.profileOf(file);
        if (!hashes.size().equals(open.size()) || !hashes.names().equals(open.names())) {
            throw new IOException(
                    file
                            + ": it belongs to other data than the files beside it"
                            + EvidenceFolder.ADVICE);
        }
        return open.withHashes(hashes);
    }

    /**
     * Says beside today's evidence, before that is written, which values were accepted.
     *
     * @param accepted what it is compared with, with all hashes that there are
     */
    public static void writeAccepted(Path folder, Profile accepted) throws IOException {
        AtomicFile.writePrivate(folder.resolve(ACCEPTED), ProfileCodec.encode(accepted.hashes()));
    }

    /** The accepted evidence, with the hashes that today's was compared with. */
    public static Evidence withAccepted(Path folder, Evidence accepted) throws IOException {
        Path file = folder.resolve(ACCEPTED);
        return Files.exists(file)
                ? accepted.with(accepted.profile().withHashes(EvidenceFolder.profileOf(file)))
                : accepted;
    }
}
