package dev.assay.declare.format;

import dev.assay.document.Nullable;
import java.io.Serializable;

/**
 * A workbook of Excel, of which one sheet is read.
 *
 * @param sheet its name, or null for the first one
 */
public record Workbook(@Nullable String sheet) implements FileFormat, Serializable {
    static final String NAME = "xlsx";

    @Override
    public String named() {
        return NAME;
    }
}
