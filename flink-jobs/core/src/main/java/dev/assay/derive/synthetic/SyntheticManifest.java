package dev.assay.derive.synthetic;

import dev.assay.document.Nullable;
import java.util.List;

/**
 * How a folder of made rows was made.
 *
 * @param format {@value #FORMAT}
 * @param version of Assay
 * @param seed of random choices
 * @param where conditions that all made rows meet; null for none
 * @param augmented whether the rows of the data are in the tables
 * @param tables in it
 */
public record SyntheticManifest(
        String format,
        String version,
        long seed,
        @Nullable String where,
        boolean augmented,
        List<SyntheticTable> tables) {

    /** The version of this document. */
    public static final String FORMAT = "assay-synthetic/1";

    /** Keeps a copy. */
    public SyntheticManifest {
        tables = List.copyOf(tables);
    }
}
