package dev.assay.scan.parquet.footer;

/**
 * The values of one column in one row group.
 *
 * @param start its first byte in the file
 * @param length its bytes
 * @param unpacked its bytes when they are unpacked, about
 * @param values how many there are, those that are missing too
 * @param codec the number of what packs its pages
 * @param fault why it cannot be read, or null
 */
public record Chunk(long start, long length, long unpacked, long values, int codec, String fault) {}
