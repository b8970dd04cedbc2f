package dev.assay.train.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are returned where they are large, but for one in twenty. */
class RedrawingTest {

    private static final int ROWS = 1200;
    private static final int RETURNED = 1;

    private record Orders(Tokens tokens, Encoded real) {

        /** The first word is for what is returned. */
        static Orders of(String... words) throws IOException {
            SplittableRandom random = new SplittableRandom(1);
            StringBuilder csv = new StringBuilder("amount,returned,shop\n");
            for (int row = 0; row < ROWS; row++) {
                int amount = random.nextInt(1000);
                boolean isReturned = amount >= 600 ^ random.nextInt(20) == 0;
                csv.append(amount).append(',').append(words[isReturned ? 0 : 1]);
                csv.append(',').append("abc".charAt(random.nextInt(3))).append('\n');
            }
            MeasuredCsv data = MeasuredCsv.of(Shop.spec(), csv.toString());
            Encoder encoder = Encoder.fit(data.profile(), data.bins());
            return new Orders(
                    Tokens.of(encoder),
                    encoder.encode(data.sample().rows(), encoder.positions(data.columns())));
        }

        /** The same rows, with what was returned exchanged among them. */
        int[] exchanged() {
            int[] choices = tokens.of(real);
            int[] order = Streams.shuffled(new SplittableRandom(2), real.rows());
            int[] exchanged = choices.clone();
            for (int row = 0; row < order.length; row++) {
                exchanged[row * tokens.size() + RETURNED] =
                        choices[order[row] * tokens.size() + RETURNED];
            }
            return exchanged;
        }

        Encoded made() {
            return tokens.rows(exchanged(), Streams.of(1, "made"));
        }

        /** The share of rows that are returned as in the data. */
        double fitting(Encoded rows) {
            int fitting = 0;
            for (int row = 0; row < rows.rows(); row++) {
                int truth = tokens.tokens().get(RETURNED).of(real, row);
                fitting += tokens.tokens().get(RETURNED).of(rows, row) == truth ? 1 : 0;
            }
            return (double) fitting / rows.rows();
        }

        void redraw(Encoded made, Encoded learned, IntPredicate isFree) {
            Redrawing.of(tokens, learned, t -> true).redraw(made, isFree, Streams.of(1, "redrawn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes,no", "1,0"})
    void a_label_that_fits_no_row_fits_them_again_as_often_as_in_the_data(String words)
            throws IOException {
        Orders orders = Orders.of(words.split(","));
        Encoded made = orders.made();
        assertTrue(orders.fitting(made) < 0.65);
        orders.redraw(made, orders.real, t -> true);
        // Both the data and what is drawn are otherwise in one row of twenty.
        assertEquals(0.95 * 0.95 + 0.05 * 0.05, orders.fitting(made), 0.03);
        int[] before = orders.exchanged();
        int[] after = orders.tokens.of(made);
        for (int i = 0; i < after.length; i++) {
            after[i] = i % orders.tokens.size() == RETURNED ? before[i] : after[i];
        }
        assertArrayEquals(before, after);
    }

    @Test
    void what_was_asked_for_stays() throws IOException {
        Orders orders = Orders.of("yes", "no");
        Encoded made = orders.made();
        orders.redraw(made, orders.real, t -> t != RETURNED);
        assertArrayEquals(orders.exchanged(), orders.tokens.of(made));
    }

    @Test
    void few_rows_teach_nothing() throws IOException {
        Orders orders = Orders.of("yes", "no");
        Encoded made = orders.made();
        orders.redraw(made, orders.real.slice(0, 400), t -> true);
        assertArrayEquals(orders.exchanged(), orders.tokens.of(made));
    }
}
