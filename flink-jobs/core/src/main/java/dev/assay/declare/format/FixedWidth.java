package dev.assay.declare.format;

import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.List;

/**
 * Text of which each line is a record, and each column has its place in the line. Blanks around a
 * cell are no part of it.
 *
 * @param columns in their order
 * @param header whether the first line names the columns
 * @param preamble lines above the table
 * @param encoding of the text, by a name that Java knows; null where that is found out
 * @param notations how columns write their values; null where that is found out
 */
public record FixedWidth(
        List<Column> columns,
        boolean header,
        int preamble,
        @Nullable String encoding,
        @Nullable Notations notations)
        implements FileFormat, Serializable {

    static final String NAME = "fixed";

    /** Signs that a column is wide at most. */
    static final int WIDEST = 10_000;

    /** Signs of all columns together at most. */
    static final int LONGEST = 200_000;

    /** Columns at most. */
    static final int MOST_COLUMNS = 10_000;

    /**
     * A column.
     *
     * @param width of its cells, in characters: one beyond the 65,536 of the basic plane is one
     */
    public record Column(String name, int width) implements Serializable {}

    public FixedWidth {
        columns = List.copyOf(columns);
    }

    /** The columns' names. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Signs of a line that has all its cells. */
    public int length() {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** The same, and what it leaves open as it was found out. */
    public FixedWidth or(String otherEncoding, Notations otherNotations) {
        return new FixedWidth(
                columns,
                header,
                preamble,
                encoding == null ? otherEncoding : encoding,
                notations == null ? otherNotations : notations.or(otherNotations));
    }

    @Override
    public String named() {
        return NAME;
    }
}
