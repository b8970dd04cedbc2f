/** Damages days of real data as the goal {@code mutate} does. */
package dev.assay.replay;
