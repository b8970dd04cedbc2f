package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.profile.value.KeptHashes;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of sensitive columns with few possible values all are tried against what would be committed. */
class LowEntropyHashesTest {

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: people
                    path: "*.csv"
                    columns: {user: id}
                    key: [id]
                    sensitive: [pin, gender, born]
                    learned: {gan: false}
                    """);

    @TempDir Path folder;

    /** Codes of four digits, genders and years: all that there can be, not those that there are. */
    private static List<String> candidates() {
        List<String> all = new ArrayList<>(List.of("female", "male", "diverse"));
        for (int code = 0; code < 10_000; code++) {
            all.add(String.format("%04d", code));
        }
        return all;
    }

    private Path baseline() throws Exception {
        Random random = new Random(1);
        List<DataFile> files = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            StringBuilder csv = new StringBuilder("id,pin,gender,born,town\n");
            for (int row = 0; row < 300; row++) {
                csv.append("person").append(day * 300 + row).append(',');
                csv.append(String.format("%04d", random.nextInt(10_000))).append(',');
                csv.append(random.nextBoolean() ? "female" : "male").append(',');
                csv.append(1930 + random.nextInt(80)).append(',');
                csv.append(random.nextBoolean() ? "Aachen" : "Bremen").append('\n');
            }
            Path file = Files.writeString(folder.resolve("day" + day + ".csv"), csv);
            files.add(
                    new DataFile(
                            file.getFileName().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis(),
                            ContentHash.of(file)));
        }
        new AuditJob(
                        new AuditRequest(
                                AuditRequest.FORMAT,
                                new Work.Baseline(),
                                new AuditRequest.Folders(
                                        folder.toString(), folder.resolve("out").toString(), null),
                                new AuditRequest.Means(Master.LOCAL, 2, 1, 0),
                                List.of(new RequestedDataset(SPEC, files, null))))
                .run();
        return folder.resolve("out/people");
    }

    /** Each value under the hashes of eight bytes by which cells and rows are known. */
    private static Map<Long, String> hashes(List<String> values) {
        Map<Long, String> hashes = new HashMap<>();
        values.forEach(value -> KeptHashes.of(value).forEach(hash -> hashes.put(hash, value)));
        return hashes;
    }

    /** What stands in files: hashes of eight bytes anywhere, and digests in hexadecimal. */
    private static Set<String> inverted(Path kept, List<String> values) throws Exception {
        Map<Long, String> hashes = hashes(values);
        Map<String, String> digests = new HashMap<>();
        for (String value : values) {
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                byte[] digest =
                        MessageDigest.getInstance(algorithm)
                                .digest(value.getBytes(StandardCharsets.UTF_8));
                digests.put(HexFormat.of().formatHex(digest, 0, 8), value);
            }
        }
        Set<String> found = new TreeSet<>();
        for (Path file : files(kept)) {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            for (int i = 0; i + Long.BYTES <= bytes.length; i++) {
                for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                    String value = hashes.get(buffer.order(order).getLong(i));
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (int i = 0; i + 16 <= text.length(); i++) {
                String value = digests.get(text.substring(i, i + 16));
                if (value != null) {
                    found.add(value);
                }
            }
            // Numbers of documents are hashes too.
            text.replaceAll("[^-0-9]+", " ")
                    .lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(number -> number.matches("-?[0-9]{15,19}"))
                    .forEach(
                            number -> {
                                try {
                                    String value = hashes.get(Long.parseLong(number));
                                    if (value != null) {
                                        found.add(value);
                                    }
                                } catch (NumberFormatException e) {
                                    // Longer than a hash.
                                }
                            });
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void no_code_no_gender_and_no_year_of_birth_is_found_by_trying_all_of_them() throws Exception {
        Path baseline = baseline();
        assertTrue(files(baseline).size() > 6, files(baseline).toString());
        assertEquals(
                Set.of("Aachen", "Bremen"),
                inverted(baseline, List.of("Aachen", "Bremen", "Chemnitz")),
                "the attack works where hashes are kept");
        assertEquals(Set.of(), inverted(baseline, candidates()));
    }
}
