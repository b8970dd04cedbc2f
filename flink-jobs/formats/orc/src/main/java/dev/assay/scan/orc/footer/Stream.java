package dev.assay.scan.orc.footer;

/**
 * Bytes of one kind that a type has in a stripe.
 *
 * @param start its first byte in the file
 * @param length how many it has, packed
 */
public record Stream(long start, long length) {

    /** What streams have, in the order of their numbers. */
    public enum Role {
        PRESENT,
        DATA,
        LENGTH,
        DICTIONARY_DATA,
        DICTIONARY_COUNT,
        SECONDARY
    }
}
