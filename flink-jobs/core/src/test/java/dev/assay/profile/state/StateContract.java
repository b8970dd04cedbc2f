package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every state promises, so that data can be measured in parts. */
public abstract class StateContract<S extends State<S>, T> {

    /** The state of these observations, in this order. */
    public abstract S of(List<T> observations);

    /** One observation; few enough different ones that some repeat. */
    public abstract T observation(SplittableRandom random);

    /** Equal, or equal but for rounding where the state keeps floating-point sums. */
    public void assertSame(S expected, S actual) {
        assertEquals(expected, actual);
    }

    /** Observations that stretch the state's capacity, where it has one. */
    public int most() {
        return 3000;
    }

    @Test
    void nothing_is_the_identity() {
        S some = of(observations(1, 50));
        assertSame(some, some.plus(of(List.of())));
        assertSame(some, of(List.of()).plus(some));
        assertSame(of(List.of()), of(List.of()).plus(of(List.of())));
    }

    @Test
    void something_is_not_nothing() {
        assertNotEquals(of(List.of()), of(observations(1, 50)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100, 3000})
    void adding_parts_equals_measuring_the_whole(int n) {
        SplittableRandom random = new SplittableRandom(n);
        List<T> all = observations(n, n == 3000 ? most() : n);
        S sum = of(List.of());
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(all.size() / 2 + 1));
            sum = sum.plus(of(all.subList(from, to)));
            from = to;
        }
        assertSame(of(all), sum);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 1000})
    void the_order_of_adding_does_not_matter(int n) {
        S a = of(observations(n, n));
        S b = of(observations(n + 1, n * 2));
        S c = of(observations(n + 2, n * 3));
        assertSame(a.plus(b), b.plus(a));
        assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
    }

    @Test
    void the_order_of_observations_does_not_matter() {
        List<T> all = observations(5, most());
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(5));
        assertSame(of(all), of(shuffled));
    }

    @Test
    void adding_changes_neither_part() {
        S a = of(observations(1, 100));
        S b = of(observations(2, 100));
        a.plus(b);
        assertSame(of(observations(1, 100)), a);
        assertSame(of(observations(2, 100)), b);
    }

    private List<T> observations(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(observation(random));
        }
        return all;
    }
}
