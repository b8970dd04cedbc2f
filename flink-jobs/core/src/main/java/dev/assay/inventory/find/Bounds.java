package dev.assay.inventory.find;

/**
 * How far discovery goes. What lies beyond is said and not looked at.
 *
 * @param files of the project that are looked at, at most
 * @param datasets that are not declared and are measured, at most
 * @param members of one archive that are looked at, at most
 * @param packed bytes of an archive that can only be read from its start, at most
 * @param hashed bytes of a file that is compared with others of the same size, at most
 */
public record Bounds(int files, int datasets, int members, long packed, long hashed) {

    /**
     * 200,000 files, 1,000 datasets, 2,000 members of an archive, packed archives of 256 MiB,
     * hashes to 1 GiB.
     */
    public static final Bounds USUAL = new Bounds(200_000, 1_000, 2_000, 256L << 20, 1L << 30);
}
