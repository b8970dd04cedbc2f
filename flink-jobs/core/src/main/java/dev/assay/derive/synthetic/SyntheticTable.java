package dev.assay.derive.synthetic;

import dev.assay.derive.features.FeatureTable.Input;
import dev.assay.derive.table.MadeTable;
import dev.assay.derive.table.Output;
import dev.assay.document.Nullable;
import dev.assay.score.Synthesized;
import java.util.List;

/**
 * What a table of made rows is.
 *
 * @param dataset whose generator made them
 * @param rows how many there are
 * @param columns of the table
 * @param inputs hashes of today's files
 * @param output the file
 * @param quality how like the data the made rows are
 * @param sessions how like those of the data its sessions are; null where it is no log of sessions
 * @param remarks what must be known before it is used, in English
 */
public record SyntheticTable(
        String dataset,
        Rows rows,
        List<String> columns,
        List<Input> inputs,
        Output output,
        Synthesized quality,
        @Nullable Sessions sessions,
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

    /**
     * How many rows a table has.
     *
     * @param made by the generator
     * @param real of the data, which stand before them
     */
    public record Rows(long made, long real) {}

    @Override
    public String file() {
        return output.name();
    }
}
