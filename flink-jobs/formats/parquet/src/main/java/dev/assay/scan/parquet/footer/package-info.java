/** What a Parquet file says of itself: its schema, and where its row groups are. */
package dev.assay.scan.parquet.footer;
