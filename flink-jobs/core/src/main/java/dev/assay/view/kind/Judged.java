package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.whole;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.figure.Logged;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** A row for each query whose results were graded: how many, how well, and how surely. */
final class Judged {

    private static final Function<Facts, double[]> ENDS = Judged::ends;

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.QUERY),
                    EnumSet.of(Field.QUERY, Field.ITEM, Field.GRADE, Field.JUDGE),
                    List.of(
                            text("query", always(), g -> g.name(Field.QUERY)),
                            count("judgments", always(), Group::size),
                            count(
                                    "judged_items",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).distinct()),
                            distinct(Field.JUDGE),
                            number(
                                    "mean_grade",
                                    with(Field.GRADE),
                                    g -> g.spread(Field.GRADE).mean()),
                            number(
                                    "grade_deviation",
                                    with(Field.GRADE),
                                    g -> g.spread(Field.GRADE).deviation()),
                            number(
                                    "grade_entropy",
                                    with(Field.GRADE),
                                    g -> g.spread(Field.GRADE).entropy()),
                            number("least_grade_share", with(Field.GRADE), g -> end(g, 0)),
                            number("greatest_grade_share", with(Field.GRADE), g -> end(g, 1)),
                            number(
                                    "contradicted_share",
                                    with(Field.ITEM, Field.GRADE),
                                    g -> Agreement.of(g).contradicted()),
                            number(
                                    "agreement",
                                    with(Field.ITEM, Field.GRADE),
                                    g -> Agreement.of(g).alpha()),
                            // Only what judgments are compared with has ranks.
                            whole("logged_items", with(Field.RANK), g -> Logged.of(g).items()),
                            number(
                                    "judged_top_share",
                                    with(Field.RANK, Field.ITEM, Field.GRADE),
                                    g -> Logged.of(g).judged()),
                            number(
                                    "ndcg_10",
                                    with(Field.RANK, Field.ITEM, Field.GRADE),
                                    g -> Logged.of(g).ndcg())));

    private Judged() {}

    /** The least and the greatest grade of all; NaN where there is none, or not all are known. */
    private static double[] ends(Facts facts) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < facts.size(); row++) {
            double grade = facts.value(Field.GRADE, row);
            least = grade < least ? grade : least;
            greatest = grade > greatest ? grade : greatest;
        }
        return facts.isAll() && least <= greatest
                ? new double[] {least, greatest}
                : new double[] {Double.NaN, Double.NaN};
    }

    private static double end(Group group, int which) {
        double end = group.facts().once(ENDS)[which];
        return Double.isNaN(end) ? end : group.spread(Field.GRADE).share(end);
    }
}
