package dev.assay.measure.cache;

import dev.assay.document.AtomicFile;
import dev.assay.document.Nullable;
import dev.assay.scan.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that tasks gave for whole files, in the user's cache folder. Entries are written whole or
 * not at all, so builds may share it; an entry that is damaged is removed and measured anew.
 *
 * @param folder where they are, or null to keep none
 */
public record AnswerCache(@Nullable Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);
    private static final int CHECKSUM = 32;

    /** The answers under a key, each range's in the order of the file. */
    public Optional<List<byte[]>> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path entry = entry(key);
        try {
            byte[] bytes = Files.readAllBytes(entry);
            byte[] body = Arrays.copyOfRange(bytes, Math.min(CHECKSUM, bytes.length), bytes.length);
            if (!ContentHash.of(body).equals(checksum(bytes))) {
                Files.deleteIfExists(entry);
                return Optional.empty();
            }
            // The oldest entries make room for new ones.
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            return Optional.of(read(body));
        } catch (IOException e) {
            // Never there, removed by another build this moment, or not to be read: no difference.
            return Optional.empty();
        }
    }

    /** Keeps answers, as well as it can: what is not kept is measured again. */
    public void put(String key, List<byte[]> answers) {
        if (folder == null) {
            return;
        }
        int length = CHECKSUM + Integer.BYTES;
        for (byte[] answer : answers) {
            length += Integer.BYTES + answer.length;
        }
        ByteBuffer entry = ByteBuffer.allocate(length).position(CHECKSUM).putInt(answers.size());
        answers.forEach(answer -> entry.putInt(answer.length).put(answer));
        byte[] body = Arrays.copyOfRange(entry.array(), CHECKSUM, length);
        entry.put(0, ContentHash.of(body).getBytes(StandardCharsets.US_ASCII));
        try {
            AtomicFile.writePrivate(entry(key), entry.array());
        } catch (IOException e) {
            LOG.warn("an answer cannot be kept", e);
        }
    }

    private Path entry(String key) {
        return folder.resolve("answers").resolve(key.substring(0, 2)).resolve(key.substring(2));
    }

    private static String checksum(byte[] bytes) {
        return new String(bytes, 0, Math.min(CHECKSUM, bytes.length), StandardCharsets.US_ASCII);
    }

    private static List<byte[]> read(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            int n = in.readInt();
            List<byte[]> answers = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                answers.add(in.readNBytes(in.readInt()));
            }
            return answers;
        }
    }
}
