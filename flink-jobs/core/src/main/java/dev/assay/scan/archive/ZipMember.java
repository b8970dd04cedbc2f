package dev.assay.scan.archive;

/**
 * A file in a ZIP archive.
 *
 * @param name its path in the archive
 * @param start of its head, in the archive
 * @param end where the next member begins, or what ends the archive
 * @param packed bytes of it in the archive
 * @param size bytes of it, once it is unpacked
 * @param method how it is packed
 * @param flags the lowest bit of which says that it is locked
 * @param check the CRC-32 of what is in it
 */
record ZipMember(
        String name, long start, long end, long packed, long size, int method, int flags, int check)
        implements Member {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isLocked() {
        return (flags & 1) == 1;
    }

    /** Whether the way it is packed is one that is read. */
    boolean isUnpacked() {
        return method == STORED || method == DEFLATED;
    }

    /** As the way it is packed is called. */
    String methodName() {
        return switch (method) {
            case STORED -> "stored";
            case 1 -> "Shrink";
            case 6 -> "Implode";
            case DEFLATED -> "Deflate";
            case 9 -> "Deflate64";
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            case 93 -> "zstd";
            case 95 -> "xz";
            case 98 -> "PPMd";
            default -> "method " + method;
        };
    }

    ZipMember endingBefore(long next) {
        return new ZipMember(name, start, next, packed, size, method, flags, check);
    }
}
