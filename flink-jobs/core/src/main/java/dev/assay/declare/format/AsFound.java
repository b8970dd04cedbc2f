package dev.assay.declare.format;

import java.io.Serializable;

/** Nothing is said: the files themselves show what they are. */
public record AsFound() implements FileFormat, Serializable {
    static final String NAME = "found";

    @Override
    public String named() {
        return NAME;
    }
}
