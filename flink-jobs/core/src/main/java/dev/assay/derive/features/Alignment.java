package dev.assay.derive.features;

/**
 * How numbers of a network were brought to those of an earlier one.
 *
 * @param numbers their name, such as {@code latent}
 * @param shared entities that both tables have
 * @param before mean cosine of an entity's old and new numbers, centred, as they came
 * @param after the same after the rotation: how stable the space is; 1 is the same
 */
public record Alignment(String numbers, int shared, double before, double after) {}
