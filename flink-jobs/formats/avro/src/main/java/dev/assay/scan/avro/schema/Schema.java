package dev.assay.scan.avro.schema;

import java.util.ArrayList;
import java.util.List;

/** What values are: one node of a tree, which may come back to a record that it is in. */
public final class Schema {

    /** How a value is stored. */
    public enum Kind {
        NULL,
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        BYTES,
        STRING,
        ENUM,
        FIXED,
        ARRAY,
        MAP,
        UNION,
        RECORD
    }

    /** What a stored value means. */
    public enum Meaning {
        PLAIN,
        DECIMAL,
        UUID,
        DATE,
        TIME,
        TIMESTAMP,
        LOCAL_TIMESTAMP,
        DURATION
    }

    private final Kind kind;
    private final Meaning meaning;
    private final int digits;
    private final int size;
    private final List<String> names = new ArrayList<>();
    private final List<Schema> parts = new ArrayList<>();

    /**
     * Without parts yet.
     *
     * @param digits behind the point, of a decimal or of seconds
     * @param size bytes of a {@link Kind#FIXED}
     */
    Schema(Kind kind, Meaning meaning, int digits, int size) {
        this.kind = kind;
        this.meaning = meaning;
        this.digits = digits;
        this.size = size;
    }

    /** How it is stored. */
    public Kind kind() {
        return kind;
    }

    /** What it means. */
    public Meaning meaning() {
        return meaning;
    }

    /** Digits behind the point, of a decimal or of seconds. */
    public int digits() {
        return digits;
    }

    /** Bytes of a value that always has as many. */
    public int size() {
        return size;
    }

    /** The fields of a record, or the symbols of an enumeration. */
    public List<String> names() {
        return names;
    }

    /** What the fields of a record, the elements of a list, or the branches of a union are. */
    public List<Schema> parts() {
        return parts;
    }

    /** Whether its values are written in one piece. */
    public boolean isScalar() {
        return kind.compareTo(Kind.ARRAY) < 0;
    }

    /** The record that it is, or is if it is not null; otherwise null. */
    public Schema record() {
        if (kind == Kind.RECORD) {
            return this;
        }
        Schema only = null;
        for (Schema part : kind == Kind.UNION ? parts : List.<Schema>of()) {
            if (part.kind != Kind.NULL) {
                if (only != null) {
                    return null;
                }
                only = part;
            }
        }
        return only != null && only.kind == Kind.RECORD ? only : null;
    }
}
