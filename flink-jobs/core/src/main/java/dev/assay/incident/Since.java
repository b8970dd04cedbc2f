package dev.assay.incident;

/**
 * Since when something is wrong.
 *
 * @param partition the first one in which it was seen
 * @param still whether the last audit said so already
 */
public record Since(String partition, boolean still) {}
