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
import dev.assay.view.figure.Alike;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A row for each channel: how much is done there, by whom, and what comes of it. */
final class Channels {

    private static final Aggregate CHANNELS =
            new Aggregate(Field.USER, g -> g.tally(Field.CHANNEL).distinct());

    private static final Set<Field> USES = EnumSet.of(Field.BRAND, Field.TITLE);

    static {
        USES.addAll(Definition.OF_EVENTS);
    }

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.CHANNEL),
                    USES,
                    StepShares.between(
                            List.of(
                                    text("channel", always(), g -> g.name(Field.CHANNEL)),
                                    count("actions", always(), Group::size),
                                    distinct(Field.USER),
                                    number(
                                            "shared_user_share",
                                            with(Field.USER),
                                            g -> Exposure.sharedUsers(g, CHANNELS, Field.CHANNEL)),
                                    number(
                                            "actions_per_user",
                                            with(Field.USER),
                                            g ->
                                                    (double) g.tally(Field.USER).total()
                                                            / g.tally(Field.USER).distinct()),
                                    distinct(Field.SESSION),
                                    distinct(Field.ITEM),
                                    alike(Field.CATEGORY),
                                    alike(Field.BRAND),
                                    alike(Field.TITLE),
                                    alike(Field.PRICE)),
                            List.of(
                                    number("revenue", with(Field.PRICE), g -> g.amounts().sum()),
                                    number(
                                            "revenue_per_user",
                                            with(Field.PRICE, Field.USER),
                                            g ->
                                                    g.amounts().sum()
                                                            / g.tally(Field.USER).distinct()))));

    private Channels() {}

    private static Column alike(Field field) {
        return number(
                "same_" + field.word() + "_share",
                with(Field.ITEM, field),
                g -> Alike.share(g, field));
    }
}
