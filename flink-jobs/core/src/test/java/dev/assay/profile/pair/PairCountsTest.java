package dev.assay.profile.pair;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.profile.Profile;
import dev.assay.scan.ByteRange;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCountsTest {

    private static final int KEY = 0;
    private static final int VALUE = 1;

    private static Profile profile(String csv) {
        return MeasuredCsv.of(Shop.spec(), csv).profile();
    }

    private static PairCounts of(Grain grain, String csv) {
        return profile(csv).pairs(grain);
    }

    @Test
    void rows_are_told_when_they_have_what_most_rows_of_their_value_have() {
        PairCounts pairs = of(Grain.VALUE, "k,v\na,x\na,x\na,y\nb,y\nb,y\nc,z\n");
        assertEquals(5, pairs.rows(KEY, VALUE), "c occurs once and tells nothing");
        assertEquals(4, pairs.told(KEY, VALUE));
        assertEquals(3, pairs.guessed(KEY, VALUE), "y is the most frequent of the five");
        assertEquals(6, pairs.rows(KEY, KEY));
        assertEquals(5, pairs.told(KEY, KEY), "values that occur again");
    }

    @Test
    void rows_without_either_value_take_no_part() {
        PairCounts pairs = of(Grain.VALUE, "k,v\na,x\na,\n,x\na,x\n");
        assertEquals(2, pairs.rows(KEY, VALUE));
        assertEquals(2, pairs.told(KEY, VALUE));
    }

    @Test
    void kinds_tell_a_missing_value_and_a_sign_apart() {
        PairCounts pairs = of(Grain.KIND, "k,v\nA-1,5\nA-2,7\nC3,-1\nC4,-2\n,\n,\nA-5,9\nC6,3\n");
        assertEquals(8, pairs.rows(KEY, VALUE));
        assertEquals(7, pairs.told(KEY, VALUE), "all but the last: no dash, but positive");
    }

    @Test
    void values_tell_kinds() {
        PairCounts pairs = of(Grain.KIND_BY_VALUE, "k,v\na,1\na,2\nb,-1\nb,-7\n");
        assertEquals(4, pairs.told(KEY, VALUE));
    }

    /** Counted once more, the slow way; all rows are of one part. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void counts_are_those_of_comparing_all_rows(int most) {
        Random random = new Random(5);
        String[][] rows = new String[120][];
        StringBuilder csv = new StringBuilder("k,v\n");
        for (int i = 0; i < rows.length; i++) {
            int key = random.nextInt(40);
            rows[i] = new String[] {key < 4 ? "" : "k" + key, "v" + random.nextInt(1 + key % most)};
            csv.append(rows[i][KEY]).append(',').append(rows[i][VALUE]).append('\n');
        }
        PairCounts pairs = of(Grain.VALUE, csv.toString());
        Map<String, Map<String, Long>> byKey =
                Arrays.stream(rows)
                        .filter(row -> !row[KEY].isEmpty())
                        .collect(
                                groupingBy(row -> row[KEY], groupingBy(r -> r[VALUE], counting())));
        byKey.values().removeIf(values -> values.values().stream().mapToLong(n -> n).sum() < 2);
        Map<String, Long> all = new HashMap<>();
        byKey.values().forEach(values -> values.forEach((v, n) -> all.merge(v, n, Long::sum)));
        assertEquals(all.values().stream().mapToLong(n -> n).sum(), pairs.rows(KEY, VALUE));
        assertEquals(
                byKey.values().stream().mapToLong(v -> Collections.max(v.values())).sum(),
                pairs.told(KEY, VALUE));
        assertEquals(Collections.max(all.values()), pairs.guessed(KEY, VALUE));
    }

    @Test
    void lambda_is_the_share_of_errors_that_are_saved() {
        StringBuilder csv = new StringBuilder("k,v\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i % 2).append(',').append(i < 20 ? 2 : i % 2).append('\n');
        }
        PairCounts pairs = of(Grain.VALUE, csv.toString());
        assertEquals(80, pairs.told(KEY, VALUE));
        assertEquals(40, pairs.guessed(KEY, VALUE));
        assertEquals(40 / 60.0, pairs.lambda(KEY, VALUE), 1e-15);
    }

    @Test
    void too_few_errors_to_save_are_no_association() {
        assertEquals(0, of(Grain.VALUE, "k,v\na,x\na,x\nb,y\nb,y\nb,y\n").lambda(KEY, VALUE));
    }

    @Test
    void parts_add_up_and_other_columns_are_refused() {
        PairCounts a = of(Grain.VALUE, "k,v\na,x\na,x\n");
        PairCounts b = of(Grain.VALUE, "k,v\na,x\na,y\n");
        assertEquals(4, a.plus(b).rows(KEY, VALUE));
        assertEquals(3, a.plus(b).told(KEY, VALUE));
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a, a.plus(PairCounts.EMPTY));
        assertEquals(a, PairCounts.EMPTY.plus(a));
        PairCounts other = of(Grain.VALUE, "k\na\na\n");
        assertThrows(IllegalArgumentException.class, () -> a.plus(other));
    }

    @Test
    void only_the_first_rows_of_a_part_are_counted() {
        String row = "a," + "x".repeat(30) + "\n";
        String csv = "k,v\n" + row.repeat(100 * PairCounts.ROWS);
        int parts = ByteRange.cut("data.csv", 0, csv.length(), csv.length()).size();
        PairCounts pairs = of(Grain.VALUE, csv);
        assertTrue(parts < 100);
        assertEquals(parts * PairCounts.ROWS, pairs.rows(KEY, VALUE), PairCounts.ROWS);
    }
}
