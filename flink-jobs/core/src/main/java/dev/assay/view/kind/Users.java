package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.with;
import static dev.assay.view.kind.Column.withAny;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.List;

/** A row for each user: how much, when, on what and with which result they act. */
final class Users {

    private static final double SECONDS_OF_HOUR = 3_600;
    private static final int MORNING = 6;

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.USER),
                    Definition.OF_EVENTS,
                    List.of(
                            count("actions", always(), Group::size),
                            count("active_days", with(Field.TIME), Group::days),
                            number(
                                    "actions_per_day",
                                    with(Field.TIME),
                                    g -> (double) g.timed() / g.days()),
                            count("longest_streak", with(Field.TIME), Group::streak),
                            number(
                                    "span_hours",
                                    with(Field.TIME),
                                    g -> (g.end() - g.begin()) / SECONDS_OF_HOUR),
                            number(
                                    "recency_hours",
                                    with(Field.TIME),
                                    g -> (g.facts().newest() - g.end()) / SECONDS_OF_HOUR),
                            count("visits", with(Field.TIME), Group::visits),
                            count(
                                    "distinct_sessions",
                                    with(Field.SESSION),
                                    g -> g.tally(Field.SESSION).distinct()),
                            number("gap_mean_s", with(Field.TIME), g -> g.gaps().mean()),
                            number("gap_deviation_s", with(Field.TIME), g -> g.gaps().deviation()),
                            number("gap_median_s", with(Field.TIME), g -> g.gaps().quantile(0.5)),
                            number("gap_top_share", with(Field.TIME), g -> g.gaps().topShare()),
                            number("night_share", with(Field.TIME), g -> g.hourShare(0, MORNING)),
                            count(
                                    "distinct_items",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).distinct()),
                            number(
                                    "item_entropy",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).entropy()),
                            number(
                                    "repeat_share",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).repeatShare()),
                            count(
                                    "distinct_categories",
                                    with(Field.CATEGORY),
                                    g -> g.tally(Field.CATEGORY).distinct()),
                            number(
                                    "category_entropy",
                                    with(Field.CATEGORY),
                                    g -> g.tally(Field.CATEGORY).entropy()),
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
                            number("spent", with(Field.PRICE), g -> g.amounts().sum()),
                            number(
                                    "mean_price",
                                    with(Field.PRICE),
                                    g -> g.spread(Field.PRICE).mean()),
                            number(
                                    "quantity_max",
                                    with(Field.QUANTITY),
                                    g -> g.spread(Field.QUANTITY).greatest()),
                            count(
                                    "distinct_channels",
                                    with(Field.CHANNEL),
                                    g -> g.tally(Field.CHANNEL).distinct()),
                            count(
                                    "distinct_devices",
                                    with(Field.DEVICE),
                                    g -> g.tally(Field.DEVICE).distinct()),
                            count(
                                    "distinct_campaigns",
                                    with(Field.CAMPAIGN),
                                    g -> g.tally(Field.CAMPAIGN).distinct()),
                            count(
                                    "distinct_queries",
                                    with(Field.QUERY),
                                    g -> g.tally(Field.QUERY).distinct())));

    private Users() {}
}
