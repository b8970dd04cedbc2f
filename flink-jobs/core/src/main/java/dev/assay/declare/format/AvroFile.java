package dev.assay.declare.format;

import java.io.Serializable;

/** An object container file of Apache Avro. */
public record AvroFile() implements FileFormat, Serializable {
    static final String NAME = "avro";

    @Override
    public String named() {
        return NAME;
    }
}
