package dev.assay.declare;

/**
 * Which networks are trained on a dataset, where it has rows enough.
 *
 * @param vae the variational autoencoder: unusual rows
 * @param gan the generative adversarial network: today's rows against the baseline's generator
 */
public record Learned(boolean vae, boolean gan) {
    /** Both, the default. */
    public static final Learned BOTH = new Learned(true, true);

    /** Whether there is any. */
    public boolean any() {
        return vae || gan;
    }
}
