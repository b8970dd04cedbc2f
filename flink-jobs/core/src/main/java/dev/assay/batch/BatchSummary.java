package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What is kept of one batch (a file, or a contiguous piece of one): counts only, no value of the
 * data.
 *
 * @param origin where its rows come from
 * @param size how many rows there are, and how many repeat
 * @param columns in the order of {@link Bins#columns}
 * @param pairs in the order of {@link Bins#pairs}
 * @param exchanges in the order of {@link Bins#related}
 */
public record BatchSummary(
        @JsonUnwrapped BatchOrigin origin,
        @JsonUnwrapped BatchSize size,
        List<ColumnSummary> columns,
        List<PairSummary> pairs,
        List<Exchange> exchanges) {

    public BatchSummary {
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
        exchanges = List.copyOf(exchanges);
    }

    /** The same with other counts of its columns. */
    public BatchSummary with(List<ColumnSummary> others) {
        return new BatchSummary(origin, size, others, pairs, exchanges);
    }

    /**
     * How many times as much as by chance the share of a column's values that have a property
     * varies because values come in groups; 1 where they do not.
     *
     * @param column its place
     */
    public double effect(int column) {
        ColumnSummary of = columns.get(column);
        long independent = of.values().independent();
        return independent == 0 ? 1 : (double) (rows() - of.missing()) / independent;
    }

    /**
     * The same of how a column's values are written, and where they lie. The id of one user is one
     * value, however many rows have it.
     */
    public double effectOfForm(int column) {
        ColumnSummary of = columns.get(column);
        long written = of.values().written();
        return Math.max(
                effect(column), written == 0 ? 1 : (double) (rows() - of.missing()) / written);
    }

    /** Path relative to the project, with forward slashes. */
    public String file() {
        return origin.file();
    }

    /** Which piece of the file, from 0. */
    public int part() {
        return origin.part();
    }

    /** Hash of the bytes, in hexadecimal. */
    public String hash() {
        return origin.hash();
    }

    /** Which piece of which bytes it is: two of the same have the same rows. */
    public String id() {
        return file() + "/" + part() + "/" + hash();
    }

    /** Hash of the rows in no order, in hexadecimal; empty where it is not known. */
    public String contents() {
        return origin.contents();
    }

    /** How many rows there are. */
    public long rows() {
        return size.rows();
    }

    /** How many bytes the piece has. */
    public long bytes() {
        return size.bytes();
    }

    /** Rows that repeat an earlier row of the batch. */
    public long repeated() {
        return size.repeated();
    }

    /** Rows whose declared key an earlier row of the batch has. */
    public long repeatedKeys() {
        return size.repeatedKeys();
    }
}
