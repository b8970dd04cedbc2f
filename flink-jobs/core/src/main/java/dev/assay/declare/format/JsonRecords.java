package dev.assay.declare.format;

import java.io.Serializable;

/** JSON: an object in each line, or an array of objects. */
public record JsonRecords() implements FileFormat, Serializable {
    static final String NAME = "json";

    @Override
    public String named() {
        return NAME;
    }
}
