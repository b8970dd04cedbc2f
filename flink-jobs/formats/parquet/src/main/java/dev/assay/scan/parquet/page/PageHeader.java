package dev.assay.scan.parquet.page;

import dev.assay.scan.parquet.footer.CompactInput;
import dev.assay.scan.value.Damage;

/**
 * What is said before a page.
 *
 * @param kind the number of its kind
 * @param unpacked bytes of it, when it is unpacked
 * @param packed bytes of it in the file
 * @param crc of the packed bytes, or null
 * @param values how many there are, those that are missing too
 * @param encoding the number of how values are written
 * @param levels how levels are stored
 * @param isPacked whether its values are packed
 */
record PageHeader(
        int kind,
        int unpacked,
        int packed,
        Integer crc,
        int values,
        int encoding,
        Levels levels,
        boolean isPacked) {

    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_2 = 3;

    /**
     * How levels are stored.
     *
     * @param repetition how repetition levels are written or, in the second kind of page, their
     *     bytes
     * @param definition the same of definition levels
     */
    record Levels(int repetition, int definition) {}

    static PageHeader read(CompactInput in) throws Damage {
        int kind = -1;
        int unpacked = -1;
        int packed = -1;
        Integer crc = null;
        PageHeader part = new PageHeader(0, 0, 0, null, 0, 0, new Levels(0, 0), true);
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 1 -> kind = in.small();
                case 2 -> unpacked = in.small();
                case 3 -> packed = in.small();
                case 4 -> crc = in.small();
                case 5 -> part = part(in, 3, 4, 2);
                case 7 -> part = part(in, 0, 0, 2);
                case 8 -> part = part(in, 5, 6, 4);
                default -> in.skip();
            }
        }
        if (unpacked < 0 || packed < 0 || part.values < 0) {
            throw new Damage(
                    "a page has "
                            + packed
                            + " bytes, "
                            + unpacked
                            + " unpacked, and "
                            + part.values
                            + " values");
        }
        return new PageHeader(
                kind,
                unpacked,
                packed,
                crc,
                part.values,
                part.encoding,
                part.levels,
                part.isPacked);
    }

    /** Reads what differs by kind, with the numbers of the fields that do. */
    private static PageHeader part(CompactInput in, int definition, int repetition, int encoded)
            throws Damage {
        int[] fields = new int[10];
        boolean isPacked = true;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            if (id == 7) {
                isPacked = in.flag();
            } else if (id == 1
                    || id == encoded
                    || id == definition && id > 0
                    || id == repetition && id > 0) {
                fields[id] = in.small();
            } else {
                in.skip();
            }
        }
        return new PageHeader(
                0,
                0,
                0,
                null,
                fields[1],
                fields[encoded],
                new Levels(fields[repetition], fields[definition]),
                isPacked);
    }
}
