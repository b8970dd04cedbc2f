package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.judge.Acceptance;
import dev.assay.profile.value.KeptHashes;
import dev.assay.scan.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are put into data; then everything that was kept is searched for them. */
class PlantedSecretsTest {

    private static final int DAYS = 10;
    private static final int ROWS = 180;

    /** The mail column is not declared: it is found. */
    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: users
                    path: "*.csv"
                    columns: {user: id}
                    sensitive: [name, income]
                    rules: ["max(income) <= 100000"]
                    """);

    @TempDir Path folder;

    private final List<DataFile> files = new ArrayList<>();

    /** Of sensitive columns: nowhere. */
    private final Set<String> secrets = new TreeSet<>();

    /** Of other columns, held by one row each: in nothing that is committed. */
    private final Set<String> rare = new TreeSet<>();

    private final Set<Long> hashes = new HashSet<>();

    @BeforeEach
    void secrets_are_planted() throws IOException {
        for (int day = 0; day < DAYS; day++) {
            StringBuilder csv = new StringBuilder("id,name,mail,income,country,note,amount\n");
            for (int row = 0; row < ROWS; row++) {
                int n = day * ROWS + row;
                String id = "UID-" + Integer.toString(7_000_000 + n * 7919, 36);
                String name = "Zq" + Integer.toString(50_000 + n * 31, 36) + " Vellacott";
                String mail = "qx" + Integer.toString(90_000 + n * 17, 36) + "@hidden.example";
                String income = 40_000 + n % 977 * 37 + ".61";
                String country = List.of("DE", "FR", "IT").get(n % 3);
                String note = n % 60 == 7 ? "rareword" + n + "xyz" : "usual";
                String amount = n == 900 ? "77712345.25" : Integer.toString(1 + n % 9);
                secrets.addAll(List.of(id, name, mail, income));
                if (!note.equals("usual")) {
                    rare.add(note);
                }
                for (String cell : List.of(id, name, mail, income)) {
                    hashes.addAll(KeptHashes.of(cell));
                }
                csv.append(String.join(",", id, name, mail, income, country, note, amount) + "\n");
            }
            String file = "day-" + day + ".csv";
            Path path = Files.writeString(folder.resolve(file), csv.toString());
            files.add(
                    new DataFile(
                            file,
                            Files.size(path),
                            Files.getLastModifiedTime(path).toMillis(),
                            ContentHash.of(path)));
        }
        rare.add("77712345");
    }

    @Test
    void nothing_that_is_kept_holds_a_secret_a_hash_of_one_or_what_one_row_holds()
            throws Exception {
        Path cache = folder.resolve("cache");
        measure(new Work.Baseline(), DAYS - 1, null, "candidate", cache);
        Path baseline = folder.resolve("candidate/users");
        assertTrue(Files.exists(baseline.resolve("vae.zip")), "networks are searched as well");
        assertTrue(finds(baseline, "usual"), "the search finds what is there");
        assertTrue(finds(baseline, KeptHashes.of("usual")), "and hashes");
        assertNothing(baseline, secrets);
        assertNothing(baseline, rare);

        measure(new Work.Check(), DAYS, baseline, "today", cache);
        assertNothing(folder.resolve("today"), secrets);
        assertNothing(cache, secrets);

        Evidence today = EvidenceFolder.read(folder.resolve("today/users"));
        assertEquals(1, today.rules().size(), "the rule on a sensitive column was judged");
        EvidenceFolder.write(baseline, Acceptance.of(SPEC, EvidenceFolder.read(baseline), today));
        assertNothing(baseline, secrets);
        assertNothing(baseline, rare);
    }

    private void measure(Work work, int until, Path accepted, String out, Path cache)
            throws Exception {
        new AuditJob(
                        new AuditRequest(
                                AuditRequest.FORMAT,
                                work,
                                new AuditRequest.Folders(
                                        folder.toString(),
                                        folder.resolve(out).toString(),
                                        cache.toString()),
                                new AuditRequest.Means(Master.LOCAL, 2, 1, 0),
                                List.of(
                                        new RequestedDataset(
                                                SPEC,
                                                files.subList(0, until),
                                                accepted == null ? null : accepted.toString()))))
                .run();
    }

    private void assertNothing(Path kept, Set<String> sought) throws IOException {
        assertEquals(Set.of(), search(kept, sought, hashes));
    }

    private static boolean finds(Path kept, String text) throws IOException {
        return !search(kept, Set.of(text), Set.of()).isEmpty();
    }

    private static boolean finds(Path kept, List<Long> hashes) throws IOException {
        return !search(kept, Set.of(), Set.copyOf(hashes)).isEmpty();
    }

    private static Set<String> search(Path kept, Set<String> sought, Set<Long> hashes)
            throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = kept.relativize(file).toString();
                search(name, Files.readAllBytes(file), sought, hashes, found);
            }
        }
        return found;
    }

    private static void search(
            String name, byte[] bytes, Set<String> sought, Set<Long> hashes, Set<String> found)
            throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String exact = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String secret : sought) {
            byte[] b = secret.getBytes(StandardCharsets.UTF_8);
            // Whatever stands before it, some characters in the middle are the same.
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(b);
            if (text.contains(secret.toLowerCase(Locale.ROOT))
                    || exact.contains(base64.substring(0, base64.length() - 2))) {
                found.add(name + " holds " + secret);
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int i = 0; i + Long.BYTES <= bytes.length; i++) {
            long big = buffer.order(ByteOrder.BIG_ENDIAN).getLong(i);
            long little = buffer.order(ByteOrder.LITTLE_ENDIAN).getLong(i);
            if (hashes.contains(big) || hashes.contains(little)) {
                found.add(name + " holds the hash of a secret at byte " + i);
            }
        }
        if (name.endsWith(".zip")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    search(name + "/" + e.getName(), zip.readAllBytes(), sought, hashes, found);
                }
            }
        }
    }
}
