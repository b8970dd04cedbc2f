package dev.assay.score;

import dev.assay.document.Nullable;

/**
 * What the networks say of a dataset; each either scored or abstained.
 *
 * @param vae the variational autoencoder's row scores, or null where it abstained
 * @param vaeAbstained why there is no VAE score, or null
 * @param gan the two-sample discriminator's answer, or null where it abstained
 * @param ganAbstained why there is no GAN score, or null
 */
public record Scores(
        @Nullable VaeScores vae,
        @Nullable String vaeAbstained,
        @Nullable GanScores gan,
        @Nullable String ganAbstained) {

    /** Neither network ran, for one reason. */
    public static Scores abstained(String reason) {
        return new Scores(null, reason, null, reason);
    }
}
