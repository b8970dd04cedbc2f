package dev.assay.privacy.dp;

import dev.assay.document.Nullable;
import java.util.List;

/**
 * Statistics of one state of a dataset with noise, as they are published. Nothing in it is exact
 * but names of columns and what is declared.
 *
 * @param format {@value #FORMAT}
 * @param dataset its name
 * @param state keyed hash of the data and of the declaration that it is of
 * @param cost what it costs
 * @param users different users
 * @param rows that count
 * @param columns those of which anything is published, in the order of the data
 */
public record Published(
        String format,
        String dataset,
        String state,
        Cost cost,
        long users,
        long rows,
        List<Column> columns) {

    /** The version of this document. */
    public static final String FORMAT = "assay-published/1";

    public Published {
        columns = List.copyOf(columns);
    }

    /**
     * What a publication costs, and what may be spent.
     *
     * @param epsilon ε of the whole budget
     * @param delta δ of the whole budget
     * @param publications among which it is divided
     * @param rowsPerUser rows of a user that count at most
     * @param spent what each statistic of this publication costs, in their order
     */
    public record Cost(
            double epsilon,
            double delta,
            int publications,
            int rowsPerUser,
            List<Ledger.Cost> spent) {
        public Cost {
            spent = List.copyOf(spent);
        }
    }

    /**
     * A column.
     *
     * @param name in the data
     * @param type of its values, such as {@code integer}
     * @param present rows that count and have a value
     * @param numbers what is published of numbers; null where values are none, or no bounds of them
     *     could be found
     * @param frequent values that many users have, the most frequent first
     */
    public record Column(
            String name,
            String type,
            long present,
            @Nullable Numbers numbers,
            List<Frequent> frequent) {
        public Column {
            frequent = List.copyOf(frequent);
        }
    }

    /**
     * Numbers, cut off at bounds.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @param sum of them
     * @param mean of them
     * @param quantiles those at 0.25, 0.5 and 0.75
     * @param histogram how many are in each of ten ranges of the same width, from the lower bound
     *     on
     */
    public record Numbers(
            double low,
            double high,
            double sum,
            double mean,
            List<Double> quantiles,
            List<Long> histogram) {
        public Numbers {
            quantiles = List.copyOf(quantiles);
            histogram = List.copyOf(histogram);
        }
    }

    /**
     * A value.
     *
     * @param value as it stands in the data
     * @param users who have it
     */
    public record Frequent(String value, long users) {}
}
