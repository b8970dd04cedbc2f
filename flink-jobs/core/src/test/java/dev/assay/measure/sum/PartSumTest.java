package dev.assay.measure.sum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.state.PairwiseSum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartSumTest {

    private static final List<String> COLUMNS = List.of("k", "v");

    /** Of numbers whose sums are rounded. */
    private static Profile profile(int part) {
        StringBuilder csv = new StringBuilder("k,v\n");
        for (int row = 0; row < 20; row++) {
            csv.append("k").append(part % 7).append(',').append(Math.sqrt(part * 20.0 + row));
            csv.append('\n');
        }
        return MeasuredCsv.of(Shop.spec(), csv.toString()).profile();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 31, 33, 48, 100})
    void threads_add_up_to_the_bytes_of_one(int parts) throws Exception {
        PairwiseSum<Profile> expected = new PairwiseSum<>(Profile.empty(COLUMNS));
        List<PartSum.Part> summands = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Profile part = profile(i);
            expected.add(part.below(i * 21L));
            summands.add(new PartSum.Part(ProfileCodec.encode(part), i * 21L));
        }
        byte[] bytes = ProfileCodec.encode(expected.total());
        for (int threads : new int[] {1, 3}) {
            Profile sum =
                    new PartSum(COLUMNS, threads).of(summands, new KnownValues(COLUMNS, parts));
            assertArrayEquals(bytes, ProfileCodec.encode(sum));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 1100})
    void values_of_some_parts_are_those_of_their_sum(int parts) throws Exception {
        List<Profile> all = IntStream.range(0, 40).mapToObj(PartSumTest::profile).toList();
        List<byte[]> encoded = new ArrayList<>();
        for (Profile profile : all) {
            encoded.add(ProfileCodec.encode(profile));
        }
        List<byte[]> of = IntStream.range(0, parts).mapToObj(i -> encoded.get(i % 40)).toList();
        KnownValues known = new KnownValues(COLUMNS, parts);
        new PartSum(COLUMNS, 2).of(of.stream().map(b -> new PartSum.Part(b, 0)).toList(), known);
        for (IntPredicate chosen :
                List.<IntPredicate>of(i -> true, i -> i > 70, i -> i < 17, i -> i % 3 == 0)) {
            PairwiseSum<Profile> expected = new PairwiseSum<>(Profile.empty(COLUMNS));
            IntStream.range(0, parts).filter(chosen).forEach(i -> expected.add(all.get(i % 40)));
            assertArrayEquals(
                    ProfileCodec.encode(expected.total().knownValues()),
                    ProfileCodec.encode(known.of(of, chosen, 2)));
        }
    }

    @Test
    void a_part_that_cannot_be_decoded_is_told() throws Exception {
        byte[] whole = ProfileCodec.encode(profile(1));
        byte[] bytes = Arrays.copyOf(whole, whole.length / 2);
        List<PartSum.Part> parts = List.of(new PartSum.Part(bytes, 0));
        assertThrows(
                IOException.class,
                () -> new PartSum(COLUMNS, 2).of(parts, new KnownValues(COLUMNS, 1)));
    }

    @Test
    void results_come_in_order_and_so_does_the_first_failure() throws Exception {
        List<Integer> things = IntStream.range(0, 1000).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        InOrder.run(4, things, i -> 2 * i, seen::add);
        assertEquals(things.stream().map(i -> 2 * i).toList(), seen);
        IOException first =
                assertThrows(
                        IOException.class,
                        () ->
                                InOrder.run(
                                        4,
                                        things,
                                        i -> {
                                            if (i >= 7) {
                                                throw new IOException("at " + i);
                                            }
                                            return i;
                                        },
                                        i -> {}));
        assertEquals("at 7", first.getMessage());
    }
}
