package dev.assay.declare.format;

import java.io.Serializable;

/** Apache Parquet. */
public record ParquetFile() implements FileFormat, Serializable {
    static final String NAME = "parquet";

    @Override
    public String named() {
        return NAME;
    }
}
