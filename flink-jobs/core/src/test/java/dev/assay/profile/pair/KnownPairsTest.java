package dev.assay.profile.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.state.MinHashes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPairsTest {

    private static final int MANY = 8192;

    /** Pairs that are written with a letter a value: {@code "ax by"}. */
    private static MinHashes pairs(String pairs) {
        MinHashes.Builder hashes = new MinHashes.Builder(MANY);
        for (String pair : pairs.split(" ")) {
            hashes.add(PairHash.of(pair.charAt(0), pair.charAt(1)));
        }
        return hashes.build();
    }

    private static NewPairs.Moved moved(long determinant, long dependent) {
        return NewPairs.Moved.of(determinant, dependent);
    }

    private static KnownPairs among(MinHashes... batches) {
        KnownPairs.Counting counting =
                new KnownPairs.Counting(
                        Stream.of(batches).reduce(MinHashes.EMPTY, MinHashes::plus));
        Stream.of(batches).forEach(counting::add);
        return counting.known();
    }

    @Test
    void pairs_with_a_value_in_common_have_a_half_in_common() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            long first = random.nextLong();
            long second = random.nextLong();
            long pair = PairHash.of(first, second);
            assertEquals(PairHash.first(pair), PairHash.first(PairHash.of(first, i)));
            assertEquals(PairHash.second(pair), PairHash.second(PairHash.of(i, second)));
        }
    }

    @Test
    void a_new_pair_is_of_known_values_or_has_a_new_one_on_either_side_or_on_both() {
        KnownPairs known = KnownPairs.of(pairs("ax by cz"));
        assertEquals(new NewPairs(0, 0, 0, 0, 3, moved(0, 0)), known.newOf(pairs("ax by cz")));
        assertEquals(new NewPairs(1, 0, 0, 1, 2, moved(0, 0)), known.newOf(pairs("ay cz")));
        assertEquals(new NewPairs(0, 1, 0, 1, 2, moved(1, 0)), known.newOf(pairs("dx by")));
        assertEquals(new NewPairs(0, 0, 2, 2, 2, moved(0, 2)), known.newOf(pairs("aw bv")));
        assertEquals(new NewPairs(0, 0, 0, 1, 1, moved(0, 0)), known.newOf(pairs("dw")));
        assertEquals(
                new NewPairs(1, 1, 2, 5, 6, moved(0, 0)), known.newOf(pairs("ax ay dx aw bv ev")));
    }

    @Test
    void where_nothing_is_known_nothing_is_compared() {
        assertEquals(NewPairs.NONE, KnownPairs.of(MinHashes.EMPTY).newOf(pairs("ax")));
    }

    @Test
    void told_the_other_way_round_the_new_values_change_sides() {
        assertEquals(
                new NewPairs(1, 3, 2, 7, 9, moved(5, 4)),
                new NewPairs(1, 2, 3, 7, 9, moved(4, 5)).reversed());
    }

    @Test
    void among_batches_a_value_is_known_where_another_batch_has_it() {
        MinHashes one = pairs("ax by");
        MinHashes two = pairs("ax bz cy");
        KnownPairs known = among(one, two);
        assertEquals(
                new NewPairs(1, 0, 0, 1, 2, moved(0, 0)),
                known.newOf(one),
                "by: both have b and y");
        assertEquals(
                new NewPairs(0, 1, 1, 2, 3, moved(0, 0)),
                known.newOf(two),
                "bz: only z, cy: only c");
    }

    @Test
    void a_value_is_moved_where_the_only_one_that_it_stood_beside_is_gone() {
        KnownPairs known = KnownPairs.of(pairs("ax by cy dz"));
        assertEquals(1, known.newOf(pairs("ex dz")).movedDeterminant(), "a is e now");
        assertEquals(0, known.newOf(pairs("ex ax")).movedDeterminant(), "a is here as well");
        assertEquals(0, known.newOf(pairs("ey dz")).movedDeterminant(), "y was of two");
        assertEquals(0, known.newOf(pairs("bx dz")).movedDeterminant(), "b is not new");
        assertEquals(1, known.newOf(pairs("dw ax")).movedDependent(), "z is w now");
        assertEquals(0, known.newOf(pairs("dw dz")).movedDependent(), "z is here as well");
    }

    private static MinHashes side(String code, String name) {
        byte[] first = code.getBytes(StandardCharsets.UTF_8);
        byte[] second = name.getBytes(StandardCharsets.UTF_8);
        MinHashes.Builder hashes = new MinHashes.Builder(MANY);
        hashes.add(
                PairHash.of(
                        CellCode.value(first, 0, first.length),
                        CellCode.value(second, 0, second.length)));
        return hashes.build();
    }

    @ParameterizedTest
    @CsvSource({
        "85123, 85124, 1",
        "85123, 85123A, 0",
        "85123A, 85123, 0",
        "85123A, 85123b, 0",
        "85123bl, 85123A, 0",
        "85123A, 85124A, 1",
        "ABC, ABD, 1",
        "1AB, 1ABC, 1",
        "A, B, 1"
    })
    void a_variant_of_a_code_is_no_other_code(String before, String now, long moved) {
        KnownPairs known = KnownPairs.of(side(before, "white heart"));
        assertEquals(moved, known.newOf(side(now, "white heart")).movedDeterminant());
        assertEquals(0, known.newOf(side(before, "white heart")).novel());
        assertEquals(1, known.newOf(side(now, "white heart")).newDeterminant());
    }

    @Test
    void among_batches_a_value_is_moved_where_only_this_one_calls_it_otherwise() {
        MinHashes one = pairs("ax by");
        MinHashes two = pairs("ex by");
        KnownPairs known = among(one, two, pairs("ax by"));
        assertEquals(0, known.newOf(one).movedDeterminant());
        assertEquals(1, known.newOf(two).movedDeterminant());
        assertEquals(0, among(one, two, two).newOf(two).movedDeterminant(), "e stays");
    }

    @Test
    void what_is_known_does_not_depend_on_the_order_of_the_batches() {
        SplittableRandom random = new SplittableRandom(11);
        MinHashes[] batches = new MinHashes[4];
        for (int i = 0; i < batches.length; i++) {
            MinHashes.Builder hashes = new MinHashes.Builder(MANY);
            for (int row = 0; row < 300; row++) {
                hashes.add(PairHash.of(random.nextInt(60), random.nextInt(60)));
            }
            batches[i] = hashes.build();
        }
        KnownPairs forwards = among(batches[0], batches[1], batches[2], batches[3]);
        KnownPairs backwards = among(batches[3], batches[2], batches[1], batches[0]);
        for (MinHashes batch : batches) {
            assertEquals(forwards.newOf(batch), backwards.newOf(batch));
        }
    }

    @Test
    void counts_are_those_of_a_count_by_hand() {
        SplittableRandom random = new SplittableRandom(3);
        MinHashes.Builder all = new MinHashes.Builder(MANY);
        MinHashes.Builder today = new MinHashes.Builder(MANY);
        Map<Integer, Map<Integer, Boolean>> known = new TreeMap<>();
        Map<Integer, Boolean> seconds = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            int a = random.nextInt(80);
            int b = random.nextInt(80);
            all.add(PairHash.of(a, b));
            known.computeIfAbsent(a, x -> new TreeMap<>()).put(b, true);
            seconds.put(b, true);
        }
        Map<String, long[]> tried = new TreeMap<>();
        long[] counts = new long[4];
        for (int i = 0; i < 400; i++) {
            int a = random.nextInt(120);
            int b = random.nextInt(120);
            boolean isKnown = known.getOrDefault(a, Map.of()).containsKey(b);
            if (tried.put(a + "/" + b, counts) == null && !isKnown) {
                counts[(known.containsKey(a) ? 1 : 0) + (seconds.containsKey(b) ? 2 : 0)]++;
            }
            today.add(PairHash.of(a, b));
        }
        assertEquals(
                new NewPairs(
                        counts[3],
                        counts[2],
                        counts[1],
                        counts[0] + counts[1] + counts[2] + counts[3],
                        tried.size(),
                        null),
                KnownPairs.of(all.build()).newOf(today.build()));
    }
}
