package dev.assay.train.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class OgiveTest {

    private static Quantiles grouped(double... numbers) {
        QuantileFold builder = new QuantileFold();
        DoubleStream.of(numbers).forEach(x -> builder.add(x, 1));
        return builder.build().grouped(Anonymity.K);
    }

    @Test
    void between_the_middles_of_groups_it_is_linear() {
        Ogive ogive = new Ogive(grouped(DoubleStream.iterate(0, x -> x + 1).limit(1000).toArray()));
        for (double share = 0.01; share < 0.99; share += 0.003) {
            assertEquals(1000 * share, ogive.quantile(share), 1.5);
        }
    }

    @Test
    void a_number_that_is_a_group_by_itself_keeps_its_ranks_and_is_an_end() {
        double[] counts =
                DoubleStream.iterate(0, x -> x + 1).limit(1200).map(x -> 1 + x % 12).toArray();
        Ogive ogive = new Ogive(grouped(counts));
        assertEquals(1, ogive.quantile(0));
        assertEquals(1, ogive.quantile(0.08));
        assertEquals(2, ogive.quantile(0.09));
        assertEquals(12, ogive.quantile(0.92));
        assertEquals(12, ogive.quantile(1));
    }

    @Test
    void of_a_normal_column_few_accepted_numbers_lie_beyond_its_ends() {
        int beyond = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[] sample =
                    random.doubles(1600).map(u -> 50 + 10 * random.nextGaussian()).toArray();
            Ogive ogive = new Ogive(grouped(sample));
            double low = ogive.quantile(0);
            double high = ogive.quantile(1);
            beyond += (int) DoubleStream.of(sample).filter(x -> x < low || x > high).count();
            // Nor are the ends so wide that everything is in between.
            assertTrue(low > 50 - 10 * 5 && high < 50 + 10 * 5, low + " to " + high);
        }
        // With the numbers of the outermost groups it would be ten in each sample.
        assertTrue(beyond < 20 * 2.5, beyond + " of 32,000");
    }

    @Test
    void of_one_group_all_is_one_number() {
        Ogive ogive = new Ogive(grouped(3, 3, 3, 3, 3, 3, 3, 3, 3, 3));
        assertEquals(3, ogive.quantile(0));
        assertEquals(3, ogive.quantile(1));
    }
}
