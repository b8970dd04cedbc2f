package dev.assay.audit;

import dev.assay.batch.BatchSummary;
import dev.assay.evidence.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * All batches of one file of a dataset: one where the file is judged as a whole, several where it
 * is cut into pieces.
 *
 * @param name the file's path relative to the project
 * @param parts the batches in the order of the file
 */
public record FileBatches(String name, List<BatchSummary> parts) {

    public FileBatches {
        parts = List.copyOf(parts);
    }

    /** The files of a dataset in the order of the data. */
    public static List<FileBatches> of(Evidence evidence) {
        Map<String, List<BatchSummary>> files = new LinkedHashMap<>();
        for (BatchSummary b : evidence.batches()) {
            files.computeIfAbsent(b.file(), file -> new ArrayList<>()).add(b);
        }
        return files.entrySet().stream()
                .map(e -> new FileBatches(e.getKey(), e.getValue()))
                .toList();
    }

    /** Names of the files of each dataset that was measured, in the order of the data. */
    public static Map<String, List<String>> names(List<DatasetAudit> datasets) {
        Map<String, List<String>> names = new TreeMap<>();
        for (DatasetAudit d : datasets) {
            if (d.today() != null) {
                names.put(d.name(), of(d.today()).stream().map(FileBatches::name).toList());
            }
        }
        return names;
    }

    /** Records of the file. */
    public long rows() {
        return sum(BatchSummary::rows);
    }

    /** The file's size. */
    public long bytes() {
        return sum(BatchSummary::bytes);
    }

    /** Rows of the file that repeat an earlier row of their batch. */
    public long repeated() {
        return sum(BatchSummary::repeated);
    }

    /** Cells of the file without a value, over all columns. */
    public long missing() {
        return sum(b -> b.columns().stream().mapToLong(c -> c.missing()).sum());
    }

    /** Hashes of the batches' bytes; two files with the same hashes have the same contents. */
    public List<String> hashes() {
        return parts.stream().map(BatchSummary::hash).toList();
    }

    /** The sum of a count over all batches of the file. */
    public long sum(ToLongFunction<BatchSummary> what) {
        return parts.stream().mapToLong(what).sum();
    }
}
