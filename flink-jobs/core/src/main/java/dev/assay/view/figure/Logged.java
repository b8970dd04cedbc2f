package dev.assay.view.figure;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.fact.Runs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a log has to say of a judged query. Its ranking is of the query's items by their mean rank
 * there, and of one rank by where the log has them first.
 *
 * @param items with a rank; none where the log does not know the query, NaN where there is no log
 * @param judged share of the first ten that have a grade; NaN where there are none
 * @param ndcg normalized discounted cumulative gain of the first ten: a grade by the binary
 *     logarithm of one more than its place, by the same of the best order of all graded items. The
 *     gain of an item is its mean grade, and none where it has no grade; NaN where no grade is
 *     above zero
 */
public record Logged(double items, double judged, double ndcg) {

    private static final int TOP = 10;

    private static final Logged NOWHERE = new Logged(Double.NaN, Double.NaN, Double.NaN);
    private static final Logged UNKNOWN = new Logged(0, Double.NaN, Double.NaN);

    private static final Function<Group, Logged> OF = Logged::ofGroup;
    private static final Function<Facts, Map<String, Ranking>> RANKINGS = Logged::rankings;

    /** The first items of a query, and how many it has. */
    private record Ranking(List<String> first, int items) {}

    /** That of the rows of a judged query. */
    public static Logged of(Group group) {
        return group.once(OF);
    }

    private static Logged ofGroup(Group group) {
        Facts log = group.facts().compared();
        if (log == null) {
            return NOWHERE;
        }
        Ranking ranking = log.once(RANKINGS).get(group.name(Field.QUERY));
        if (ranking == null) {
            return UNKNOWN;
        }
        Map<String, Double> grades = grades(group);
        int top = ranking.first().size();
        int judged = 0;
        double[] gains = new double[top];
        for (int i = 0; i < top; i++) {
            Double grade = grades.get(ranking.first().get(i));
            judged += grade == null ? 0 : 1;
            gains[i] = grade == null ? 0 : grade;
        }
        double[] best = grades.values().stream().mapToDouble(grade -> -grade).sorted().toArray();
        double ideal = gain(Arrays.stream(best).limit(TOP).map(grade -> -grade).toArray());
        return new Logged(
                ranking.items(),
                (double) judged / top,
                ideal > 0 ? gain(gains) / ideal : Double.NaN);
    }

    private static double gain(double[] gains) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i] * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    private static Map<String, Double> grades(Group group) {
        Map<String, Double> grades = new HashMap<>();
        Runs items = group.runs(Field.ITEM);
        Facts facts = group.facts();
        for (int item = 0; item < items.count(); item++) {
            int of = item;
            double mean =
                    IntStream.range(0, items.size(item))
                            .mapToDouble(
                                    i -> facts.value(Field.GRADE, group.row(items.place(of, i))))
                            .filter(grade -> !Double.isNaN(grade))
                            .average()
                            .orElse(Double.NaN);
            if (!Double.isNaN(mean)) {
                int name = facts.name(Field.ITEM, group.row(items.place(item, 0)));
                grades.put(facts.names(Field.ITEM).text(name), mean);
            }
        }
        return grades;
    }

    /** Of each query of a log its items with a rank, by that. */
    private static Map<String, Ranking> rankings(Facts log) {
        Map<String, Ranking> rankings = new HashMap<>();
        Groups queries = Groups.of(log, new Keys.Named(Field.QUERY));
        Group query = new Group(log);
        for (int index = 0; index < queries.count(); index++) {
            queries.set(query, index);
            Runs items =
                    Runs.of(
                            query.size(),
                            i ->
                                    Double.isNaN(log.value(Field.RANK, query.row(i)))
                                            ? Names.NONE
                                            : log.name(Field.ITEM, query.row(i)));
            double[] ranks = new double[items.count()];
            for (int item = 0; item < ranks.length; item++) {
                for (int i = 0; i < items.size(item); i++) {
                    ranks[item] += log.value(Field.RANK, query.row(items.place(item, i)));
                }
                ranks[item] /= items.size(item);
            }
            // What is sorted by rank stays as it is where ranks are the same.
            List<String> ranking =
                    IntStream.range(0, ranks.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(item -> ranks[item]))
                            .limit(TOP)
                            .map(item -> log.name(Field.ITEM, query.row(items.place(item, 0))))
                            .map(log.names(Field.ITEM)::text)
                            .toList();
            if (!ranking.isEmpty()) {
                rankings.put(query.name(Field.QUERY), new Ranking(ranking, ranks.length));
            }
        }
        return rankings;
    }
}
