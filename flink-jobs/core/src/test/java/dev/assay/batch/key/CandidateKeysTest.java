package dev.assay.batch.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.profile.ColumnProfile;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateKeysTest {

    private static List<CandidateKey> keys(String header, int rows, IntFunction<String> row) {
        String csv =
                IntStream.range(0, rows)
                        .mapToObj(i -> row.apply(i) + "\n")
                        .collect(Collectors.joining("", header + "\n", ""));
        MeasuredCsv data = MeasuredCsv.of(Declared.dataset("name: d\npath: '*.csv'\n"), csv);
        return CandidateKeys.of(data.sample(), data.profile(), ColumnProfile::inferred);
    }

    private static List<List<String>> columns(List<CandidateKey> keys) {
        return keys.stream().map(CandidateKey::columns).toList();
    }

    @Test
    void a_column_whose_values_all_differ_is_one_and_sets_with_it_are_not_named() {
        List<CandidateKey> keys = keys("id,a,b", 100, i -> "k" + i + "," + i % 7 + "," + i % 3);
        assertEquals(List.of(List.of("id")), columns(keys));
        assertTrue(keys.get(0).coversAll());
        assertEquals(0, keys.get(0).repeatsAtMost());
    }

    @Test
    void pairs_and_triples_are_found_where_no_smaller_set_is_one() {
        assertEquals(
                List.of(List.of("invoice", "line")),
                columns(
                        keys(
                                "invoice,line,note",
                                200,
                                i -> "i" + i / 10 + "," + i % 10 + ",x" + i % 4)));
        assertEquals(
                List.of(List.of("a", "b", "c")),
                columns(keys("a,b,c", 210, i -> "a" + i / 42 + ",b" + i / 6 % 7 + ",c" + i % 6)));
    }

    @Test
    void one_repeat_one_missing_value_or_a_fraction_make_none() {
        assertTrue(keys("id,a", 100, i -> "k" + (i == 99 ? 0 : i) + ",x").isEmpty());
        assertTrue(keys("id,a", 100, i -> (i == 7 ? "" : "k" + i) + ",x").isEmpty());
        assertTrue(keys("price,a", 100, i -> i + ".5,x").isEmpty());
        assertTrue(keys("id,a", 19, i -> "k" + i + ",x").isEmpty());
    }

    /** Of 60,000 rows 20,000 are compared: 3 / (1/3)² pairs, 27 of 60,000. */
    @Test
    void of_more_rows_than_the_sample_has_it_says_how_many_may_repeat() {
        List<CandidateKey> keys = keys("id,a,b", 60_000, i -> "k" + i + "," + i / 2 + "," + i % 2);
        assertEquals(List.of(List.of("id"), List.of("a", "b")), columns(keys));
        assertFalse(keys.get(0).coversAll());
        assertEquals(20_000, keys.get(0).looked());
        assertEquals(27.0 / 60_000, keys.get(1).repeatsAtMost(), 1e-12);
        List<CandidateKey> none = keys("id,a", 60_000, i -> "k" + i / 2 + ",x");
        assertEquals(List.of(), none);
    }

    @Test
    void very_many_columns_end_the_search_soon() {
        String header =
                IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        List<CandidateKey> keys =
                keys(
                        header,
                        2000,
                        i ->
                                IntStream.range(0, 200)
                                        .mapToObj(c -> Integer.toString(i * (c + 3) % (50 + c)))
                                        .collect(Collectors.joining(",")));
        assertTrue(keys.size() <= 10, keys.toString());
    }
}
