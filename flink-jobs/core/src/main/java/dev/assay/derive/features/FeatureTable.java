package dev.assay.derive.features;

import dev.assay.declare.DataFile;
import dev.assay.derive.table.MadeTable;
import java.util.List;

/**
 * What a table of features is: a row for each entity.
 *
 * @param dataset the view that it is made of, such as {@code log.users}
 * @param file its name
 * @param joinKey the column of the entities' keys
 * @param rows of it
 * @param columns behind the key and the two times, in the order of the file
 * @param inputs hashes of the files that it is made of
 * @param hash SHA-256 of the file
 * @param remarks what must be known before it is used, in English
 */
public record FeatureTable(
        String dataset,
        String file,
        String joinKey,
        long rows,
        List<Feature> columns,
        List<Input> inputs,
        String hash,
        List<String> remarks)
        implements MadeTable {

    /** The name of this document in a dataset's folder. */
    public static final String FILE = "table.json";

    /** Keeps copies. */
    public FeatureTable {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
        remarks = List.copyOf(remarks);
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
