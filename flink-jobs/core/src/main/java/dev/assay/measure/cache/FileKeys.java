package dev.assay.measure.cache;

import dev.assay.declare.DataFile;
import dev.assay.declare.RemotePath;
import dev.assay.measure.Inputs;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that only who has the files themselves can work out: SHA-512/256 of all their bytes. Each
 * file is read once for it. The hash that names a file's content elsewhere is another one, from
 * which no key follows.
 */
final class FileKeys {

    private static final int BUFFER = 1 << 17;

    private final Inputs inputs;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** Of files that are opened by {@code inputs}. */
    FileKeys(Inputs inputs) {
        this.inputs = inputs;
    }

    /** Whether any lies elsewhere, so that it would have to be fetched to know its key. */
    static boolean isElsewhere(List<DataFile> files) {
        return files.stream().anyMatch(file -> RemotePath.of(file.path()).isPresent());
    }

    /**
     * Seals one entry about some files.
     *
     * @return empty where a file cannot be read: who reads it for what it says tells more of that
     */
    Optional<SealedAnswers> of(String entry, List<DataFile> files) {
        MessageDigest digest = sha512();
        digest.update(entry.getBytes(StandardCharsets.UTF_8));
        try {
            for (DataFile file : files) {
                digest.update(digest(file));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new SealedAnswers(digest.digest()));
    }

    private byte[] digest(DataFile file) throws IOException {
        byte[] before = known.get(file.path());
        if (before != null) {
            return before;
        }
        MessageDigest digest = sha512();
        byte[] buffer = new byte[BUFFER];
        try (SeekableInput input = inputs.open(file.path())) {
            input.seek(0);
            for (int n; (n = input.read(buffer, 0, BUFFER)) > 0; ) {
                digest.update(buffer, 0, n);
            }
        }
        byte[] now = digest.digest();
        known.put(file.path(), now);
        return now;
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512/256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
