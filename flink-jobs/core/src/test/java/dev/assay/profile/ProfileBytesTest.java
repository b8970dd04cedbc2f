package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The bytes of a profile: baselines are made of them, and parts in the cache. Whoever changes them
 * raises {@link ProfileCodec#VERSION}.
 */
class ProfileBytesTest {

    private static final List<String> NAMES =
            List.of("price", "country", "key", "time", "mail", "id", "any");

    private static final List<String> ODD =
            List.of(
                    "",
                    "n/a",
                    " x ",
                    "9007199254740993",
                    "-0.0",
                    "1e-320",
                    "\u0000",
                    "true",
                    "ä€😀");

    private static List<String> row(SplittableRandom random, int i) {
        List<String> row = new ArrayList<>();
        row.add(random.nextInt(20) == 0 ? null : random.nextInt(9000) + "." + random.nextInt(10));
        row.add(List.of("France", "EIRE", "n/a", " Spain", "Österreich").get(random.nextInt(5)));
        row.add("K" + random.nextInt(9000));
        row.add("2011-0" + (1 + random.nextInt(9)) + "-09 1" + random.nextInt(10) + ":50");
        row.add("user" + random.nextInt(30) + "@example.org");
        row.add(Long.toString(9_007_199_254_740_000L + random.nextInt(5000)));
        row.add(i % 3 == 0 ? ODD.get(random.nextInt(ODD.size())) : Integer.toString(i % 50));
        return row;
    }

    private static Profile profile(String file, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProfileFold fold =
                new ProfileFold(
                        NAMES, List.of("key"), List.of("mail"), 1 << 20, new SampleFold(10));
        fold.begin(file);
        for (int from = 0; from < rows; from += 100) {
            ColumnBatch batch = new ColumnBatch(NAMES.size(), 100);
            List<List<String>> some = new ArrayList<>();
            for (int i = from; i < Math.min(rows, from + 100); i++) {
                some.add(row(random, i));
            }
            StringBuilder text = new StringBuilder();
            some.forEach(row -> row.forEach(cell -> text.append(cell == null ? "" : cell)));
            batch.reset(text.toString().getBytes(StandardCharsets.UTF_8));
            int at = 0;
            long line = from;
            for (List<String> row : some) {
                for (int column = 0; column < row.size(); column++) {
                    String cell = row.get(column);
                    boolean none = cell == null || cell.isEmpty();
                    int length =
                            none
                                    ? ColumnBatch.MISSING
                                    : cell.getBytes(StandardCharsets.UTF_8).length;
                    batch.cell(column, at, length);
                    at += Math.max(0, length);
                }
                batch.endRow(++line, 0);
            }
            fold.accept(batch);
        }
        fold.end(new BatchReader.Residue(rows, 7, new OddRecords()));
        return fold.build();
    }

    private static String hash(Profile profile) throws IOException {
        byte[] bytes = ProfileCodec.encode(profile);
        assertEquals(profile, ProfileCodec.decode(bytes));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return bytes.length + " " + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_same_data_has_the_bytes_that_it_always_had() throws IOException {
        Profile first = profile("a.csv", 9_000, 1);
        Profile whole = first.plus(profile("b.csv", 4_000, 2).below(first.lines()));
        assertEquals(
                List.of(
                        "22033 b03b18cf688ea0ea",
                        "1260339 2c50d7b590fb3c66",
                        "865754 279076a054a303bc",
                        "1041625 fdd9cbb87b799a67"),
                List.of(
                        hash(profile("a.csv", 60, 3)),
                        hash(whole),
                        hash(whole.withoutValues("mail"::equals)),
                        hash(whole.anonymous())));
    }
}
