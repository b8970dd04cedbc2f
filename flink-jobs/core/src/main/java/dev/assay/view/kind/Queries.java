package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.EnumSet;
import java.util.List;

/** A row for each text that was searched for: how often, and what comes of it. */
final class Queries {

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.QUERY),
                    EnumSet.of(
                            Field.QUERY,
                            Field.SEARCH,
                            Field.USER,
                            Field.SESSION,
                            Field.TIME,
                            Field.EVENT,
                            Field.QUANTITY,
                            Field.ITEM,
                            Field.RANK,
                            Field.RESULTS),
                    List.of(
                            text("query", always(), g -> g.name(Field.QUERY)),
                            count("actions", always(), Group::size),
                            count("searches", Searches::areKnown, g -> Searches.of(g).count()),
                            distinct(Field.USER),
                            distinct(Field.SESSION),
                            number(
                                    "mean_results",
                                    with(Field.RESULTS),
                                    g -> g.spread(Field.RESULTS).mean()),
                            number(
                                    "no_result_share",
                                    with(Field.RESULTS),
                                    g -> g.spread(Field.RESULTS).share(0)),
                            count("impressions", with(Field.EVENT), g -> g.count(Step.IMPRESSION)),
                            count("clicks", with(Field.EVENT), g -> g.count(Step.VIEW)),
                            number(
                                    "click_share",
                                    with(Field.EVENT),
                                    g -> g.rate(Step.VIEW, Step.IMPRESSION)),
                            number(
                                    "mean_clicked_rank",
                                    with(Field.EVENT, Field.RANK),
                                    g -> g.spread(Field.RANK, Step.VIEW).mean()),
                            count(
                                    "distinct_clicked_items",
                                    with(Field.EVENT, Field.ITEM),
                                    g -> g.tally(Field.ITEM, Step.VIEW).distinct()),
                            number(
                                    "abandoned_share",
                                    fields ->
                                            fields.contains(Field.EVENT)
                                                    && Searches.areKnown(fields),
                                    Queries::abandoned),
                            number(
                                    "reformulated_share",
                                    Searches::haveOrder,
                                    Queries::reformulated),
                            count("purchases", with(Field.EVENT), g -> g.count(Step.PURCHASE))));

    private Queries() {}

    /** Share of the searches without a click. */
    private static double abandoned(Group group) {
        Searches searches = Searches.of(group);
        return (double) (searches.count() - searches.clicked()) / searches.count();
    }

    /** Share of the searches behind which another query comes; NaN where not all rows are known. */
    private static double reformulated(Group group) {
        Searches searches = Searches.of(group);
        return group.facts().isAll()
                ? (double) searches.followed() / searches.placed()
                : Double.NaN;
    }
}
