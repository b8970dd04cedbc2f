package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    /** Baskets: so many items cost about so much. */
    private static Contingency baskets(long seed, int rows, double exchanged) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> items = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int n = 1 << random.nextInt(6);
            items.add(Integer.toString(n));
            amounts.add(Long.toString(Math.round(n * (10 + 4 * random.nextDouble()))));
        }
        List<String> some = amounts.subList(0, (int) (exchanged * rows));
        Collections.shuffle(some, new Random(seed));
        ProfileFold fold =
                new ProfileFold(
                        List.of("items", "amount"),
                        List.of(),
                        List.of(),
                        1 << 20,
                        new SampleFold(1));
        fold.begin("a.csv");
        String text = String.join("", items) + String.join("", amounts);
        ColumnBatch batch = new ColumnBatch(2, rows);
        batch.reset(text.getBytes(StandardCharsets.UTF_8));
        int first = 0;
        int second = String.join("", items).length();
        for (int i = 0; i < rows; i++) {
            batch.cell(0, first, items.get(i).length());
            batch.cell(1, second, amounts.get(i).length());
            first += items.get(i).length();
            second += amounts.get(i).length();
            batch.endRow(i, 0);
        }
        fold.accept(batch);
        Profile profile = fold.build();
        return profile.contingencies().of(0, 1).orElseThrow();
    }

    @Test
    void the_share_of_rows_that_were_exchanged_is_about_right() {
        Contingency usual = baskets(1, 5000, 0);
        for (double share : new double[] {0.05, 0.1, 0.3}) {
            Exchange exchange = Exchange.of(baskets(2, 2000, share), usual, 0);
            assertEquals(2000, exchange.rows());
            assertEquals(share, exchange.exchanged() / 2000.0, 0.02);
        }
    }

    @Test
    void rows_as_they_usually_are_were_not_exchanged() {
        assertTrue(Exchange.of(baskets(2, 2000, 0), baskets(1, 5000, 0), 0).exchanged() <= 10);
    }

    @Test
    void a_batch_is_compared_with_the_others_alone() {
        Contingency broken = baskets(2, 2000, 1);
        Contingency all = baskets(1, 5000, 0).plus(broken);
        assertEquals(Exchange.of(broken, baskets(1, 5000, 0), 0), Exchange.of(broken, all, 1));
    }

    @Test
    void of_nothing_nothing_is_known() {
        assertEquals(Exchange.NONE, Exchange.of(Contingency.EMPTY, baskets(1, 100, 0), 0));
        assertEquals(Exchange.NONE, Exchange.of(baskets(1, 100, 0), Contingency.EMPTY, 0));
    }

    @Test
    void columns_that_go_together_say_something_of_each_other() {
        // Six counts, each with the amounts that go with it: about log2(6) bits.
        assertEquals(2.58, baskets(1, 8000, 0).information(), 0.05);
        assertEquals(0, baskets(1, 8000, 1).information(), 0.01);
        assertEquals(0, Contingency.EMPTY.information());
    }
}
