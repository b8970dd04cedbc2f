package dev.assay.scan.orc.footer;

/** The types that a value can be of, in the order of their numbers. */
public enum Kind {
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    STRING,
    BINARY,
    TIMESTAMP,
    LIST,
    MAP,
    STRUCT,
    UNION,
    DECIMAL,
    DATE,
    VARCHAR,
    CHAR,
    TIMESTAMP_INSTANT,
    /** One that is newer than what is known here. */
    UNKNOWN;

    static Kind of(long number) {
        return number < 0 || number >= UNKNOWN.ordinal() ? UNKNOWN : values()[(int) number];
    }
}
