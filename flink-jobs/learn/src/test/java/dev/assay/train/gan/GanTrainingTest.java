package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.score.Fidelity;
import dev.assay.score.GanScores;
import dev.assay.train.Lamps;
import dev.assay.train.TrainedModels;
import dev.assay.train.Training;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Head;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GanTrainingTest {

    private static final Learned GAN = new Learned(false, true);
    private static final int ROWS = 1500;
    private static final MeasuredCsv DATA = Lamps.measured(1, ROWS);
    private static final AtomicLong STEPS = new AtomicLong();
    private static TrainedModels models;

    @BeforeAll
    static void train() throws IOException {
        models = Lamps.trained(GAN, DATA, 7, STEPS::addAndGet);
    }

    @Test
    void the_same_data_and_seed_make_the_same_bytes() throws IOException {
        assertArrayEquals(models.gan(), Lamps.trained(GAN, DATA, 7, steps -> {}).gan());
    }

    @Test
    void the_network_that_is_declared_off_is_not_trained() {
        assertNull(models.vae());
        assertEquals("learned: {vae: false} is declared", models.vaeReason());
        assertNull(models.ganReason());
        assertTrue(STEPS.get() > 0 && STEPS.get() <= Training.steps(GAN, ROWS));
    }

    @Test
    void a_discriminator_tells_broken_rows_better_than_rows_like_the_accepted_ones()
            throws IOException {
        String today = Lamps.csv(2, 4 * ROWS);
        GanScores alike = asked(today);
        GanScores broken = asked(today.replace("green", "pink"));
        assertEquals(alike.acceptedAuc(), broken.acceptedAuc());
        assertTrue(broken.auc() > alike.auc() + 0.1, alike + " / " + broken);
        assertEquals(alike, asked(today));
    }

    @Test
    void accepted_rows_that_differ_from_time_to_time_widen_the_error() throws IOException {
        GanScores steady = asked(Lamps.csv(2, 4 * ROWS));
        assertEquals(Placebo.BLOCKS, model().auc().blocks().size());
        assertTrue(steady.standardError() < 0.1, steady.toString());
        GanModel model = model();
        List<Double> drifting = List.of(0.5, 0.52, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8);
        GanModel of = model.judged(new Placebo(0.6, 0.01, 300, drifting), model.fits());
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), Lamps.csv(2, 4 * ROWS));
        GanScores unsteady =
                Discrimination.of(
                        "gan.zip",
                        ModelFile.encode(of.document(), of.weights()),
                        data.columns(),
                        data.sample(),
                        7,
                        steps -> {});
        // numpy: std([.5, .52, .55, .6, .65, .7, .75, .8], ddof=1) * sqrt(1 + 1 / 8)
        assertEquals(0.11673286812205035, unsteady.standardError(), 1e-12);
        assertEquals(7, unsteady.degrees());
    }

    /**
     * Prices are moved on by one row in a fifth of the rows; colours and prices stay as they are.
     */
    @Test
    void values_that_stand_in_other_rows_fit_worse_though_each_column_is_as_it_was()
            throws IOException {
        String[] lines = Lamps.csv(2, 4 * ROWS).split("\n");
        StringBuilder shifted = new StringBuilder(lines[0]).append('\n');
        for (int i = 1; i + 1 < lines.length; i++) {
            String[] cells = lines[i].split(",");
            if (i % 10 < 2) {
                cells[1] = lines[i % 10 == 0 ? i + 1 : i - 1].split(",")[1];
            }
            shifted.append(String.join(",", cells)).append('\n');
        }
        for (GanScores.Fit fit : asked(Lamps.csv(2, 4 * ROWS)).fits()) {
            assertEquals(0, fit.share(), 0.03, fit.toString());
            assertTrue(fit.deviation() < 4, fit.toString());
        }
        List<GanScores.Fit> broken = asked(shifted.toString()).fits();
        // Whether a lamp was sold has nothing to do with its colour or price.
        assertEquals(
                List.of("colour", "price"), broken.stream().map(GanScores.Fit::column).toList());
        for (GanScores.Fit fit : broken) {
            assertEquals(0.2, fit.share(), 0.05, fit.toString());
            assertTrue(fit.deviation() > 6, fit.toString());
        }
    }

    @Test
    void a_model_that_does_not_judge_each_of_its_columns_is_refused() throws IOException {
        GanModel cut = model().judged(Placebo.NONE, model().fits().subList(0, 1));
        ModelException e =
                assertThrows(
                        ModelException.class, () -> GanModel.of(cut.document(), cut.weights()));
        assertEquals(
                "the model judges 1 of its 3 columns; accept the data anew with mvn assay:baseline",
                e.getMessage());
    }

    @Test
    void a_discriminator_abstains_on_few_rows() throws IOException {
        assertNull(asked(Lamps.csv(2, 60)));
    }

    private static GanScores asked(String csv) throws IOException {
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), csv);
        return Discrimination.of(
                "gan.zip", models.gan(), data.columns(), data.sample(), 7, steps -> {});
    }

    @Test
    void a_generated_row_has_one_class_of_each_category() throws IOException {
        Encoded rows = model().generator().generate(200, Streams.of(1, "test"));
        for (int row = 0; row < rows.rows(); row++) {
            for (Head head : model().encoder().heads()) {
                int at = row * rows.width();
                float[] part = Arrays.copyOfRange(rows.x(), at + head.from(), at + head.to());
                if (head.kind() == Head.Kind.CATEGORICAL) {
                    Arrays.sort(part);
                    float[] oneHot = new float[part.length];
                    oneHot[oneHot.length - 1] = 1;
                    assertArrayEquals(oneHot, part);
                }
            }
        }
    }

    private static GanModel model() throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode("gan.zip", models.gan(), GanModel.Document.class);
        return GanModel.of(parts.document(), parts.weights());
    }

    /** A red lamp costs less than 50, a blue one at least 200. */
    @Test
    void a_generator_completes_a_row_by_what_is_known_of_it() throws IOException {
        Tokens tokens = Tokens.of(model().encoder());
        Encoded accepted =
                model().encoder()
                        .encode(DATA.sample().rows(), model().encoder().positions(DATA.columns()));
        int[] known = tokens.of(accepted);
        int price = 1;
        for (int at = price; at < known.length; at += tokens.size()) {
            known[at] = Tokens.OPEN;
        }
        Encoded completed = model().generator().complete(known, Streams.of(1, "test"));
        int near = 0;
        for (int row = 0; row < completed.rows(); row++) {
            int at = row * completed.width() + model().encoder().heads().get(1).from();
            near += third(completed.x()[at]) == third(accepted.x()[at]) ? 1 : 0;
        }
        assertTrue(near > 0.9 * completed.rows(), near + " of " + completed.rows());
    }

    /** Which third of all prices a normal score is in. */
    private static int third(float score) {
        return score < -0.4307 ? 0 : score < 0.4307 ? 1 : 2;
    }

    @Test
    void generated_rows_are_nearly_as_like_accepted_ones_as_those_each_other() {
        Fidelity fidelity = models.curves().fidelity();
        assertTrue(fidelity.shapes() > fidelity.acceptedShapes() - 0.1, fidelity.toString());
        assertTrue(fidelity.pairs() > fidelity.acceptedPairs() - 0.15, fidelity.toString());
        assertEquals("colour", fidelity.target());
        assertTrue(fidelity.learnedFromGenerated() > 0.8, fidelity.toString());
    }
}
