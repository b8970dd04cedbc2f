package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
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
                    StepShares.between(
                            List.of(
                                    text("channel", always(), g -> g.name(Field.CHANNEL)),
                                    count("actions", always(), Group::size),
                                    distinct(Field.USER),
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
                                    distinct(Field.SESSION),
                                    distinct(Field.ITEM)),
                            List.of(
                                    number("revenue", with(Field.PRICE), g -> g.amounts().sum()),
                                    number(
                                            "revenue_per_user",
                                            with(Field.PRICE, Field.USER),
                                            g ->
                                                    g.amounts().sum()
                                                            / g.tally(Field.USER).distinct()))));

    private Channels() {}
}
