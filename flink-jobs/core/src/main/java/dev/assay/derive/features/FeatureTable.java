package dev.assay.derive.features;

import dev.assay.declare.DataFile;
import dev.assay.derive.table.MadeTable;
import dev.assay.derive.table.Output;
import java.util.List;

/**
 * What a table of features is: a row for each entity.
 *
 * @param dataset the view that it is made of, such as {@code log.users}
 * @param output the file
 * @param joinKey the column of the entities' keys
 * @param rows of it
 * @param columns behind the key and the two times, in the order of the file
 * @param inputs hashes of the files that it is made of
 * @param alignments how numbers of networks were brought to those of an earlier table
 * @param remarks what must be known before it is used, in English
 */
public record FeatureTable(
        String dataset,
        Output output,
        String joinKey,
        long rows,
        List<Feature> columns,
        List<Input> inputs,
        List<Alignment> alignments,
        List<String> remarks)
        implements MadeTable {

    /** The name of this document in a dataset's folder. */
    public static final String FILE = "table.json";

    /** Keeps copies. */
    public FeatureTable {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
        alignments = List.copyOf(alignments);
        remarks = List.copyOf(remarks);
    }

    @Override
    public String file() {
        return output.name();
    }

    /**
     * A file that something is made of.
     *
     * @param path relative to the project
     * @param hash of its contents; of a view's partition of several files, of all of them
     */
    public record Input(String path, String hash) {
        /** Of a file as it was found. */
        public static Input of(DataFile file) {
            return new Input(file.path(), file.hash());
        }
    }
}
