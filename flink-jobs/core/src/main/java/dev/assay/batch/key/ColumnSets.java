package dev.assay.batch.key;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sets of columns tell apart.
 *
 * @param keys columns that may tell all rows apart
 * @param recognitions columns by which people can be recognised
 */
public record ColumnSets(List<CandidateKey> keys, List<Recognition> recognitions) {

    /** Nobody looked for any. */
    public static final ColumnSets NONE = new ColumnSets(List.of(), List.of());

    /** Columns by which people can be recognised, alone or with others. */
    public Set<String> recognising() {
        return recognitions.stream()
                .flatMap(set -> set.columns().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it names all columns by which people can be recognised that others name. */
    public boolean recognises(ColumnSets others) {
        return recognising().containsAll(others.recognising());
    }

    public ColumnSets {
        keys = List.copyOf(keys);
        recognitions = List.copyOf(recognitions);
    }
}
