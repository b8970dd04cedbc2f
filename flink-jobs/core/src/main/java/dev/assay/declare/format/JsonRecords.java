package dev.assay.declare.format;

import dev.assay.document.Nullable;
import java.io.Serializable;

/**
 * JSON: an object in each line, an array of objects, or a document with one.
 *
 * @param records where the records are, as a JSON pointer such as {@code /items}; empty for the
 *     values of the file itself, and null for what each file shows
 */
public record JsonRecords(@Nullable String records) implements FileFormat, Serializable {
    static final String NAME = "json";

    /** As each file shows. */
    public JsonRecords() {
        this(null);
    }

    @Override
    public String named() {
        return NAME;
    }
}
