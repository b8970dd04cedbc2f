package dev.assay.recommend.worth;

import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.util.Arrays;
import java.util.List;

/**
 * What a recommender gains from a column that says something of items, as {@link Blended} adds it
 * with one of a few weights, or with none. Which, half of the users decide for the other half, so
 * that the gain is that of users who had no part in the choice, and a column that says nothing
 * gains nothing.
 *
 * @param asset name of the dataset
 * @param column of it
 * @param items of the log of which it says something that is said of another item too
 * @param of all items of the log
 * @param ndcg100 nDCG of the first 100 with the column, less that without it
 */
public record Potential(String asset, String column, int items, int of, Estimate ndcg100) {

    private static final double[] WEIGHTS = {0.1, 0.3, 1};

    /**
     * Of columns.
     *
     * @param without what comes of the log alone, by user
     * @param bootstrap of the users of the split
     */
    static List<Potential> of(
            List<Attribute> attributes,
            Split split,
            Recommender recommender,
            double[] without,
            Bootstrap bootstrap) {
        return attributes.stream()
                .map(column -> of(column, split, recommender, without, bootstrap))
                .toList();
    }

    private static Potential of(
            Attribute attribute,
            Split split,
            Recommender recommender,
            double[] without,
            Bootstrap bootstrap) {
        int[][] values = attribute.items(split.all());
        double[] with = without;
        int items = (int) Arrays.stream(values).flatMapToInt(Arrays::stream).distinct().count();
        if (values.length > 1) {
            double[][] tried = new double[1 + WEIGHTS.length][];
            tried[0] = without;
            for (int i = 0; i < WEIGHTS.length; i++) {
                Recommender blended = new Blended(recommender, values, WEIGHTS[i]);
                tried[i + 1] = Evaluation.of(blended, split).ndcg100();
            }
            with = crossed(tried);
        }
        return new Potential(
                attribute.asset(),
                attribute.column(),
                items,
                split.all().items(),
                bootstrap.difference(with, without));
    }

    /** For each half of the users, what is best for the other half. */
    private static double[] crossed(double[][] tried) {
        double[] crossed = new double[tried[0].length];
        for (int half = 0; half < 2; half++) {
            int other = 1 - half;
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < tried.length; i++) {
                double sum = 0;
                for (int user = other; user < crossed.length; user += 2) {
                    sum += tried[i][user];
                }
                if (sum > most) {
                    most = sum;
                    best = i;
                }
            }
            for (int user = half; user < crossed.length; user += 2) {
                crossed[user] = tried[best][user];
            }
        }
        return crossed;
    }
}
