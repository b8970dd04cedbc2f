package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.train.Lamps;
import dev.assay.train.TrainedModels;
import dev.assay.train.Training;
import dev.assay.train.encode.Encoded;
import dev.assay.train.model.ModelFile;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VaeTrainingTest {

    private static final Learned VAE = new Learned(true, false);
    private static final int ROWS = 300;
    private static final MeasuredCsv DATA = Lamps.measured(1, ROWS);
    private static final AtomicLong STEPS = new AtomicLong();
    private static TrainedModels models;
    private static VaeModel.Document model;

    @BeforeAll
    static void train() throws IOException {
        models = Lamps.trained(VAE, DATA, 7, STEPS::addAndGet);
        model = ModelFile.decode("vae.zip", models.vae(), VaeModel.Document.class).document();
    }

    @Test
    void the_same_data_and_seed_make_the_same_bytes() throws IOException {
        assertArrayEquals(models.vae(), Lamps.trained(VAE, DATA, 7, steps -> {}).vae());
    }

    @Test
    void the_network_that_is_declared_off_is_not_trained() {
        assertNull(models.gan());
        assertEquals("learned: {gan: false} is declared", models.ganReason());
        assertNull(models.vaeReason());
    }

    @Test
    void a_model_says_where_it_comes_from() {
        Provenance p = model.provenance();
        assertEquals(7, p.seed());
        assertEquals(ROWS, p.rows() + p.heldOut());
        assertEquals(Provenance.LIBRARY, p.library());
        assertEquals(STEPS.get(), p.steps());
        assertTrue(p.steps() <= Training.steps(VAE, ROWS), p.toString());
    }

    @Test
    void rows_unlike_all_others_are_set_aside_where_they_are_many() throws IOException {
        assertEquals(0, model.setAside());
        assertEquals(0.01, model.usual());
        String[] lines = Lamps.csv(1, 2000).split("\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 6; i < lines.length; i += 6) {
            String[] cells = lines[i].split(",");
            int broken = random.nextInt(1, 8);
            lines[i] =
                    ((broken & 1) > 0 ? "#" + i : cells[0])
                            + ','
                            + ((broken & 2) > 0 ? random.nextInt(1000, 100_000) : cells[1])
                            + ','
                            + ((broken & 4) > 0 ? "" : cells[2]);
        }
        MeasuredCsv dirty = MeasuredCsv.of(Shop.spec(), String.join("\n", lines) + "\n");
        TrainedModels trained = Lamps.trained(VAE, dirty, 7, steps -> {});
        VaeModel.Document d =
                ModelFile.decode("vae.zip", trained.vae(), VaeModel.Document.class).document();
        // A row of which only the last cell is missing is not that unlike.
        assertEquals(0.09, d.setAside(), 0.02);
        assertEquals(d.setAside(), d.usual(), 0.03);
        assertEquals(d.setAside(), trained.curves().vaeSetAside());
        assertTrue(d.provenance().rows() < 1450, d.provenance().toString());
    }

    @Test
    void scores_are_compared_with_those_of_held_out_rows() {
        Provenance p = model.provenance();
        double[] scores = model.calibration().scores();
        assertEquals(p.heldOut(), scores.length);
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, scores);
        double columns = model.means().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(p.loss(), columns, 1e-6);
    }

    @Test
    void a_trained_network_explains_held_out_rows_better_than_an_untrained_one()
            throws IOException {
        VaeNet untrained =
                new VaeNet(
                        model.encoder(),
                        model.latent(),
                        Buffers.BLOCK,
                        Streams.of(7, "vae weights"));
        Encoded heldOut =
                model.encoder()
                        .encode(
                                HeldOut.of(DATA.sample().rows()),
                                model.encoder().positions(DATA.columns()));
        double before = Arrays.stream(untrained.score(heldOut)).sum() / heldOut.rows();
        assertTrue(model.provenance().loss() < before - 1, model.provenance() + ": " + before);
    }
}
