package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.ColumnType;
import dev.assay.profile.sample.SampleFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.StateContract;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.BatchReader;
import dev.assay.scan.CellKind;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A whole profile of rows with a number, a category, a key and a time. */
class ProfileTest extends StateContract<Profile, List<String>> {

    private static final List<String> NAMES = List.of("price", "country", "key", "time");

    @Override
    public List<String> observation(SplittableRandom random) {
        List<String> row = new ArrayList<>();
        row.add(random.nextInt(20) == 0 ? null : random.nextInt(90) + "." + random.nextInt(10));
        row.add(List.of("France", "EIRE", "n/a", " Spain", "Österreich").get(random.nextInt(5)));
        row.add("K" + random.nextInt(900));
        row.add(String.format("2011-%02d-09 12:50", 1 + random.nextInt(12)));
        return row;
    }

    @Override
    public Profile of(List<List<String>> observations) {
        return profile(NAMES, observations);
    }

    private static Profile profile(List<String> names, List<List<String>> rows) {
        ProfileFold fold =
                new ProfileFold(names, List.of(names.get(0)), List.of(), 7, new SampleFold(10));
        fold.begin("a.csv");
        for (int from = 0; from < rows.size(); from += 100) {
            fold.accept(batch(names.size(), rows.subList(from, Math.min(rows.size(), from + 100))));
        }
        fold.end(new BatchReader.Residue(rows.size(), 7, new OddRecords()));
        return fold.build();
    }

    private static ColumnBatch batch(int columns, List<List<String>> rows) {
        ColumnBatch batch = new ColumnBatch(columns, 100);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row.forEach(cell -> text.append(cell == null ? "" : cell)));
        batch.reset(text.toString().getBytes(StandardCharsets.UTF_8));
        int at = 0;
        long line = 0;
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                int length =
                        cell == null
                                ? ColumnBatch.MISSING
                                : cell.getBytes(StandardCharsets.UTF_8).length;
                batch.cell(column, at, length);
                at += Math.max(0, length);
            }
            batch.endRow(++line, 0);
        }
        return batch;
    }

    /** All but the bytes, and the places, which name the first of each part. */
    @Override
    public void assertSame(Profile expected, Profile actual) {
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.lines(), actual.lines());
        assertEquals(expected.rowHashes(), actual.rowHashes());
        assertEquals(expected.keyHashes(), actual.keyHashes());
        assertEquals(expected.names(), actual.names());
        for (int i = 0; i < expected.columns().size(); i++) {
            ColumnProfile e = expected.columns().get(i);
            ColumnProfile a = actual.columns().get(i);
            assertEquals(e.cells(), a.cells());
            assertEquals(e.quantiles(), a.quantiles());
            assertEquals(e.times(), a.times());
            assertEquals(e.distinct(), a.distinct());
            assertEquals(e.values(), a.values());
            assertEquals(e.patterns(), a.patterns());
            assertEquals(e.lengths(), a.lengths());
            assertEquals(e.numbers(), a.numbers());
        }
    }

    private static List<List<String>> rows(String... rows) {
        List<List<String>> all = new ArrayList<>();
        for (String row : rows) {
            all.add(List.of(row.split(",")));
        }
        return all;
    }

    @Test
    void a_column_is_measured_as_documented() {
        Profile p = profile(List.of("n", "t"), rows("1,A", "2,n/a", "2,A", "2.5,A ", "x,B", "2,A"));
        ColumnProfile n = p.column("n");
        assertEquals(6, p.rows());
        assertEquals(4, n.cells().of(CellKind.INTEGER));
        assertEquals(1, n.cells().of(CellKind.DECIMAL));
        assertEquals(1, n.cells().of(CellKind.TEXT));
        assertEquals(9.5 / 5, n.numbers().mean(), 1e-15);
        assertEquals(2, n.quantiles().quantile(0.5));
        assertEquals(4, n.distinctCount());
        assertEquals(3, n.values().count("2"));
        assertEquals(1, p.column("t").cells().standIns());
        assertEquals(1, p.column("t").cells().padded());
        assertEquals(1, p.rowHashes().repeated());
        assertEquals(2, p.keyHashes().repeated());
        assertEquals(1.0 / 6, p.duplicateRate());
        assertEquals("x", n.places().get(CellKind.TEXT.ordinal()).get(0).text());
        assertEquals(5, n.places().get(CellKind.TEXT.ordinal()).get(0).line());
    }

    @Test
    void parts_of_other_columns_do_not_add_up() {
        Profile a = profile(List.of("n", "t"), rows("1,A"));
        Profile b = profile(List.of("t", "n"), rows("1,A"));
        assertThrows(IllegalArgumentException.class, () -> a.plus(b));
    }

    @Test
    void places_move_down_by_the_lines_before() {
        Profile p = profile(List.of("n", "t"), rows("1,A", "x,B")).below(100);
        assertEquals(102, p.column("n").places().get(CellKind.TEXT.ordinal()).get(0).line());
    }

    @Test
    void without_values_no_value_of_the_column_is_left() throws IOException {
        Profile p = profile(List.of("mail", "t"), rows("anna@x.org,A", "bert@x.org,A", "x,B"));
        Profile hidden = p.withoutValues(name -> name.equals("mail"));
        String bytes = new String(ProfileCodec.encode(hidden), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("anna") || bytes.contains("bert@"));
        assertTrue(
                new String(ProfileCodec.encode(p), StandardCharsets.ISO_8859_1).contains("anna"));
        assertEquals(3, hidden.column("mail").distinctCount());
        assertEquals(ColumnType.CATEGORICAL, hidden.column("mail").inferred());
        assertEquals(p.column("t"), hidden.column("t"));
    }

    @Test
    void without_values_a_sensitive_number_is_in_no_bucket_that_few_rows_hold() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(List.of(Integer.toString(50_000 + i)));
        }
        rows.add(List.of("987654"));
        Profile values = profile(List.of("salary"), rows).withoutValues(name -> true);
        ColumnProfile salary = values.column("salary");
        assertTrue(salary.numbers().max() < 60_000, "the one of them is not told");
        assertEquals(101, salary.quantiles().n());
        assertEquals(0, salary.values().size());
        assertEquals(101, salary.distinctCount());
        assertEquals(values, values.withoutValues(name -> true));
    }

    @Test
    void what_fewer_than_ten_rows_hold_is_in_no_anonymous_profile() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = i < 9 ? "Seldom & Sons" : i < 19 ? "Tenfold" : "usual";
            rows.add(List.of(text, Double.toString(i < 280 ? i % 7 : 48_291.37 + i)));
        }
        Profile whole = profile(List.of("name", "price"), rows);
        Profile kept = whole.anonymous();
        String bytes = new String(ProfileCodec.encode(kept), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Seldom"), bytes);
        assertTrue(bytes.contains("Tenfold"));
        assertEquals(10, kept.column("name").values().count("Tenfold"));
        assertEquals(whole.column("name").distinctCount(), kept.column("name").distinctCount());
        Quantiles prices = kept.column("price").quantiles();
        assertEquals(300, prices.n());
        for (int i = 0; i < prices.buckets(); i++) {
            double number = prices.value(i);
            assertTrue(
                    number < 7
                            || rows.stream().noneMatch(r -> Double.parseDouble(r.get(1)) == number),
                    "is of one row: " + number);
            assertTrue(prices.count(i) >= Anonymity.K);
        }
        assertEquals(prices.quantile(1), kept.column("price").numbers().max());
        assertEquals(whole.rowHashes().repeated(), kept.rowHashes().repeated());
        assertEquals(kept, kept.anonymous());
        assertEquals(kept, ProfileCodec.decode(ProfileCodec.encode(kept)));
    }

    @Test
    void the_same_rows_in_another_order_have_the_same_contents() {
        List<List<String>> rows = rows("a,1", "b,2", "b,2", "c,3");
        List<List<String>> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        List<String> names = List.of("x", "y");
        assertEquals(profile(names, rows).contents(), profile(names, turned).contents());
        assertNotEquals(
                profile(names, rows).contents(),
                profile(names, rows("a,1", "b,2", "c,3", "c,3")).contents());
        Profile parts = profile(names, rows.subList(0, 1)).plus(profile(names, rows.subList(1, 4)));
        assertEquals(profile(names, rows).contents(), parts.contents());
    }

    @Test
    void a_profile_is_read_as_it_was_written_and_has_one_spelling() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rows.add(observation(random));
        }
        byte[] bytes = ProfileCodec.encode(of(rows));
        Profile back = ProfileCodec.decode(bytes);
        assertEquals(of(rows), back);
        assertArrayEquals(bytes, ProfileCodec.encode(back));
    }

    @Test
    void a_profile_cut_anywhere_is_refused() throws IOException {
        byte[] bytes = ProfileCodec.encode(profile(List.of("n", "t"), rows("1,A", "x,B")));
        for (int n = 0; n < bytes.length; n++) {
            byte[] cut = Arrays.copyOf(bytes, n);
            assertThrows(IOException.class, () -> ProfileCodec.decode(cut));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(IOException.class, () -> ProfileCodec.decode(longer));
    }

    @Test
    void a_damaged_profile_is_read_or_refused_and_nothing_else() throws IOException {
        byte[] bytes = ProfileCodec.encode(profile(List.of("n", "t"), rows("1,A", "x,B")));
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertEquals(2, ProfileCodec.decode(damaged).names().size());
            } catch (IOException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
            }
        }
    }

    @Test
    void a_profile_of_a_newer_version_says_which_it_has_and_which_is_read() throws IOException {
        byte[] bytes = ProfileCodec.encode(Profile.empty(List.of("a")));
        bytes[4] = ProfileCodec.VERSION + 1;
        IOException e = assertThrows(IOException.class, () -> ProfileCodec.decode(bytes));
        assertEquals(
                "the profile has format version 14, this version of Assay reads 13",
                e.getMessage());
    }
}
