/** Reads Apache Parquet, without Hadoop. */
package dev.assay.scan.parquet;
