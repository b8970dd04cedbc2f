package dev.assay.declare.format;

import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
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
 * @param with another dataset that its rows are compared with; null where there is none
 */
public record ViewOf(
        String dataset,
        View view,
        Rows rows,
        ViewOptions options,
        Map<String, List<String>> beside,
        String project,
        @Nullable With with)
        implements FileFormat, Serializable {

    static final String NAME = "view";

    /** Keeps a copy of the map. */
    public ViewOf {
        beside = new TreeMap<>(beside);
    }

    /** Of partitions of one file each. */
    public ViewOf(String dataset, View view, Rows rows, ViewOptions options) {
        this(dataset, view, rows, options, Map.of(), "", null);
    }

    /**
     * Another dataset, all of whose rows a view's are compared with.
     *
     * @param dataset its name
     * @param rows how its rows are read
     * @param files relative to the project, in the order of the data
     */
    public record With(String dataset, Rows rows, List<String> files) implements Serializable {

        /** Keeps a copy. */
        public With {
            files = List.copyOf(files);
        }

        /** The same of files that are read so. */
        public With of(FileFormat format, List<String> found) {
            return new With(dataset, rows.of(format), found);
        }
    }

    /**
     * How a dataset's rows are read.
     *
     * @param format of its files
     * @param missing texts that mean "no value"
     * @param partitions which give columns to their files
     * @param columns from a meaning to a column's name
     * @param hidden columns whose values have no part in a view but as {@code columns} say
     */
    public record Rows(
            FileFormat format,
            List<String> missing,
            Partitions partitions,
            Map<String, String> columns,
            List<String> hidden)
            implements Serializable {

        /** Keeps copies. */
        public Rows {
            missing = List.copyOf(missing);
            columns = new TreeMap<>(columns);
            hidden = List.copyOf(hidden);
        }

        /** Of which nothing is hidden. */
        public Rows(
                FileFormat format,
                List<String> missing,
                Partitions partitions,
                Map<String, String> columns) {
            this(format, missing, partitions, columns, List.of());
        }

        /** The same of files that are read so. */
        Rows of(FileFormat other) {
            return new Rows(other, missing, partitions, columns, hidden);
        }
    }

    /** The same of a dataset whose files are read so. */
    public ViewOf of(FileFormat format) {
        return new ViewOf(dataset, view, rows.of(format), options, beside, project, with);
    }

    /** The same with partitions of several files. */
    public ViewOf beside(Map<String, List<String>> files, String in) {
        return new ViewOf(
                dataset, view, rows, options, files, files.isEmpty() ? project : in, with);
    }

    /** The same compared with another dataset, whose files lie in a project. */
    public ViewOf with(With other, String in) {
        return new ViewOf(dataset, view, rows, options, beside, in, other);
    }

    @Override
    public String named() {
        return NAME;
    }
}
