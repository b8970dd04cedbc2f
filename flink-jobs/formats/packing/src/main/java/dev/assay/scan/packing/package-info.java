/** Unpacks what needs a library or is seldom met: zstd, xz, LZ4 and Snappy. */
package dev.assay.scan.packing;
