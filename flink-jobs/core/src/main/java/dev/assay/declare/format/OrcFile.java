package dev.assay.declare.format;

import java.io.Serializable;

/** Apache ORC. */
public record OrcFile() implements FileFormat, Serializable {
    static final String NAME = "orc";

    @Override
    public String named() {
        return NAME;
    }
}
