package dev.assay.train.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

    /** A spike at 0 in every other row, a time, a text, a day, and cells without values. */
    private static MeasuredCsv mixed() {
        StringBuilder csv = new StringBuilder("amount,at,name,day,kind\n");
        for (int i = 0; i < 600; i++) {
            csv.append(i % 7 == 0 ? "" : i % 2 == 0 ? "0" : i + ".5").append(',');
            csv.append(i % 11 == 0 ? "" : "2024-03-%02dT%02d:15:00".formatted(1 + i % 28, i % 24));
            csv.append(',').append(i % 13 == 0 ? "" : "item " + "x".repeat(i % 9) + i).append(',');
            csv.append("2024-03-%02d".formatted(1 + i % 28)).append(',');
            csv.append(i % 3 == 0 ? "a" : "b").append('\n');
        }
        return MeasuredCsv.of(Shop.spec(), csv.toString());
    }

    @Test
    void rows_of_choices_have_these_choices() throws IOException {
        MeasuredCsv data = mixed();
        Encoder encoder = Encoder.fit(data.profile(), data.bins());
        Encoded rows = encoder.encode(data.sample().rows(), encoder.positions(data.columns()));
        Tokens tokens = Tokens.of(encoder);
        int[] choices = tokens.of(rows);
        Encoded again = tokens.rows(choices, Streams.of(1, "test"));
        assertArrayEquals(choices, tokens.of(again));
        assertArrayEquals(rows.mask(), again.mask());
    }

    @Test
    void a_number_beyond_the_accepted_ones_is_open() {
        NumberCode code =
                new NumberCode(
                        "n", new RankGaussian(IntStream.range(0, 201).asDoubleStream().toArray()));
        Tokens tokens = Tokens.of(new Encoder(List.of(code)));
        Encoded rows = new Encoded(3, tokens.width());
        int row = 0;
        for (String number : List.of("100", "201", "-1")) {
            byte[] b = number.getBytes(StandardCharsets.UTF_8);
            code.encode(b, 0, b.length, rows.x(), rows.mask(), row++ * tokens.width());
        }
        int[] choices = tokens.of(rows);
        assertArrayEquals(new int[] {choices[0], Tokens.OPEN, Tokens.OPEN}, tokens.within(rows));
        assertEquals(0, choices[2]);
    }

    @Test
    void a_number_that_stands_in_many_rows_is_a_class_of_its_own() {
        double[] grid = new double[201];
        Arrays.setAll(grid, i -> i < 100 ? 0.0 : i - 99);
        RankGaussian scale = new RankGaussian(grid);
        Intervals intervals = new Intervals(scale);
        float[] zero = {(float) scale.score(0)};
        assertEquals(0, intervals.of(zero, 0));
        assertEquals(1, intervals.of(new float[] {(float) scale.score(1)}, 0));
        float[] drawn = {9};
        intervals.draw(0, drawn, 0, Streams.of(1, "test"));
        assertArrayEquals(zero, drawn);
    }

    /** Between 6 and the many 7 there is no other whole number. */
    @Test
    void a_number_is_drawn_from_its_own_interval_however_narrow() {
        double[] grid = new double[201];
        Arrays.setAll(grid, i -> i == 0 ? 6.0 : i < 150 ? 7.0 : 8.0);
        Intervals intervals = new Intervals(new RankGaussian(grid));
        for (int k = 0; k < intervals.classes(); k++) {
            for (int seed = 0; seed < 20; seed++) {
                float[] drawn = new float[1];
                intervals.draw(k, drawn, 0, Streams.of(seed, "test"));
                assertEquals(k, intervals.of(drawn, 0));
            }
        }
    }

    @Test
    void drawn_numbers_are_whole_where_accepted_ones_are() {
        double[] grid = new double[201];
        Arrays.setAll(grid, i -> 10.0 * i);
        RankGaussian scale = new RankGaussian(grid);
        Intervals intervals = new Intervals(scale);
        for (int k = 0; k < intervals.classes(); k++) {
            float[] drawn = new float[1];
            intervals.draw(k, drawn, 0, Streams.of(k, "test"));
            double value = scale.value(RankGaussian.position(drawn[0]));
            assertEquals(drawn[0], scale.score(value), 1e-6);
            assertEquals(k, intervals.of(drawn, 0));
        }
    }

    @Test
    void days_of_the_week_and_hours_are_told_apart() {
        for (Circle circle : List.of(new Circle(7, true), new Circle(24, false))) {
            for (int k = 0; k < circle.classes(); k++) {
                float[] x = new float[2];
                circle.draw(k, x, 0, Streams.of(k, "test"));
                assertEquals(k, circle.of(x, 0));
                assertTrue(Math.abs(Math.hypot(x[0], x[1]) - 1) < 1e-6);
            }
        }
    }
}
