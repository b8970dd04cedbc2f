package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.document.CanonicalJson;
import dev.assay.mutate.Rows;
import dev.assay.score.Expectation;
import dev.assay.score.RowScores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.train.Training;
import dev.assay.train.dp.Randomness;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of colours that tell their shade's name and about the price, some of them broken. */
class RowScorerTest {

    private static final List<String> COLOURS = List.of("red", "green", "blue");
    private static final List<String> SHADES = List.of("ruby", "jade", "navy");
    private static byte[] model;

    @BeforeAll
    static void train() throws IOException {
        MeasuredCsv accepted = measured(1, 1000);
        model =
                Training.train(
                                new Learned(true, false),
                                accepted.profile(),
                                accepted.bins(),
                                accepted.sample(),
                                7,
                                Randomness.ofSeed(7),
                                TimeLimit.NONE,
                                steps -> {})
                        .vae();
    }

    /** Rows as they are accepted. */
    private static MeasuredCsv measured(long seed, int rows) {
        return measured(seed, rows, row -> false, 0);
    }

    /** Rows of which some have another colour's shade, and a price so much higher. */
    private static MeasuredCsv measured(long seed, int rows, IntPredicate broken, double higher) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder("colour,shade,price\n");
        for (int row = 0; row < rows; row++) {
            int colour = random.nextInt(3);
            int shade = broken.test(row) ? (colour + 1) % 3 : colour;
            double price = 100 * colour + random.nextInt(5000) / 100.0;
            csv.append(COLOURS.get(colour)).append(',').append(SHADES.get(shade)).append(',');
            csv.append(broken.test(row) ? price + higher : price).append('\n');
        }
        return MeasuredCsv.of(Shop.spec(), csv.toString());
    }

    private static RowScores scored(MeasuredCsv data, int rowsAtOnce, Predicate<String> sensitive)
            throws IOException {
        RowScorer scorer =
                new RowScorer(
                        new RowLikelihood("vae.zip", model, data.columns()), "data.csv", sensitive);
        data.forEachBatch(rowsAtOnce, scorer::score);
        return scorer.build();
    }

    private static RowScores scored(MeasuredCsv data) throws IOException {
        return scored(data, 1000, column -> false);
    }

    private static VaeScores shown(RowScores scores) throws IOException {
        RowLikelihood likelihood =
                new RowLikelihood("vae.zip", model, List.of("colour", "shade", "price"));
        return scores.toScores(
                likelihood.columns(),
                likelihood.means(),
                likelihood.usual(),
                likelihood.blocks(),
                file -> file);
    }

    @Test
    void rows_in_memory_have_the_same_share_whoever_asks_and_in_whatever_batches()
            throws IOException {
        MeasuredCsv data = measured(4, 900, row -> row % 9 == 0, 9999);
        Rows rows = Rows.of(data.columns());
        data.forEachBatch(1000, rows::add);
        FileShare read = scored(data).byFile().get("data.csv");
        assertTrue(read.misfits() >= 90, read.toString());
        RowShares shares = new RowShares("vae.zip", model, data.columns());
        Set<FileShare> asked =
                IntStream.rangeClosed(1, 8)
                        .parallel()
                        .mapToObj(i -> shares.of(rows.batches(100 * i)))
                        .collect(Collectors.toSet());
        assertEquals(Set.of(read), asked);
    }

    /** Mann–Whitney U over the number of pairs, counted pair by pair. */
    @Test
    void broken_rows_score_above_rows_that_are_like_the_accepted_ones() throws IOException {
        MeasuredCsv data = measured(2, 400, row -> row % 4 == 0, 0);
        RowLikelihood likelihood = new RowLikelihood("vae.zip", model, data.columns());
        List<Double> scores = new ArrayList<>();
        data.forEachBatch(
                1000,
                batch -> {
                    for (double score : likelihood.score(batch, 0, batch.rows()).scores()) {
                        scores.add(score);
                    }
                });
        double above = 0;
        for (int broken = 0; broken < 400; broken += 4) {
            for (int row = 0; row < 400; row++) {
                if (row % 4 != 0) {
                    above += Double.compare(scores.get(broken), scores.get(row)) > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(above / (100 * 300) > 0.95, "AUC " + above / (100 * 300));
    }

    @Test
    void rows_like_the_accepted_ones_are_unusual_about_once_in_a_hundred() throws IOException {
        VaeScores scores = shown(scored(measured(3, 2000)));
        assertEquals(2000, scores.rows());
        assertTrue(scores.unusualRate() < 0.03, "unusual are " + scores.unusual());
        // Four standard deviations, by some 250 held-out rows and by the 2000 of today.
        double tolerance = 4 * 2000 * Math.sqrt(0.1 * 0.9 * (1.0 / 250 + 1.0 / 2000));
        for (long bin : scores.pHistogram()) {
            assertEquals(200, bin, tolerance, scores.pHistogram().toString());
        }
    }

    @Test
    void broken_rows_are_the_most_unusual_ones_and_are_where_they_stand() throws IOException {
        VaeScores scores = shown(scored(measured(2, 400, row -> row % 40 == 0, 9999)));
        assertTrue(scores.unusualRate() > 0.02, "unusual are " + scores.unusual());
        List<Long> lines =
                scores.worst().stream().limit(10).map(UnusualRow::line).sorted().toList();
        List<Long> broken = new ArrayList<>();
        for (long row = 0; row < 400; row += 40) {
            // The header is line 1.
            broken.add(row + 2);
        }
        assertEquals(broken, lines);
    }

    @Test
    void a_column_that_does_not_fit_is_blamed_before_one_that_does() throws IOException {
        VaeScores scores = shown(scored(measured(2, 400, row -> row % 4 == 0, 9999)));
        ColumnBlame price = scores.columns().get(2);
        assertEquals("price", price.column());
        assertTrue(price.firstBlamed() > 0.9 * scores.unusual(), scores.columns().toString());
        assertTrue(price.meanNll() > 2 * price.acceptedNll(), price.toString());
        assertEquals(
                scores.unusual(),
                scores.columns().stream().mapToLong(ColumnBlame::firstBlamed).sum());
        for (UnusualRow row : scores.worst()) {
            double before = Double.POSITIVE_INFINITY;
            for (CellBlame cell : row.blame()) {
                assertTrue(cell.excess() <= before);
                before = cell.excess();
            }
        }
    }

    /** The shade fits neither colour nor price, which fit each other. */
    @Test
    void the_column_without_which_the_rest_fits_is_to_blame() throws IOException {
        VaeScores scores = shown(scored(measured(2, 400, row -> row % 4 == 0, 0)));
        ColumnBlame shade = scores.columns().get(1);
        assertEquals("shade", shade.column());
        assertTrue(shade.firstBlamed() > 0.8 * scores.unusual(), scores.columns().toString());
    }

    @Test
    void beside_a_wrong_cell_stands_what_the_rest_of_its_row_made_the_network_expect()
            throws IOException {
        MeasuredCsv data = measured(2, 400, row -> row % 40 == 0, 9999);
        for (UnusualRow row : shown(scored(data)).worst().subList(0, 10)) {
            CellBlame price = row.blame().get(0);
            assertEquals("price", price.column());
            assertTrue(Double.parseDouble(price.value()) > 9000, price.toString());
            double expected =
                    Double.parseDouble(price.expected().words().substring("about ".length()));
            assertTrue(expected >= 0 && expected < 300, price.toString());
        }
    }

    @Test
    void the_value_that_is_expected_is_found_among_accepted_ones() throws IOException {
        int right = 0;
        int blamed = 0;
        VaeScores scores = shown(scored(measured(2, 400, row -> row % 4 == 0, 0)));
        for (UnusualRow row : scores.worst()) {
            CellBlame first = row.blame().get(0);
            if (first.column().equals("shade")) {
                String fitting = SHADES.get((SHADES.indexOf(first.value()) + 2) % 3);
                long expected = first.expected().value();
                right += Expectation.text(expected, SHADES).equals(Optional.of(fitting)) ? 1 : 0;
                blamed++;
            }
        }
        assertTrue(blamed > 10 && right > 0.9 * blamed, right + " of " + blamed);
    }

    /** Every row with a broken shade has a neighbour of its colour whose shade fits. */
    @Test
    void beside_an_unusual_row_stands_a_usual_one_that_is_like_it_but_for_the_cell_to_blame()
            throws IOException {
        MeasuredCsv data = measured(2, 400, row -> row % 4 == 0, 0);
        int blamed = 0;
        for (UnusualRow row : shown(scored(data)).worst()) {
            assertEquals(row.blame().size(), row.nearest().values().size());
            assertTrue((row.nearest().line() - 2) % 4 != 0, "a broken row is not usual");
            CellBlame first = row.blame().get(0);
            if (first.column().equals("shade")) {
                String fitting = SHADES.get((SHADES.indexOf(first.value()) + 2) % 3);
                assertEquals(fitting, row.nearest().values().get(0));
                blamed++;
            }
        }
        assertTrue(blamed > 10);
    }

    @Test
    void where_no_row_is_usual_none_stands_beside_an_unusual_one() throws IOException {
        MeasuredCsv data = measured(2, 40, row -> true, 9999);
        for (UnusualRow row : shown(scored(data)).worst()) {
            assertNull(row.nearest());
        }
    }

    @Test
    void a_row_with_a_new_value_is_unusual_and_no_misfit_as_one_with_a_wrong_value_is()
            throws IOException {
        StringBuilder csv = new StringBuilder("colour,shade,price\n");
        for (int row = 0; row < 100; row++) {
            csv.append("red,").append(row % 2 == 0 ? "teal" : "navy").append(",17\n");
        }
        FileShare share =
                scored(MeasuredCsv.of(Shop.spec(), csv.toString())).byFile().get("data.csv");
        assertEquals(new FileShare(100, 100, 50), share);
    }

    @Test
    void what_rows_of_a_view_are_made_of_is_added_up_for_all_and_for_the_unusual_ones()
            throws IOException {
        StringBuilder csv = new StringBuilder("colour,shade,price\n");
        for (int row = 0; row < 100; row++) {
            csv.append("red,").append(row % 2 == 0 ? "teal" : "navy").append(",17\n");
        }
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), csv.toString());
        RowLikelihood likelihood = new RowLikelihood("vae.zip", model, data.columns());
        RowScorer scorer = new RowScorer(likelihood, "data.csv", column -> false, 2);
        data.forEachBatch(30, scorer::score);
        assertEquals(
                new FileShare(100, 100, 50, new Acts(1700, 1700, 850)),
                scorer.build().byFile().get("data.csv"));
    }

    @Test
    void cells_of_sensitive_columns_are_blamed_but_never_quoted() throws IOException {
        RowScores scores =
                scored(measured(2, 400, row -> row % 4 == 0, 9999), 1000, "shade"::equals);
        assertFalse(scores.worst().isEmpty());
        for (UnusualRow row : scores.worst()) {
            for (int i = 0; i < row.blame().size(); i++) {
                CellBlame cell = row.blame().get(i);
                if (cell.column().equals("shade")) {
                    assertNull(cell.value());
                    assertNull(cell.expected());
                    assertNull(row.nearest().values().get(i));
                } else {
                    assertNotNull(cell.value());
                }
            }
        }
    }

    @Test
    void scoring_twice_gives_the_same_bytes() throws IOException {
        MeasuredCsv data = measured(2, 300);
        assertEquals(CanonicalJson.line(scored(data)), CanonicalJson.line(scored(data)));
    }

    /** Matrices of another height may round the last bit of a float otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 256, 5000})
    void rows_score_the_same_however_many_are_read_at_once(int rowsAtOnce) throws IOException {
        MeasuredCsv data = measured(2, 300);
        RowScores expected = scored(data);
        RowScores actual = scored(data, rowsAtOnce, column -> false);
        assertEquals(expected.byFile(), actual.byFile());
        assertEquals(expected.firstBlamed(), actual.firstBlamed());
        for (int column = 0; column < 3; column++) {
            double sum = expected.sums().get(column);
            assertEquals(sum, actual.sums().get(column), 1e-5 * Math.abs(sum));
        }
        for (int i = 0; i < expected.worst().size(); i++) {
            assertEquals(expected.worst().get(i).score(), actual.worst().get(i).score(), 1e-4);
        }
    }

    @Test
    void the_order_of_the_datas_columns_does_not_matter() throws IOException {
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), "colour,shade,price\nred,jade,20\n");
        MeasuredCsv turned = MeasuredCsv.of(Shop.spec(), "price,x,shade,colour\n20,1,jade,red\n");
        assertEquals(scored(data), scored(turned));
    }
}
