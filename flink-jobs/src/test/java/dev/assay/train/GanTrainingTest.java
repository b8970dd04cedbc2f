package dev.assay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.spec.Learned;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GanTrainingTest {

    private static final Learned GAN = new Learned(false, true);
    private static final int ROWS = 300;
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
        assertEquals(Training.steps(GAN, ROWS), STEPS.get());
    }

    @Test
    void a_discriminator_tells_broken_rows_better_than_rows_like_the_accepted_ones()
            throws IOException {
        String today = Lamps.csv(2, 20 * ROWS);
        Discrimination.Answer alike = asked(today);
        Discrimination.Answer broken = asked(today.replace("green", "pink"));
        assertEquals(alike.acceptedAuc(), broken.acceptedAuc());
        assertTrue(broken.auc() > alike.auc() + 0.1, alike + " / " + broken);
        assertEquals(alike, asked(today));
    }

    @Test
    void a_discriminator_abstains_on_few_rows() throws IOException {
        assertNull(asked(Lamps.csv(2, 60)));
    }

    private static Discrimination.Answer asked(String csv) throws IOException {
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), csv);
        return Discrimination.of(
                "gan.zip", models.gan(), data.columns(), data.sample(), 7, steps -> {});
    }

    @Test
    void a_generated_row_has_one_class_of_each_category() throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode("gan.zip", models.gan(), GanModel.Document.class);
        GanModel model = GanModel.of(parts.document(), parts.weights());
        Encoded rows = model.generator().generate(200, Streams.of(1, "test"));
        for (int row = 0; row < rows.rows(); row++) {
            for (Head head : model.encoder().heads()) {
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

    /** Pulled towards one class of each category, a generator comes to make little else. */
    @Test
    void a_generator_learns_through_the_choice_of_a_category() {
        Encoder encoder = Encoder.fit(DATA.profile(), DATA.bins());
        Generator generator = new Generator(encoder, 1e-2, 3);
        Head colour =
                encoder.heads().stream()
                        .filter(head -> head.kind() == Head.Kind.CATEGORICAL)
                        .findFirst()
                        .orElseThrow();
        int wanted = colour.from() + 2;
        double before = share(generator, wanted);
        for (int step = 0; step < 60; step++) {
            float[] rows = generator.forward(64, Streams.of(step, "steps"));
            float[] gradient = new float[rows.length];
            for (int row = 0; row < 64; row++) {
                gradient[row * encoder.width() + wanted] = -1f / 64;
            }
            generator.learn(rows, gradient, 64);
        }
        double after = share(generator, wanted);
        assertTrue(before < 0.6 && after > 0.9, before + " to " + after);
    }

    private static double share(Generator generator, int position) {
        Encoded rows = generator.generate(500, Streams.of(9, "test"));
        double sum = 0;
        for (int row = 0; row < rows.rows(); row++) {
            sum += rows.x()[row * rows.width() + position];
        }
        return sum / rows.rows();
    }
}
