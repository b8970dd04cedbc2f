/** Reads the pages of a column, and the values in them. */
package dev.assay.scan.parquet.page;
