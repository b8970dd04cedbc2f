package dev.assay.train.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.document.CanonicalJson;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.state.LetterPairs;
import dev.assay.score.Expectation;
import dev.assay.train.model.ModelException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final MeasuredCsv DATA =
            Shop.of(1, 3, 200).change(7, row -> row[Shop.at("price")] = "").measured(SPEC);
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());

    private static float[] encoded(Encoder encoder, String... cells) throws ModelException {
        RowSample.Row row = new RowSample.Row(0, cells);
        return encoder.encode(List.of(row), encoder.positions(encoder.columns())).x();
    }

    private static Encoder of(ColumnCode code) {
        return new Encoder(List.of(code));
    }

    private static NumberCode even(String column) {
        double[] grid = new double[201];
        Arrays.setAll(grid, i -> (double) i);
        return new NumberCode(column, new RankGaussian(grid));
    }

    @Test
    void a_number_is_its_score_its_excess_and_its_state() throws ModelException {
        Encoder encoder = of(even("n"));
        assertArrayEquals(new float[] {0, 0, 1, 0, 0}, encoded(encoder, "100"), 1e-6f);
        assertArrayEquals(new float[] {3.5400838f, 0.5f, 1, 0, 0}, encoded(encoder, "298"), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 0, 1, 0}, encoded(encoder, (String) null));
        assertArrayEquals(new float[] {0, 0, 0, 0, 1}, encoded(encoder, "many"));
    }

    @Test
    void a_number_that_is_not_there_is_not_explained() throws ModelException {
        Encoder encoder = of(even("n"));
        List<RowSample.Row> rows =
                List.of(
                        new RowSample.Row(0, new String[] {"100"}),
                        new RowSample.Row(0, new String[] {null}),
                        new RowSample.Row(0, new String[] {"many"}));
        assertArrayEquals(
                new float[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                encoder.encode(rows, new int[] {0}).mask());
    }

    @Test
    void a_category_is_one_of_the_frequent_ones_another_or_none() throws ModelException {
        Encoder encoder =
                of(
                        new CategoryCode(
                                "c",
                                new long[] {TextCode.hash("France"), TextCode.hash("EIRE")},
                                new long[0]));
        assertArrayEquals(new float[] {1, 0, 0, 0}, encoded(encoder, "France"));
        assertArrayEquals(new float[] {0, 1, 0, 0}, encoded(encoder, "EIRE"));
        assertArrayEquals(new float[] {0, 0, 1, 0}, encoded(encoder, "france"));
        assertArrayEquals(new float[] {0, 0, 0, 1}, encoded(encoder, (String) null));
    }

    @Test
    void a_category_beside_the_frequent_ones_is_known_or_not() throws ModelException {
        Encoder encoder =
                of(
                        new CategoryCode(
                                "c",
                                new long[] {TextCode.hash("France")},
                                new long[] {TextCode.hash("Malta")}));
        assertArrayEquals(new float[] {1, 0, 0, 0}, encoded(encoder, "France"));
        assertArrayEquals(new float[] {0, 1, 0, 0}, encoded(encoder, "Malta"));
        assertArrayEquals(new float[] {0, 0, 1, 0}, encoded(encoder, "Mallta"));
        assertArrayEquals(new float[] {0, 0, 0, 1}, encoded(encoder, (String) null));
    }

    /** 1970-01-01 was a Thursday; a quarter of a day is a quarter of the circle. */
    @Test
    void a_time_is_its_place_in_the_week_and_in_the_day() throws ModelException {
        Encoder encoder = of(new TimeCode("t", true));
        assertArrayEquals(
                new float[] {0, 1, 1, 0, 1, 0, 0}, encoded(encoder, "1970-01-01 06:00:00"), 1e-6f);
        assertArrayEquals(
                encoded(encoder, "1970-01-01 06:00:00"),
                encoded(encoder, "2024-02-29 06:00:00"),
                1e-6f);
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0, 1, 0}, encoded(encoder, (String) null), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 1}, encoded(encoder, "soon"), 1e-6f);
    }

    @Test
    void a_date_has_no_place_in_the_day() throws ModelException {
        assertArrayEquals(
                new float[] {0, 1, 0, 0, 1, 0, 0},
                encoded(of(new TimeCode("t", false)), "1970-01-08"),
                1e-6f);
    }

    @Test
    void a_key_is_its_length_its_shape_and_whether_it_is_known() throws ModelException {
        double[] lengths = new double[201];
        Arrays.setAll(lengths, i -> 8.0);
        CategoryCode shapes = new CategoryCode("k", new long[] {TextCode.hash("A9")}, new long[0]);
        CategoryCode known =
                new CategoryCode("k", new long[0], new long[] {TextCode.hash("AB000123")});
        Encoder encoder =
                of(
                        new TextCode(
                                "k",
                                shapes,
                                new RankGaussian(lengths),
                                known,
                                new LetterCode(new byte[0])));
        assertArrayEquals(
                new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0},
                encoded(encoder, "AB000123"),
                1e-6f);
        assertArrayEquals(
                new float[] {0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0},
                encoded(encoder, "XYZ00999"),
                1e-6f);
        assertEquals(0, encoded(encoder, "ab-00012")[1]);
        assertArrayEquals(
                new float[] {0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1}, encoded(encoder, (String) null));
    }

    /** In "whtie", the letters "ht" and "ti" stand side by side as in no text that is known. */
    @Test
    void a_text_that_is_new_is_told_by_its_letters() throws ModelException {
        StringBuilder csv = new StringBuilder("text,n\n");
        for (int i = 0; i < 300; i++) {
            csv.append(i % 3 == 0 ? "white" : "red").append(i % 7 == 0 ? " lamp " : " bowl ");
            csv.append("x".repeat(i % 9)).append(i).append(",1\n");
        }
        MeasuredCsv data = MeasuredCsv.of(SPEC, csv.toString());
        Encoder encoder = Encoder.fit(data.profile(), data.bins());
        assertEquals(0, rarest(encoder, "white bowl xxx9"));
        assertEquals(0, rarest(encoder, "white lamp 299"));
        assertEquals(LetterPairs.RAREST, rarest(encoder, "whtie bowl xxx9"));
        assertEquals(LetterPairs.RAREST, rarest(encoder, "w\u00fcrfel bowl 9"));
    }

    private static int rarest(Encoder encoder, String text) throws ModelException {
        RowSample.Row row = new RowSample.Row(0, new String[] {text, "1"});
        float[] x = encoder.encode(List.of(row), new int[] {0}).x();
        int at = encoder.width() - LetterPairs.RAREST - 2;
        return IntStream.range(0, LetterPairs.RAREST + 2)
                .filter(level -> x[at + level] == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_value_of_fewer_than_three_rows_is_not_known() throws ModelException {
        String csv = "text,n\n" + "twice seen,1\n".repeat(2) + "often seen,2\n".repeat(3);
        StringBuilder rows = new StringBuilder(csv);
        for (int i = 0; i < 300; i++) {
            rows.append("only ").append(i).append(',').append(i).append('\n');
        }
        MeasuredCsv data = MeasuredCsv.of(SPEC, rows.toString());
        TextCode code = (TextCode) Encoder.fit(data.profile(), data.bins()).codes().get(0);
        assertArrayEquals(new long[] {TextCode.hash("often seen")}, code.known().others());
    }

    /** A decoder's output as the encoded row itself would be. */
    private static String expected(Encoder encoder, String cell) throws ModelException {
        return encoder.expected(encoded(encoder, cell), 0, 0).words();
    }

    @Test
    void what_a_decoder_expects_is_told_in_words() throws ModelException {
        assertEquals("about 57", expected(of(even("n")), "57"));
        assertEquals("no value", expected(of(even("n")), null));
        assertEquals("no number", expected(of(even("n")), "many"));
        Encoder time = of(new TimeCode("t", true));
        assertEquals("a Monday at about 14:00", expected(time, "2024-03-04 14:30:00"));
        assertEquals("a Sunday", expected(of(new TimeCode("t", false)), "2024-03-03"));
        CategoryCode countries =
                new CategoryCode(
                        "c",
                        new long[] {TextCode.hash("France")},
                        new long[] {TextCode.hash("Malta")});
        assertEquals("another known value", expected(of(countries), "Malta"));
        assertEquals("a new value", expected(of(countries), "Mallta"));
        Expectation france = of(countries).expected(encoded(of(countries), "France"), 0, 0);
        assertEquals(
                Optional.of("France"), Expectation.text(france.value(), List.of("EIRE", "France")));
        assertEquals(Optional.empty(), Expectation.text(france.value(), List.of("EIRE")));
    }

    @Test
    void a_number_is_expected_to_three_digits() {
        assertEquals("about 4.25", Expectation.about(4.2468).words());
        assertEquals("about 12300", Expectation.about(12_345.6).words());
        assertEquals("about 0", Expectation.about(0).words());
        assertEquals("about 1E+300", Expectation.about(1e300).words());
        assertEquals("about 1.2E-20", Expectation.about(1.2e-20).words());
        assertEquals("a number", Expectation.about(Double.POSITIVE_INFINITY).words());
        assertEquals("a number", Expectation.about(Double.NaN).words());
    }

    @Test
    void letters_of_another_number_or_level_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LetterCode(new byte[10]));
        byte[] levels = new byte[LetterPairs.BUCKETS];
        levels[7] = LetterPairs.RAREST + 1;
        assertThrows(IllegalArgumentException.class, () -> new LetterCode(levels));
        levels[7] = -1;
        assertThrows(IllegalArgumentException.class, () -> new LetterCode(levels));
    }

    @Test
    void heads_cover_the_encoded_row_without_gap_or_overlap() {
        int at = 0;
        for (Head head : ENCODER.heads()) {
            assertEquals(at, head.from());
            at = head.to();
        }
        assertEquals(ENCODER.width(), at);
        assertEquals(DATA.columns(), ENCODER.columns());
    }

    @Test
    void an_encoder_is_read_as_it_was_written() throws IOException {
        String json = CanonicalJson.indented(ENCODER);
        Encoder read = CanonicalJson.parse("model.json", 1, json, Encoder.class);
        assertEquals(json, CanonicalJson.indented(read));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 600})
    void a_batch_is_encoded_as_its_rows_are(int rowsAtOnce) throws ModelException {
        int[] positions = ENCODER.positions(DATA.columns());
        DATA.forEachBatch(
                rowsAtOnce,
                batch -> {
                    Encoded whole =
                            ENCODER.encode(
                                    batch, IntStream.range(0, batch.rows()).toArray(), positions);
                    for (int row = 0; row < batch.rows(); row++) {
                        String[] cells = new String[DATA.columns().size()];
                        for (int column = 0; column < cells.length; column++) {
                            cells[column] = batch.text(column, row);
                        }
                        RowSample.Row one = new RowSample.Row(0, cells);
                        Encoded alone = ENCODER.encode(List.of(one), positions);
                        Encoded picked = whole.pick(new int[] {row}, 0, 1);
                        assertArrayEquals(alone.x(), picked.x());
                        assertArrayEquals(alone.mask(), picked.mask());
                    }
                });
    }

    @Test
    void the_order_of_the_datas_columns_does_not_matter() throws ModelException {
        List<String> turned = new java.util.ArrayList<>(DATA.columns());
        Collections.reverse(turned);
        int[] positions = ENCODER.positions(turned);
        for (int i = 0; i < positions.length; i++) {
            assertEquals(ENCODER.columns().get(i), turned.get(positions[i]));
        }
    }

    @Test
    void data_without_a_column_is_refused_by_its_name() {
        List<String> other = List.of("order", "item", "title", "country", "amount", "day", "Price");
        ModelException e = assertThrows(ModelException.class, () -> ENCODER.positions(other));
        assertTrue(e.getMessage().contains("knows a column 'price'"), e.getMessage());
        assertTrue(e.getMessage().contains("found order, item"), e.getMessage());
    }

    @Test
    void a_column_that_never_varies_is_left_out() {
        MeasuredCsv data = MeasuredCsv.of(SPEC, "same,gaps,other\n" + "x,1,a\nx,,b\n".repeat(100));
        Encoder encoder = Encoder.fit(data.profile(), data.bins());
        assertEquals(List.of("gaps", "other"), encoder.columns());
    }

    @Test
    void an_encoder_keeps_no_text_of_the_data() throws IOException {
        String json = CanonicalJson.indented(ENCODER);
        for (String text : List.of("Lamp", "Germany", "item-0", "AB0")) {
            assertFalse(json.contains(text), text);
        }
    }

    @Test
    void an_encoder_of_a_sensitive_column_keeps_no_number_of_it() throws IOException {
        DatasetSpec spec = Shop.spec(Learned.BOTH, List.of("price"));
        MeasuredCsv data =
                Shop.of(1, 3, 200)
                        .change(1, row -> row[Shop.at("price")] = "7351.0" + row[Shop.at("amount")])
                        .measured(spec);
        Encoder open = Encoder.fit(data.profile(), data.bins());
        assertTrue(CanonicalJson.indented(open).contains("7351.0"));
        Encoder kept = Encoder.fit(data.profile().withoutValues(spec::isSensitive), data.bins());
        assertFalse(CanonicalJson.indented(kept).contains("7351.0"));
    }
}
