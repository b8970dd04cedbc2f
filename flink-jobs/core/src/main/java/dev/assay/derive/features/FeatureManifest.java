package dev.assay.derive.features;

import dev.assay.document.Nullable;
import java.util.List;

/**
 * How a folder of features was made.
 *
 * @param format {@value #FORMAT}
 * @param note what must be known of the folder
 * @param version of Assay
 * @param seed of random choices
 * @param asOf the last moment that counts, as ISO 8601; null where all events do
 * @param alignTo the earlier folder to whose tables numbers of networks were brought; null for none
 * @param tables in it
 */
public record FeatureManifest(
        String format,
        String note,
        String version,
        long seed,
        @Nullable String asOf,
        @Nullable String alignTo,
        List<FeatureTable> tables) {

    /** The version of this document. */
    public static final String FORMAT = "assay-features/1";

    /** Its name. */
    public static final String FILE = "manifest.json";

    /** What every such folder must be handled as. */
    public static final String NOTE =
            "These tables hold keys of users, items, sessions or queries as the data have them: treat"
                    + " them as the data themselves, and commit none of them.";

    /** Keeps a copy. */
    public FeatureManifest {
        tables = List.copyOf(tables);
    }

    /** Of tables that were made by this version of Assay. */
    public static FeatureManifest of(
            String version,
            long seed,
            @Nullable String asOf,
            @Nullable String alignTo,
            List<FeatureTable> tables) {
        return new FeatureManifest(FORMAT, NOTE, version, seed, asOf, alignTo, tables);
    }
}
