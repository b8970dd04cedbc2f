package dev.assay.recommend.worth;

import dev.assay.document.Nullable;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast data gets old: what a recommender reaches that learns, and knows of users, what happened
 * in a span of time that ended some days before what is to be foreseen. All spans are as long: half
 * of the time that there is.
 *
 * @param spanDays length of the spans
 * @param points from no delay to a delay as long as a span
 * @param popularity nDCG@100 of popularity without delay: what is reached without knowing anybody
 * @param halfLifeDays delay after which half of what is reached above that is lost, between points
 *     on a straight line; null where nothing is reached above it, or no point is that low
 */
public record Freshness(
        double spanDays, List<Point> points, Estimate popularity, @Nullable Double halfLifeDays) {

    private static final int STEPS = 6;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double DIGITS = 1e3;

    /** Keeps a copy of the list. */
    public Freshness {
        points = List.copyOf(points);
    }

    /**
     * One span.
     *
     * @param delayDays from its end to what is to be foreseen
     * @param pairs of users and items in it
     * @param ndcg100 what is reached
     */
    public record Point(double delayDays, long pairs, Estimate ndcg100) {}

    /**
     * Of a split.
     *
     * @return null where it is not by time
     */
    public static @Nullable Freshness of(
            Split split, Recommender recommender, Bootstrap bootstrap) {
        if (split.kind() != Split.Kind.TIME) {
            return null;
        }
        double first = Double.POSITIVE_INFINITY;
        for (int row = 0; row < split.all().size(); row++) {
            first = Math.min(first, split.all().time(row));
        }
        double span = (split.cut() - first) / 2;
        List<Point> points = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            double delay = span * step / (STEPS - 1);
            double end = split.cut() - delay;
            // The first span begins with the first row, however its time was rounded.
            double start = step == STEPS - 1 ? first : end - span;
            InteractionMatrix train =
                    split.train(
                            row -> split.all().time(row) >= start && split.all().time(row) < end);
            Evaluation reached = Evaluation.of(recommender, train, split);
            points.add(new Point(days(delay), train.size(), bootstrap.mean(reached.ndcg100())));
        }
        InteractionMatrix newest = split.train(row -> split.all().time(row) >= split.cut() - span);
        Estimate popularity =
                bootstrap.mean(Evaluation.of(new Popularity(), newest, split).ndcg100());
        return new Freshness(days(span), points, popularity, halfLife(points, popularity.value()));
    }

    private static double days(double seconds) {
        return Math.rint(seconds / SECONDS_OF_DAY * DIGITS) / DIGITS;
    }

    static @Nullable Double halfLife(List<Point> points, double floor) {
        double half = (points.get(0).ndcg100.value() + floor) / 2;
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point after = points.get(i);
            if (after.ndcg100.value() <= half && half > floor) {
                double fallen = before.ndcg100.value() - after.ndcg100.value();
                double way = (before.ndcg100.value() - half) / fallen;
                double delay = before.delayDays + way * (after.delayDays - before.delayDays);
                return Math.rint(delay * DIGITS) / DIGITS;
            }
        }
        return null;
    }
}
