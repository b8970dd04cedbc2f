package dev.assay.derive.synthetic;

import dev.assay.derive.features.FeatureTable.Input;
import dev.assay.derive.table.MadeTable;
import dev.assay.score.Synthesized;
import java.util.List;

/**
 * What a table of made rows is.
 *
 * @param dataset whose generator made them
 * @param rows how many were made
 * @param real how many rows of the data stand before them
 * @param columns of the table
 * @param inputs hashes of today's files
 * @param hash SHA-256 of the table
 * @param quality how like the data the made rows are
 * @param remarks what must be known before it is used, in English
 */
public record SyntheticTable(
        String dataset,
        long rows,
        long real,
        List<String> columns,
        List<Input> inputs,
        String hash,
        Synthesized quality,
        List<String> remarks)
        implements MadeTable {

    /** The name of this document in a dataset's folder. */
    public static final String FILE = "synthetic.json";

    /** The column that says which rows were made. */
    public static final String MARK = "synthetic";

    /** Keeps copies. */
    public SyntheticTable {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
        remarks = List.copyOf(remarks);
    }

    @Override
    public String file() {
        return file(dataset);
    }

    /** The name of a dataset's table. */
    public static String file(String dataset) {
        return dataset + ".csv";
    }
}
