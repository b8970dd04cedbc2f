package dev.assay.recommend.search;

import dev.assay.document.Nullable;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * How well rankings agree with judgments. A document of JSON; it names no query and no item.
 *
 * @param format {@link #FORMAT}
 * @param queries judged ones
 * @param judgments different pairs of a query and an item that are graded
 * @param texts of the catalogue that were searched; 0 without one
 * @param rankings {@code logged}, as a log shows items, and {@code bm25}, as words find them; one
 *     with fewer than ten queries has no figures
 */
public record SearchProbe(
        String format, int queries, long judgments, long texts, List<Ranking> rankings) {

    /** The version of the document. */
    public static final String FORMAT = "assay/search-probe/1";

    /** Queries below which nothing is said. */
    static final int FEWEST = 10;

    private static final double DIGITS = 1e6;

    /** Keeps a copy of the list. */
    public SearchProbe {
        rankings = List.copyOf(rankings);
    }

    /**
     * One ranking.
     *
     * @param ranking its name
     * @param queries that it has results for, and of which any item has a grade above 0
     * @param ndcg10 mean over these of Σ grade / log₂(1 + place) over the first ten, by the most
     *     that it can be; what is not graded counts as 0; null of too few queries
     * @param judged share of the first ten that is graded; null of too few queries
     * @param toJudge pairs of a query and an item that it has among the first ten, that no other
     *     ranking has there, and that nobody graded: what is worth judging next
     * @param atStake by how much ndcg10 would rise if what it shows ungraded gained as much as what
     *     it shows graded, on the mean over all queries; null of too few queries
     */
    public record Ranking(
            String ranking,
            int queries,
            @Nullable Estimate ndcg10,
            @Nullable Double judged,
            long toJudge,
            @Nullable Estimate atStake) {}

    /**
     * Compares.
     *
     * @param found in a catalogue; null without one
     * @param texts that the catalogue has
     */
    public static SearchProbe of(
            Judgments judgments, @Nullable Found found, long texts, Bootstrap bootstrap) {
        Function<Long, List<Long>> logged = hash -> logged(judgments, hash);
        List<Ranking> rankings = new ArrayList<>();
        if (found == null) {
            rankings.add(ranking("logged", judgments, logged, hash -> List.of(), bootstrap));
        } else {
            rankings.add(ranking("logged", judgments, logged, found::items, bootstrap));
            rankings.add(ranking("bm25", judgments, found::items, logged, bootstrap));
        }
        return new SearchProbe(
                FORMAT, judgments.queries().size(), judgments.graded(), texts, rankings);
    }

    /** By mean rank; of one rank the lower hash first. */
    private static List<Long> logged(Judgments judgments, long query) {
        return judgments.queries().get(query).ranks().entrySet().stream()
                .sorted(Comparator.comparingDouble(shown -> shown.getValue().value()))
                .limit(Found.TOP)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Ranking ranking(
            String name,
            Judgments judgments,
            Function<Long, List<Long>> of,
            Function<Long, List<Long>> other,
            Bootstrap bootstrap) {
        List<Double> ndcg = new ArrayList<>();
        List<Double> open = new ArrayList<>();
        long shown = 0;
        long judged = 0;
        double gained = 0;
        long toJudge = 0;
        for (Map.Entry<Long, Judgments.Query> query : judgments.queries().entrySet()) {
            SortedMap<Long, Judgments.Mean> grades = query.getValue().grades();
            List<Long> list = of.apply(query.getKey());
            double most = most(grades);
            if (list.isEmpty() || most <= 0) {
                continue;
            }
            Set<Long> others = Set.copyOf(other.apply(query.getKey()));
            double gain = 0;
            double ungraded = 0;
            for (int i = 0; i < list.size(); i++) {
                Judgments.Mean grade = grades.get(list.get(i));
                if (grade == null) {
                    ungraded += discount(i);
                    toJudge += others.contains(list.get(i)) ? 0 : 1;
                } else {
                    gain += grade.value() * discount(i);
                    gained += grade.value();
                    judged++;
                }
            }
            shown += list.size();
            ndcg.add(gain / most);
            open.add(ungraded / most);
        }
        boolean isSaid = ndcg.size() >= FEWEST;
        double usual = judged == 0 ? 0 : gained / judged;
        double[] atStake = new double[ndcg.size()];
        for (int i = 0; i < atStake.length; i++) {
            // No list is better than the best.
            atStake[i] = Math.min(1 - ndcg.get(i), usual * open.get(i));
        }
        double[] values = ndcg.stream().mapToDouble(Double::doubleValue).toArray();
        return new Ranking(
                name,
                values.length,
                isSaid ? bootstrap.mean(values) : null,
                isSaid ? Math.rint(DIGITS * judged / shown) / DIGITS : null,
                toJudge,
                isSaid ? bootstrap.mean(atStake) : null);
    }

    private static double most(SortedMap<Long, Judgments.Mean> grades) {
        double[] best = grades.values().stream().mapToDouble(g -> -g.value()).sorted().toArray();
        double most = 0;
        for (int i = 0; i < Math.min(Found.TOP, best.length); i++) {
            most -= best[i] * discount(i);
        }
        return most;
    }

    private static double discount(int i) {
        return StrictMath.log(2) / StrictMath.log(i + 2.0);
    }
}
