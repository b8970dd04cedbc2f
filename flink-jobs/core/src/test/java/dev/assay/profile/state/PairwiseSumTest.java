package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseSumTest {

    /** A text, and how often a character of it was copied. */
    private record Copied(String text, long characters) implements State<Copied> {
        @Override
        public Copied plus(Copied o) {
            String both = text + o.text;
            return new Copied(both, characters + o.characters + both.length());
        }
    }

    private static Copied sum(int parts) {
        PairwiseSum<Copied> sum = new PairwiseSum<>(new Copied("", 0));
        IntStream.range(0, parts)
                .forEach(i -> sum.add(new Copied(Character.toString('a' + i % 26), 0)));
        return sum.total();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 305})
    void parts_are_added_in_their_order(int parts) {
        StringBuilder expected = new StringBuilder();
        IntStream.range(0, parts).forEach(i -> expected.append((char) ('a' + i % 26)));
        assertEquals(expected.toString(), sum(parts).text());
    }

    @Test
    void nothing_adds_up_to_the_empty_state() {
        Copied empty = new Copied("", 0);
        assertSame(empty, new PairwiseSum<>(empty).total());
    }

    @Test
    void a_part_is_copied_as_often_as_the_number_of_parts_can_be_halved() {
        assertEquals(1024 * 10, sum(1024).characters());
        assertTrue(sum(1000).characters() <= 1000 * 11);
    }
}
