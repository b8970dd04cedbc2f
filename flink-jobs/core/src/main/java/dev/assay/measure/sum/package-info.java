/** Adds up what the portions of a dataset answered, with several threads. */
package dev.assay.measure.sum;
