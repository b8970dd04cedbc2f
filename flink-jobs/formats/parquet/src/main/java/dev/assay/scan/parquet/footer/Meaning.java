package dev.assay.scan.parquet.footer;

/** What stored values stand for. */
public enum Meaning {
    /** What they are stored as. */
    PLAIN,
    TEXT,
    /** Bytes that are no text. */
    BYTES,
    UNSIGNED,
    DECIMAL,
    DATE,
    TIME,
    TIMESTAMP,
    UUID,
    FLOAT16,
    INTERVAL,
    /** Of a field with others in it. */
    LIST,
    /** Of a field with others in it. */
    MAP
}
