package dev.assay.scan.parquet.footer;

import dev.assay.scan.value.Damage;

/**
 * What the values of a column stand for.
 *
 * @param meaning their kind
 * @param digits behind the point: of a decimal, or of the seconds of a time
 * @param utc whether a timestamp is an instant, and not local
 */
public record Logical(Meaning meaning, int digits, boolean utc) {

    /** Values that stand for themselves. */
    static final Logical PLAIN = of(Meaning.PLAIN);

    private static final int MOST_DIGITS = 1000;

    static Logical of(Meaning meaning) {
        return new Logical(meaning, 0, false);
    }

    static Logical decimal(int scale) throws Damage {
        if (Math.abs((long) scale) > MOST_DIGITS) {
            throw new Damage(
                    "a decimal has "
                            + scale
                            + " digits behind its point, at most "
                            + MOST_DIGITS
                            + " are read",
                    "write the column with fewer");
        }
        return new Logical(Meaning.DECIMAL, scale, false);
    }

    /** Of the older kind of annotation, by its number. */
    static Logical converted(int number, int scale) throws Damage {
        return switch (number) {
            case 0, 4, 19 -> of(Meaning.TEXT);
            case 5 -> decimal(scale);
            case 6 -> of(Meaning.DATE);
            case 7 -> new Logical(Meaning.TIME, 3, true);
            case 8 -> new Logical(Meaning.TIME, 6, true);
            case 9 -> new Logical(Meaning.TIMESTAMP, 3, true);
            case 10 -> new Logical(Meaning.TIMESTAMP, 6, true);
            case 11, 12, 13, 14 -> of(Meaning.UNSIGNED);
            case 20 -> of(Meaning.BYTES);
            case 21 -> of(Meaning.INTERVAL);
            default -> PLAIN;
        };
    }

    /** Reads the newer kind, a union with one field. */
    static Logical read(CompactInput in) throws Damage {
        Logical logical = PLAIN;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 5 -> logical = decimal(parts(in)[1]);
                case 7 -> logical = timed(Meaning.TIME, in);
                case 8 -> logical = timed(Meaning.TIMESTAMP, in);
                case 10 -> logical = parts(in)[2] == 0 ? of(Meaning.UNSIGNED) : PLAIN;
                default -> {
                    logical = of(simple(id));
                    in.skip();
                }
            }
        }
        return logical;
    }

    private static Meaning simple(int id) {
        return switch (id) {
            case 1, 4, 12 -> Meaning.TEXT;
            case 2 -> Meaning.MAP;
            case 3 -> Meaning.LIST;
            case 6 -> Meaning.DATE;
            case 13, 16, 17, 18 -> Meaning.BYTES;
            case 14 -> Meaning.UUID;
            case 15 -> Meaning.FLOAT16;
            default -> Meaning.PLAIN;
        };
    }

    /** The first two fields of a struct, numbers or flags, from index 1. */
    private static int[] parts(CompactInput in) throws Damage {
        int[] parts = new int[3];
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            if (id <= 2) {
                parts[id] = in.isFlag() ? (in.flag() ? 1 : 0) : in.small();
            } else {
                in.skip();
            }
        }
        return parts;
    }

    private static Logical timed(Meaning meaning, CompactInput in) throws Damage {
        boolean utc = false;
        int digits = 0;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 1 -> utc = in.flag();
                case 2 -> {
                    in.enter();
                    for (int unit; (unit = in.next()) != 0; in.skip()) {
                        digits = 3 * unit;
                    }
                }
                default -> in.skip();
            }
        }
        if (digits < 3 || digits > 9) {
            throw new Damage("a time has an unknown unit");
        }
        return new Logical(meaning, digits, utc);
    }
}
