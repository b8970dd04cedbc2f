package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.with;
import static dev.assay.view.kind.Column.withAny;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Aggregate;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.List;

/** A row for each channel: how much is done there, by whom, and what comes of it. */
final class Channels {

    private static final Aggregate CHANNELS =
            new Aggregate(Field.USER, g -> g.tally(Field.CHANNEL).distinct());

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.CHANNEL),
                    Definition.OF_EVENTS,
                    List.of(
                            text("channel", always(), g -> g.name(Field.CHANNEL)),
                            count("actions", always(), Group::size),
                            count(
                                    "distinct_users",
                                    with(Field.USER),
                                    g -> g.tally(Field.USER).distinct()),
                            number(
                                    "shared_user_share",
                                    with(Field.USER),
                                    g -> Exposure.sharedUsers(g, CHANNELS)),
                            number(
                                    "actions_per_user",
                                    with(Field.USER),
                                    g ->
                                            (double) g.tally(Field.USER).total()
                                                    / g.tally(Field.USER).distinct()),
                            count(
                                    "distinct_sessions",
                                    with(Field.SESSION),
                                    g -> g.tally(Field.SESSION).distinct()),
                            count(
                                    "distinct_items",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).distinct()),
                            number("view_share", with(Field.EVENT), g -> g.share(Step.VIEW)),
                            number("cart_share", with(Field.EVENT), g -> g.share(Step.CART)),
                            number(
                                    "purchase_share",
                                    with(Field.EVENT),
                                    g -> g.share(Step.PURCHASE)),
                            number(
                                    "return_share",
                                    withAny(Field.EVENT, Field.QUANTITY),
                                    g -> g.share(Step.RETURN)),
                            number(
                                    "purchases_per_view",
                                    with(Field.EVENT),
                                    g -> g.rate(Step.PURCHASE, Step.VIEW)),
                            number("revenue", with(Field.PRICE), g -> g.amounts().sum()),
                            number(
                                    "revenue_per_user",
                                    with(Field.PRICE, Field.USER),
                                    g -> g.amounts().sum() / g.tally(Field.USER).distinct())));

    private Channels() {}
}
