/** Counts all rows by the columns of a key: hashes are sorted, spilled and merged. */
package dev.assay.measure.key;
