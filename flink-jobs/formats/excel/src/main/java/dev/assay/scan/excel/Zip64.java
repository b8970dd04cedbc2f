package dev.assay.scan.excel;

import java.nio.ByteBuffer;

/**
 * Where a part is. Programs that write row by row do not know how long it becomes, and write this
 * in eight bytes of an extra field, whatever the length is.
 *
 * @param head position of its head in the file; negative, or behind the file, where the file lies
 * @param packed bytes of it in the file; not negative
 */
record Zip64(long head, long packed) {

    /** Of a number of four bytes: it stands in eight elsewhere. */
    static final long ELSEWHERE = 0xFFFF_FFFFL;

    /** Bytes of the end of such an archive. */
    static final int END = 56;

    /** Where in it the directory's size stands. */
    static final int END_SIZE = 40;

    /** Where in it the directory's position stands. */
    static final int END_DIRECTORY = 48;

    private static final int POINTER = 20;
    private static final int POINTER_SIGN = 0x07064B50;
    private static final int ID = 1;

    /**
     * The position that a pointer before the end of an archive says that its other end has.
     *
     * @param tail the last bytes of the archive
     * @param end where its end is in them
     * @return -1 where there is no such pointer
     */
    static long end(ByteBuffer tail, int end) {
        int pointer = end - POINTER;
        return pointer >= 0 && tail.getInt(pointer) == POINTER_SIGN
                ? tail.getLong(pointer + 8)
                : -1;
    }

    /**
     * Of the entry of the directory at {@code at}.
     *
     * @param extra where its extra fields are
     * @param to where they end
     */
    static Zip64 of(ByteBuffer entries, int at, int extra, int to) {
        long head = entries.getInt(at + 42) & ELSEWHERE;
        long packed = entries.getInt(at + 20) & ELSEWHERE;
        // In the field stand only those that do not stand in the entry, in this order.
        int before = (entries.getInt(at + 24) & ELSEWHERE) == ELSEWHERE ? Long.BYTES : 0;
        for (int field = extra; field + 4 <= to; ) {
            int value = field + 4;
            int end = Math.min(to, value + (entries.getShort(field + 2) & 0xFFFF));
            if (entries.getShort(field) == ID) {
                int next = value + before;
                if (packed == ELSEWHERE && next + Long.BYTES <= end) {
                    packed = entries.getLong(next);
                    next += Long.BYTES;
                }
                if (head == ELSEWHERE && next + Long.BYTES <= end) {
                    head = entries.getLong(next);
                }
            }
            field = end;
        }
        return new Zip64(head, packed < 0 ? Long.MAX_VALUE : packed);
    }
}
