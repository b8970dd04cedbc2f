package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
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
                    StepShares.between(
                            List.of(
                                    count("actions", always(), Group::size),
                                    count("active_days", with(Field.TIME), g -> g.times().days()),
                                    number(
                                            "actions_per_day",
                                            with(Field.TIME),
                                            g -> (double) g.times().timed() / g.times().days()),
                                    count(
                                            "longest_streak",
                                            with(Field.TIME),
                                            g -> g.times().streak()),
                                    number(
                                            "span_hours",
                                            with(Field.TIME),
                                            g ->
                                                    (g.times().end() - g.times().begin())
                                                            / SECONDS_OF_HOUR),
                                    number(
                                            "recency_hours",
                                            with(Field.TIME),
                                            g ->
                                                    (g.facts().newest() - g.times().end())
                                                            / SECONDS_OF_HOUR),
                                    count("visits", with(Field.TIME), g -> g.times().visits()),
                                    distinct(Field.SESSION),
                                    number(
                                            "gap_mean_s",
                                            with(Field.TIME),
                                            g -> g.times().gaps().mean()),
                                    number(
                                            "gap_deviation_s",
                                            with(Field.TIME),
                                            g -> g.times().gaps().deviation()),
                                    number(
                                            "gap_median_s",
                                            with(Field.TIME),
                                            g -> g.times().gaps().quantile(0.5)),
                                    number(
                                            "gap_top_share",
                                            with(Field.TIME),
                                            g -> g.times().gaps().topShare()),
                                    number(
                                            "night_share",
                                            with(Field.TIME),
                                            g -> g.times().hourShare(0, MORNING)),
                                    distinct(Field.ITEM),
                                    number(
                                            "item_entropy",
                                            with(Field.ITEM),
                                            g -> g.tally(Field.ITEM).entropy()),
                                    number(
                                            "repeat_share",
                                            with(Field.ITEM),
                                            g -> g.tally(Field.ITEM).repeatShare()),
                                    distinct(Field.CATEGORY),
                                    number(
                                            "category_entropy",
                                            with(Field.CATEGORY),
                                            g -> g.tally(Field.CATEGORY).entropy())),
                            List.of(
                                    number("spent", with(Field.PRICE), g -> g.amounts().sum()),
                                    number(
                                            "mean_price",
                                            with(Field.PRICE),
                                            g -> g.spread(Field.PRICE).mean()),
                                    number(
                                            "quantity_max",
                                            with(Field.QUANTITY),
                                            g -> g.spread(Field.QUANTITY).greatest()),
                                    distinct(Field.CHANNEL),
                                    distinct(Field.DEVICE),
                                    distinct(Field.CAMPAIGN),
                                    distinct(Field.QUERY))));

    private Users() {}
}
