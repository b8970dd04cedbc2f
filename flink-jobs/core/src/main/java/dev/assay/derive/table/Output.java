package dev.assay.derive.table;

/**
 * A file that was made.
 *
 * @param name of it
 * @param hash SHA-256 of it, in hexadecimal digits
 */
public record Output(String name, String hash) {}
