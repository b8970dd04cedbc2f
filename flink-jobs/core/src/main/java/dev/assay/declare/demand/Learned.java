package dev.assay.declare.demand;

import dev.assay.declare.privacy.PrivateLearning;
import dev.assay.document.Nullable;

/**
 * Which networks are trained on a dataset, where it has rows enough.
 *
 * @param vae the variational autoencoder: unusual rows
 * @param gan the generative adversarial network: today's rows against the baseline's generator
 * @param dp how little their weights may tell of a row; null where nothing is promised
 */
public record Learned(boolean vae, boolean gan, @Nullable PrivateLearning dp) {
    /** Both, the default. */
    public static final Learned BOTH = new Learned(true, true);

    /** With weights of which nothing is promised. */
    public Learned(boolean vae, boolean gan) {
        this(vae, gan, null);
    }

    /** Whether there is any. */
    public boolean any() {
        return vae || gan;
    }

    /** Whether there is any whose weights may tell little of a row. */
    public boolean hidesRows() {
        return any() && dp != null;
    }
}
