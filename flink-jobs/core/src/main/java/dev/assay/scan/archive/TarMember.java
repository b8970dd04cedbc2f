package dev.assay.scan.archive;

/**
 * A file in a tar archive.
 *
 * @param name its path in the archive
 * @param start of its first byte, in the archive once that is unpacked
 * @param size its bytes
 */
record TarMember(String name, long start, long size) implements Member {}
