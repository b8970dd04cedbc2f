package dev.assay.scan.parquet.footer;

import dev.assay.scan.value.Damage;

/** How a value is stored, in the order of their numbers. */
public enum Physical {
    BOOLEAN(0),
    INT32(4),
    INT64(8),
    INT96(12),
    FLOAT(4),
    DOUBLE(8),
    BYTE_ARRAY(0),
    FIXED(0);

    private final int width;

    Physical(int width) {
        this.width = width;
    }

    /** Bytes of a value, or 0 where they differ or a column says them. */
    public int width() {
        return width;
    }

    /** Whether values are bytes, not numbers. */
    public boolean isBytes() {
        return this == BYTE_ARRAY || this == FIXED || this == INT96;
    }

    static Physical of(int number) throws Damage {
        if (number < 0 || number >= values().length) {
            throw new Damage("a column has the unknown type " + number);
        }
        return values()[number];
    }
}
