package dev.assay.profile.pair;

import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Shape;
import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;

/** What cells are distinguished by. */
@FunctionalInterface
public interface CellCode {

    /**
     * Of one cell.
     *
     * @param shape space for a {@link Shape}
     * @return null where the cell takes no part
     */
    Long of(ColumnBatch batch, int offset, int length, byte[] shape);

    /** The bits of {@link #value} that a code and its variants have in common. */
    long STEM = 0xFFFFFF;

    /** The {@link #value(byte[], int, int) hash} of a cell's value; null where it has none. */
    static Long value(ColumnBatch batch, int offset, int length, byte[] shape) {
        return length == ColumnBatch.MISSING ? null : (Long) value(batch.bytes(), offset, length);
    }

    /**
     * The hash of a value. The lowest bits are those of what is before one or two letters that
     * stand behind a digit at the end: {@code 85123A} is a variant of {@code 85123}.
     */
    static long value(byte[] bytes, int offset, int length) {
        long hash = CellHashes.of(bytes, offset, length);
        int end = offset + length;
        int stem = end - 1;
        if (length > 2 && isLetter(bytes[stem])) {
            stem -= isLetter(bytes[stem - 1]) ? 1 : 0;
            if (bytes[stem - 1] >= '0' && bytes[stem - 1] <= '9') {
                long ofStem = CellHashes.of(bytes, offset, stem - offset);
                return hash & ~STEM | ofStem & STEM;
            }
        }
        return hash;
    }

    private static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    /**
     * What kind of value a cell has: none, a text of some shape, a negative number, zero, a
     * positive one, or another type.
     */
    static Long kind(ColumnBatch batch, int offset, int length, byte[] shape) {
        if (length == ColumnBatch.MISSING) {
            return -1L;
        }
        CellKind kind = Cells.kind(batch.bytes(), offset, length);
        if (kind.isNumber()) {
            return CellKind.values().length
                    + (long) Math.signum(Cells.number(batch.bytes(), offset, length));
        }
        return kind == CellKind.TEXT
                ? CellHashes.of(shape, 0, Shape.of(batch.bytes(), offset, length, shape))
                : (long) kind.ordinal();
    }

    /**
     * The coarse class of a value: of a number, its sign and its order of magnitude in halves of a
     * power of two; of other texts, the hash; none of a time, whose order of magnitude says
     * nothing.
     */
    static Long magnitude(ColumnBatch batch, int offset, int length, byte[] shape) {
        if (length == ColumnBatch.MISSING) {
            return null;
        }
        CellKind kind = Cells.kind(batch.bytes(), offset, length);
        if (kind.isNumber()) {
            double x = Cells.number(batch.bytes(), offset, length);
            long bits = Double.doubleToRawLongBits(Math.abs(x)) >>> 51;
            return x == 0 ? 0 : (long) Math.signum(x) * (bits + 1);
        }
        return kind == CellKind.DATE || kind == CellKind.TIMESTAMP
                ? null
                : (Long) CellHashes.of(batch.bytes(), offset, length);
    }
}
