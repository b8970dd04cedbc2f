package dev.assay.scan.notation;

/** How a number that programs would write with a minus before its digits is marked as negative. */
enum NegativeForm {
    /** As programs do, or not at all. */
    NONE(0, 0),
    /** A minus before the unit: {@code -$12}. */
    BEFORE_UNIT(1, 0),
    /** A minus behind the digits, as SAP writes it: {@code 12,50-}. */
    BEHIND(0, 1),
    /** Brackets, as accountants write it: {@code (12.50)}. */
    BRACKETS(1, 1);

    private final int before;
    private final int behind;

    NegativeForm(int before, int behind) {
        this.before = before;
        this.behind = behind;
    }

    /** Signs before the rest. */
    int before() {
        return before;
    }

    /** Signs behind the rest. */
    int behind() {
        return behind;
    }

    /** Of a cell, whether or not the rest is a number. */
    static NegativeForm of(byte[] b, int from, int length) {
        if (length < 2) {
            return NONE;
        }
        byte first = b[from];
        byte last = b[from + length - 1];
        if (first == '(' && last == ')') {
            return BRACKETS;
        }
        boolean isSigned = first == '-' || first == '+';
        if (last == '-' && !isSigned) {
            return BEHIND;
        }
        byte second = b[from + 1];
        return first == '-' && (second < '0' || second > '9') ? BEFORE_UNIT : NONE;
    }
}
