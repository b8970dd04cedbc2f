package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.evidence.HashFile;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.Sealing;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.ByColumns;
import dev.assay.profile.value.Anonymity;
import dev.assay.profile.value.KeptHashes;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of columns with few possible values all are tried against what would be committed. */
class LowEntropyHashesTest {

    private static final String DECLARED =
            """
            name: people
            path: "*.csv"
            columns: {user: id}
            key: [id]
            learned: {gan: false}
            """;

    private static final DatasetSpec SENSITIVE =
            Declared.dataset(DECLARED + "sensitive: [pin, gender, born]\n");

    private static final DatasetSpec OPEN = Declared.dataset(DECLARED);

    @TempDir Path folder;

    /** Codes of four digits, genders and years: all that there can be, not those that there are. */
    private static List<String> candidates() {
        List<String> all = new ArrayList<>(List.of("female", "male", "diverse"));
        for (int code = 0; code < 10_000; code++) {
            all.add(String.format("%04d", code));
        }
        return all;
    }

    private Path baseline(DatasetSpec spec) throws Exception {
        Random random = new Random(1);
        List<DataFile> files = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            StringBuilder csv = new StringBuilder("id,pin,gender,born,town\n");
            for (int row = 0; row < 300; row++) {
                csv.append("person").append(day * 300 + row).append(',');
                // A year is no code: that one is frequent must not tell the other.
                csv.append(String.format("%04d", random.nextInt(1900))).append(',');
                csv.append(row == 7 ? "diverse" : random.nextBoolean() ? "female" : "male");
                csv.append(',').append(row < 20 ? 1901 + row : 1930 + random.nextInt(80));
                csv.append(',');
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
                                List.of(new RequestedDataset(spec, files, null))))
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
        for (byte[] bytes : contents(kept)) {
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

    /** Of all files, and of what is packed in them. */
    private static List<byte[]> contents(Path folder) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : files(folder)) {
            all.add(Files.readAllBytes(file));
            if (file.toString().endsWith(".zip")) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    while (zip.getNextEntry() != null) {
                        all.add(zip.readAllBytes());
                    }
                }
            }
        }
        return all;
    }

    /** As it is committed with a key; without one, hashes are not at all. */
    private static void commit(Path baseline, ProjectKey key) throws IOException {
        Path hashes = baseline.resolve(HashFile.NAME);
        byte[] sealed = Sealing.seal(key, "people/" + HashFile.NAME, Files.readAllBytes(hashes));
        Files.write(baseline.resolve(HashFile.NAME + ".sealed"), sealed);
        Files.delete(hashes);
    }

    /** How many rows have each of the values that are tried, in any column. */
    private Map<String, Integer> rows() throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder, "day*.csv")) {
            for (Path day : days) {
                for (String line : Files.readAllLines(day)) {
                    for (String cell : line.split(",")) {
                        rows.merge(cell, 1, Integer::sum);
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void no_code_no_gender_and_no_year_of_birth_is_found_by_trying_all_of_them() throws Exception {
        Path baseline = baseline(SENSITIVE);
        assertFalse(Files.exists(baseline.resolve(HashFile.NAME)));
        assertTrue(files(baseline).size() > 6, files(baseline).toString());
        assertEquals(
                Set.of("Aachen", "Bremen"),
                inverted(baseline, List.of("Aachen", "Bremen", "Chemnitz")),
                "the attack works where hashes are kept");
        assertEquals(Set.of(), inverted(baseline, candidates()));
    }

    @Test
    void of_columns_that_nobody_called_sensitive_no_value_of_few_rows_is_found_either()
            throws Exception {
        Path baseline = baseline(OPEN);
        Map<String, Integer> rows = rows();
        List<String> rare =
                candidates().stream().filter(v -> rows.getOrDefault(v, 0) < Anonymity.K).toList();
        assertTrue(rare.containsAll(List.of("diverse", "1901", "0000", "1899")));
        assertTrue(inverted(baseline, rare).size() > 1000, "the attack works before a commit");
        commit(baseline, ProjectKey.of("ab".repeat(32), null, folder));
        assertEquals(Set.of(), inverted(baseline, rare));
        assertTrue(inverted(baseline, candidates()).contains("female"), "many rows hold it");
        Profile kept = EvidenceFolder.profile(baseline);
        assertEquals(ByColumns.none(), kept.companions());
        for (ColumnProfile column : kept.columns()) {
            assertTrue(column.distinct().isCounted(), "registers would tell of each value");
            assertTrue(rare.stream().allMatch(v -> column.values().count(v) == 0), column.name());
        }
    }
}
