/** Columns whose values tell the rows of a dataset apart. */
package dev.assay.batch.key;
