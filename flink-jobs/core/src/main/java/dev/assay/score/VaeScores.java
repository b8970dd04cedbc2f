package dev.assay.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Row scores of the variational autoencoder.
 *
 * @param rows scored
 * @param pHistogram rows by conformal p-value, in ten bins of width 0.1; even when nothing changed
 * @param unusual rows with a conformal p-value of at most 0.01; as many as usual when nothing
 *     changed
 * @param usual share of accepted rows that are unusual: 0.01, or more where some of them were
 *     unlike the others and not learned from
 * @param columns per column, in the order of the data
 * @param worst the most unusual rows, most unusual first
 * @param unusualByFile per partition, which most often is a file, scored and unusual rows
 * @param blocks accepted rows, as networks see them that have not learned from them
 */
public record VaeScores(
        long rows,
        List<Long> pHistogram,
        long unusual,
        double usual,
        List<ColumnBlame> columns,
        List<UnusualRow> worst,
        Map<String, FileShare> unusualByFile,
        List<AcceptedBlock> blocks) {

    public VaeScores {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    /** The p-value at or below which a row counts as unusual. */
    public static final double UNUSUAL = 0.01;

    /** Share of rows that are unusual; as usual when nothing changed. */
    public double unusualRate() {
        return rows == 0 ? 0 : (double) unusual / rows;
    }

    /**
     * A column's part in how unusual the rows are.
     *
     * @param column its name
     * @param meanNll mean negative log-likelihood of its cells today, in nats
     * @param acceptedNll the same of held-out accepted rows
     * @param firstBlamed unusual rows in which this column is the most unusual cell
     */
    public record ColumnBlame(
            String column, double meanNll, double acceptedNll, long firstBlamed) {}

    /**
     * An unusual row.
     *
     * @param file path relative to the project
     * @param line where the record starts, from 1
     * @param score how unusual the row is, by its likelihood and by its distance from accepted
     *     rows; greater is more unusual
     * @param pValue conformal, against held-out accepted rows
     * @param blame the columns with the greatest excess, greatest first
     * @param nearest the usual row around it that is most like it but for the cell blamed first, or
     *     null where there is none
     */
    public record UnusualRow(
            String file,
            long line,
            double score,
            double pValue,
            List<CellBlame> blame,
            @Nullable UsualRow nearest) {

        public UnusualRow {
            if (nearest != null && nearest.values.size() != blame.size()) {
                throw new IllegalArgumentException(
                        "the nearest usual row must have "
                                + blame.size()
                                + " values, has "
                                + nearest.values.size());
            }
        }

        UnusualRow below(long lines) {
            UsualRow moved =
                    nearest == null ? null : new UsualRow(nearest.line + lines, nearest.values);
            return new UnusualRow(file, line + lines, score, pValue, blame, moved);
        }
    }

    /**
     * A usual row to compare an unusual one of the same file with.
     *
     * @param line where the record starts, from 1
     * @param values its cells of the columns that are blamed, null where missing
     */
    public record UsualRow(long line, @Nullable List<String> values) {

        public UsualRow {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * A cell's part in its row's score.
     *
     * @param column its name
     * @param excess how unusual it is, and how much its hiding restores the row's other cells, in
     *     nats: both as {@code -ln p} among accepted rows
     * @param value the cell's text, or null where it is missing
     * @param expected what the rest of the row makes the network expect, or null where that must
     *     not be told
     */
    public record CellBlame(
            String column, double excess, @Nullable String value, @Nullable Expectation expected) {}

    /**
     * How many of a file's rows are unusual.
     *
     * @param rows scored
     * @param unusual of these
     * @param misfits of the unusual ones, those whose most blamed cell holds no new value: every
     *     new file has values that no accepted file has, and more of them than an accepted one, of
     *     which the network knows all
     * @param acts how much was done in these rows; null where rows are not of what acts, as those
     *     of a view of users are
     */
    public record FileShare(
            long rows,
            long unusual,
            long misfits,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Acts acts) {

        /** Of rows that are not of what acts. */
        public FileShare(long rows, long unusual, long misfits) {
            this(rows, unusual, misfits, null);
        }

        FileShare plus(FileShare o) {
            return new FileShare(
                    rows + o.rows,
                    unusual + o.unusual,
                    misfits + o.misfits,
                    acts == null ? o.acts : o.acts == null ? acts : acts.plus(o.acts));
        }
    }

    /**
     * How many events of a log the rows of a view of it are made of.
     *
     * @param all of all rows
     * @param unusual of the unusual ones
     * @param misfits of the misfits among these
     */
    public record Acts(long all, long unusual, long misfits) {

        /** What the column of a view is called that says it of a row. */
        public static final String COLUMN = "actions";

        /** These and those. */
        public Acts plus(Acts o) {
            return new Acts(all + o.all, unusual + o.unusual, misfits + o.misfits);
        }
    }

    /** How much was done in all rows; null where they are not of what acts. */
    public @Nullable Acts acts() {
        return unusualByFile.values().stream()
                .map(FileShare::acts)
                .filter(Objects::nonNull)
                .reduce(Acts::plus)
                .orElse(null);
    }
}
