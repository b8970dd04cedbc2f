package dev.assay.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.document.Nullable;
import dev.assay.privacy.dp.PrivateTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the training of a dataset's networks went, a point every hundred steps; a newer version may
 * say more.
 *
 * @param format {@value #FORMAT}
 * @param vae of the VAE; none where none was trained
 * @param vaeAbstained why there is no VAE, or null
 * @param vaeSetAside share of the accepted rows that were unlike the others, so that the VAE was
 *     trained once more without such rows; 0 where there were few
 * @param gan of the GAN, likewise
 * @param ganAbstained why there is no GAN, or null
 * @param fidelity how like accepted rows the generator's are; null where there is none
 * @param dp what the weights tell of any one row; null where nothing is promised
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TrainingCurves(
        String format,
        @Nullable List<VaePoint> vae,
        @Nullable String vaeAbstained,
        double vaeSetAside,
        @Nullable List<GanPoint> gan,
        @Nullable String ganAbstained,
        @Nullable Fidelity fidelity,
        @Nullable PrivateTraining dp) {

    /** The version of the document. */
    public static final String FORMAT = "assay-training/1";

    /** Steps between points. */
    public static final int EVERY = 100;

    /** Of no training. */
    public static final TrainingCurves NONE = abstained(null);

    private static final String FILE = "training.json";

    private static final String ADVICE =
            "; restore it from version control, or accept the data anew with mvn assay:baseline";

    public TrainingCurves {
        vae = vae == null ? List.of() : List.copyOf(vae);
        gan = gan == null ? List.of() : List.copyOf(gan);
    }

    /** Of networks of whose weights nothing is promised. */
    public TrainingCurves(
            String format,
            @Nullable List<VaePoint> vae,
            @Nullable String vaeAbstained,
            double vaeSetAside,
            @Nullable List<GanPoint> gan,
            @Nullable String ganAbstained,
            @Nullable Fidelity fidelity) {
        this(format, vae, vaeAbstained, vaeSetAside, gan, ganAbstained, fidelity, null);
    }

    /** No network was trained, for one reason. */
    public static TrainingCurves abstained(String reason) {
        return new TrainingCurves(FORMAT, List.of(), reason, 0, List.of(), reason, null);
    }

    /**
     * The parts of the evidence lower bound, in nats a row.
     *
     * @param step done
     * @param reconstruction mean of {@code -ln p(x|z)} over the steps since the point before
     * @param divergence mean of {@code KL(q(z|x) ‖ N(0, I))}, likewise
     * @param validation mean negative log-likelihood of rows that are not trained on
     */
    public record VaePoint(int step, double reconstruction, double divergence, double validation) {}

    /**
     * Losses of two networks that learn from each other.
     *
     * @param step done
     * @param discriminator binary cross-entropy, mean over real and completed rows since the point
     *     before, in nats; {@code ln 2} is guessing
     * @param generator mean of {@code -ln p} of a hidden class, likewise
     * @param validation the same of rows that are not trained on
     */
    public record GanPoint(int step, double discriminator, double generator, double validation) {}

    /**
     * Those kept in a folder; none where there are none.
     *
     * @throws IOException when the file is damaged; names it and says what to do
     */
    public static TrainingCurves read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? CanonicalJson.read(file, TrainingCurves.class) : NONE;
        } catch (DocumentException e) {
            throw new IOException(e.getMessage() + ADVICE, e);
        }
    }

    /** Writes them in place of those that were there. */
    public void write(Path folder) throws IOException {
        CanonicalJson.write(folder.resolve(FILE), this);
    }
}
