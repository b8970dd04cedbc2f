/**
 * Assay's scan beside those of its peers: each in a JVM of its own, on one file, with as many
 * threads, by turns.
 */
package dev.assay.bench;
