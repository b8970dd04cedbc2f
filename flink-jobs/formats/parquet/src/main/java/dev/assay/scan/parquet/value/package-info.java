/** Writes stored values as the text that a cell has. */
package dev.assay.scan.parquet.value;
