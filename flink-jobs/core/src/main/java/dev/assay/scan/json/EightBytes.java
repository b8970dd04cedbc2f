package dev.assay.scan.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of JSON at once. */
final class EightBytes {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;

    private EightBytes() {}

    /**
     * Where the first byte stands that is not just a part of a text, a quote, a backslash or a
     * control character; where there is none, at most seven bytes before {@code to}.
     */
    static int special(byte[] b, int from, int to) {
        int p = from;
        while (p + Long.BYTES <= to) {
            long eight = (long) LONGS.get(b, p);
            // A byte less one has its highest bit where it was zero; what it borrows is behind it.
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            long found =
                    (quotes - ONES & ~quotes
                                    | backslashes - ONES & ~backslashes
                                    | eight - BLANKS & ~eight)
                            & HIGHEST;
            if (found != 0) {
                return p + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            p += Long.BYTES;
        }
        return p;
    }
}
