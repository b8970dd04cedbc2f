package dev.assay.scan.avro.block;

/**
 * A block of a file, unpacked.
 *
 * @param start its first byte in the file
 * @param count of records
 * @param bytes of them, one record behind the other
 */
public record Block(long start, int count, BlockBytes bytes) {}
