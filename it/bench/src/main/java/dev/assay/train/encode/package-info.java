/** Labelled data as encoded rows, for the benchmarks of learned checks. */
package dev.assay.train.encode;
