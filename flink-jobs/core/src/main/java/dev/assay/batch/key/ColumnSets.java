package dev.assay.batch.key;

import java.util.List;

/**
 * What sets of columns tell apart.
 *
 * @param keys columns that may tell all rows apart
 * @param recognitions columns by which people can be recognised
 */
public record ColumnSets(List<CandidateKey> keys, List<Recognition> recognitions) {

    /** Nobody looked for any. */
    public static final ColumnSets NONE = new ColumnSets(List.of(), List.of());

    public ColumnSets {
        keys = List.copyOf(keys);
        recognitions = List.copyOf(recognitions);
    }
}
