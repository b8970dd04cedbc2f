package dev.assay.train;

import dev.assay.score.TrainingCurves;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The networks of a dataset as model files, or why there are none.
 *
 * @param vae bytes of {@value #VAE}, or null
 * @param vaeReason why there is no VAE, or null
 * @param gan bytes of {@value #GAN}, or null
 * @param ganReason why there is no GAN, or null
 * @param curves how their training went
 */
public record TrainedModels(
        byte[] vae, String vaeReason, byte[] gan, String ganReason, TrainingCurves curves) {

    /** The VAE's file. */
    public static final String VAE = "vae.zip";

    /** The GAN's file. */
    public static final String GAN = "gan.zip";

    /** No network, for one reason. */
    public static TrainedModels none(String reason) {
        return new TrainedModels(null, reason, null, reason, TrainingCurves.abstained(reason));
    }

    /**
     * The networks of an accepted baseline.
     *
     * @throws ModelException when a file is too large to be a model
     */
    public static TrainedModels read(Path folder) throws IOException {
        TrainingCurves curves = TrainingCurves.read(folder);
        byte[] vae = Training.accepted(folder, VAE);
        byte[] gan = Training.accepted(folder, GAN);
        return new TrainedModels(
                vae,
                vae == null ? reason(curves.vaeAbstained()) : null,
                gan,
                gan == null ? reason(curves.ganAbstained()) : null,
                curves);
    }

    private static String reason(String whenTrained) {
        return whenTrained == null
                ? "the baseline has no such network"
                : "the baseline has no such network: "
                        + whenTrained
                        + "; where it stays so, declare learned: {vae: false, gan: false}";
    }

    /** Writes the files there are, and removes those there are not. */
    public void write(Path folder) throws IOException {
        write(folder.resolve(VAE), vae);
        write(folder.resolve(GAN), gan);
        curves.write(folder);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (bytes == null) {
            Files.deleteIfExists(file);
        } else {
            ModelFile.write(file, bytes);
        }
    }
}
