/** Rows of mixed types as rows of numbers that a network learns from, and back. */
package dev.assay.train.encode;
