package dev.assay.report;

import dev.assay.judge.Evidence;
import dev.assay.profile.BatchSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A file of a dataset: its pieces together.
 *
 * @param name path relative to the project
 * @param parts in the order of the file
 */
record DataFile(String name, List<BatchSummary> parts) {

    DataFile {
        parts = List.copyOf(parts);
    }

    /** The files of a dataset in the order of the data. */
    static List<DataFile> of(Evidence evidence) {
        Map<String, List<BatchSummary>> files = new LinkedHashMap<>();
        for (BatchSummary b : evidence.batches()) {
            files.computeIfAbsent(b.file(), file -> new ArrayList<>()).add(b);
        }
        return files.entrySet().stream().map(e -> new DataFile(e.getKey(), e.getValue())).toList();
    }

    long rows() {
        return sum(BatchSummary::rows);
    }

    long bytes() {
        return sum(BatchSummary::bytes);
    }

    long repeated() {
        return sum(BatchSummary::repeated);
    }

    /** Cells without a value, over all columns. */
    long missing() {
        return sum(b -> b.columns().stream().mapToLong(c -> c.missing()).sum());
    }

    /** What the bytes of all pieces come to; alike where the file is the same. */
    List<String> hashes() {
        return parts.stream().map(BatchSummary::hash).toList();
    }

    /** A count over all pieces. */
    long sum(ToLongFunction<BatchSummary> what) {
        return parts.stream().mapToLong(what).sum();
    }
}
