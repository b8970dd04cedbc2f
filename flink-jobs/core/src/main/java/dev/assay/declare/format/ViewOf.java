package dev.assay.declare.format;

import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that are made of the rows of another dataset: a view of it. Its files are that dataset's,
 * one for each partition.
 *
 * @param dataset whose rows they are
 * @param view what there is a row for
 * @param rows how that dataset's rows are read
 * @param options how the view is made
 * @param beside of a partition of several files its other files, by the first of them
 * @param project absolute path that these are relative to; empty where there are none
 */
public record ViewOf(
        String dataset,
        View view,
        Rows rows,
        ViewOptions options,
        Map<String, List<String>> beside,
        String project)
        implements FileFormat, Serializable {

    static final String NAME = "view";

    /** Keeps a copy of the map. */
    public ViewOf {
        beside = new TreeMap<>(beside);
    }

    /** Of partitions of one file each. */
    public ViewOf(String dataset, View view, Rows rows, ViewOptions options) {
        this(dataset, view, rows, options, Map.of(), "");
    }

    /**
     * How a dataset's rows are read.
     *
     * @param format of its files
     * @param missing texts that mean "no value"
     * @param partitions which give columns to their files
     * @param columns from a meaning to a column's name
     */
    public record Rows(
            FileFormat format,
            List<String> missing,
            Partitions partitions,
            Map<String, String> columns)
            implements Serializable {

        /** Keeps copies. */
        public Rows {
            missing = List.copyOf(missing);
            columns = new TreeMap<>(columns);
        }
    }

    /** The same of a dataset whose files are read so. */
    public ViewOf of(FileFormat format) {
        Rows read = new Rows(format, rows.missing, rows.partitions, rows.columns);
        return new ViewOf(dataset, view, read, options, beside, project);
    }

    /** The same with partitions of several files. */
    public ViewOf beside(Map<String, List<String>> files, String in) {
        return new ViewOf(dataset, view, rows, options, files, files.isEmpty() ? "" : in);
    }

    @Override
    public String named() {
        return NAME;
    }
}
