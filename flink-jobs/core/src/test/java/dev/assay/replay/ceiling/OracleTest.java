package dev.assay.replay.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final int NUMBERS = 200;
    private static final int PARTITIONS = 120;
    private static final double RATE = 0.01;

    private final Random random = new Random(7);

    private Description drawn() {
        return new Description(
                IntStream.range(0, NUMBERS).mapToDouble(j -> random.nextGaussian()).toArray(),
                new double[NUMBERS]);
    }

    /** Every second partition is damaged. */
    private List<Example> examples(int partitions, UnaryOperator<Description> damage) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            Description clean = drawn();
            examples.add(
                    new Example(
                            i * 10 / partitions,
                            clean,
                            i % 2 == 0 ? Optional.of(damage.apply(clean)) : Optional.empty()));
        }
        return examples;
    }

    private static Description moved(Description clean, int number, double by) {
        double[] values = clean.values().clone();
        values[number] += by;
        return new Description(values, clean.chance());
    }

    @Test
    void an_error_that_anyone_can_see_has_a_ceiling_of_all() {
        Oracle oracle = Oracle.of(examples(PARTITIONS, d -> moved(d, 3, 8)), RATE).orElseThrow();
        assertEquals(new Ceiling(60, 60), oracle.ceiling());
        Description news = drawn();
        assertFalse(oracle.sees(news, news));
        assertTrue(oracle.sees(moved(news, 3, 8), news));
    }

    /** It looked damaged before, so it is not the error that is seen. */
    @Test
    void a_partition_that_looks_damaged_as_it_came_shows_no_error() {
        Oracle oracle = Oracle.of(examples(PARTITIONS, d -> moved(d, 3, 4)), RATE).orElseThrow();
        Description odd = moved(drawn(), 3, 8);
        assertFalse(oracle.sees(odd, odd));
        assertTrue(oracle.sees(odd, moved(odd, 3, -8)));
    }

    /** As large as the spread itself: by one number, 9 % are above the clean ones' last percent. */
    @Test
    void an_error_within_the_spread_is_seen_now_and_then() {
        Ceiling ceiling =
                Oracle.of(examples(PARTITIONS, d -> moved(d, 3, 1)), RATE).orElseThrow().ceiling();
        assertTrue(ceiling.share() < 0.4, ceiling.toString());
    }

    /** An error that changes numbers at random leaves nothing to learn. */
    @Test
    void an_error_that_nobody_can_see_has_a_ceiling_of_about_the_false_alarm_rate() {
        int seen = 0;
        int of = 0;
        for (int run = 0; run < 10; run++) {
            Ceiling ceiling =
                    Oracle.of(examples(PARTITIONS, d -> drawn()), RATE).orElseThrow().ceiling();
            seen += ceiling.seen();
            of += ceiling.of();
        }
        assertEquals(600, of);
        assertTrue(seen <= 24, seen + " of " + of);
    }

    /** Which is why the ceiling is made of partitions that were left out. */
    @Test
    void what_was_learned_by_heart_would_be_seen_much_better() {
        List<Example> examples = examples(PARTITIONS, d -> drawn());
        Discriminant heart = Discriminant.of(examples).get(0);
        double greatest =
                examples.stream().mapToDouble(e -> heart.score(e.clean())).max().orElseThrow();
        long byHeart =
                examples.stream()
                        .filter(e -> e.damaged().isPresent())
                        .filter(e -> heart.score(e.damaged().get()) > greatest)
                        .count();
        int heldOut = Oracle.of(examples, RATE).orElseThrow().ceiling().seen();
        assertTrue(byHeart > 5 * Math.max(1, heldOut), byHeart + " by heart, " + heldOut);
    }

    /**
     * Two of twenty numbers always go together: by each alone, a fifth is above the clean ones'
     * last percent, by their difference all are.
     */
    @Test
    void numbers_are_weighed_together() {
        UnaryOperator<Description> paired =
                d -> {
                    double[] values = Arrays.copyOf(d.values(), 20);
                    values[1] = values[0] + 0.1 * values[1];
                    return new Description(values, new double[20]);
                };
        List<Example> examples =
                examples(PARTITIONS, d -> d).stream()
                        .map(
                                e -> {
                                    Description clean = paired.apply(e.clean());
                                    return new Example(
                                            e.fold(),
                                            clean,
                                            e.damaged().map(d -> moved(clean, 1, 1.5)));
                                })
                        .toList();
        Oracle oracle = Oracle.of(examples, RATE).orElseThrow();
        assertTrue(oracle.ceiling().share() > 0.9, oracle.ceiling().toString());
    }

    @Test
    void of_fewer_than_eight_damaged_partitions_nothing_is_known() {
        assertTrue(Oracle.of(examples(14, d -> moved(d, 3, 8)), RATE).isEmpty());
        assertTrue(Oracle.of(examples(16, d -> moved(d, 3, 8)), RATE).isPresent());
    }

    @Test
    void an_error_that_changes_no_number_is_never_seen() {
        Oracle oracle = Oracle.of(examples(PARTITIONS, d -> d), RATE).orElseThrow();
        assertEquals(new Ceiling(0, 60), oracle.ceiling());
    }

    /** Of 301 places, three are beyond the third greatest of 300. */
    @Test
    void of_many_clean_partitions_one_more_is_beyond_the_threshold_with_the_rate() {
        List<Double> scores = IntStream.range(0, 300).mapToObj(i -> (double) i).toList();
        assertEquals(297.0, Oracle.threshold(scores, RATE));
        assertEquals(119.0, Oracle.threshold(scores.subList(0, 120), RATE));
    }

    /** t of 3 degrees of freedom is beyond 4.5407 with 1 % (Fisher's table). */
    @Test
    void of_few_clean_partitions_the_threshold_is_that_of_a_normal_spread() {
        double deviation = Math.sqrt(5.0 / 3) * Math.sqrt(1.25);
        assertEquals(
                2.5 + 4.5407 * deviation,
                Oracle.threshold(List.of(1.0, 2.0, 3.0, 4.0), RATE),
                1e-3);
        assertEquals(0.0, Oracle.threshold(List.of(0.0, 0.0, 0.0, 0.0), RATE));
    }
}
