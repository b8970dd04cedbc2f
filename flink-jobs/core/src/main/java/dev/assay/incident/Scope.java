package dev.assay.incident;

import java.util.List;

/**
 * What an incident is about.
 *
 * @param dataset the dataset's name
 * @param columns the columns that have it, the one that shows it best first; none for whole rows
 * @param partitions the files that have it, in the order of the data; none for the whole dataset
 */
public record Scope(String dataset, List<String> columns, List<String> partitions) {

    public Scope {
        columns = List.copyOf(columns);
        partitions = List.copyOf(partitions);
    }
}
