package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
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

/** A row for each campaign: whom it reaches, and what they do. */
final class Campaigns {

    private static final Aggregate CAMPAIGNS =
            new Aggregate(Field.USER, g -> g.tally(Field.CAMPAIGN).distinct());

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.CAMPAIGN),
                    Definition.OF_EVENTS,
                    List.of(
                            text("campaign", always(), g -> g.name(Field.CAMPAIGN)),
                            count("actions", always(), Group::size),
                            distinct(Field.USER),
                            number(
                                    "shared_user_share",
                                    with(Field.USER),
                                    g -> Exposure.sharedUsers(g, CAMPAIGNS, Field.CAMPAIGN)),
                            count("exposures", with(Field.EVENT), g -> g.count(Step.IMPRESSION)),
                            count(
                                    "exposed_users",
                                    with(Field.EVENT, Field.USER),
                                    g -> Exposure.of(g).exposed()),
                            count(
                                    "responders",
                                    with(Field.EVENT, Field.USER),
                                    g -> Exposure.of(g).responders()),
                            number(
                                    "response_rate",
                                    with(Field.EVENT, Field.USER),
                                    g -> share(Exposure.of(g).reached(), Exposure.of(g).exposed())),
                            number(
                                    "redemption_rate",
                                    with(Field.EVENT, Field.USER),
                                    g ->
                                            share(
                                                    Exposure.of(g).redeemers(),
                                                    Exposure.of(g).exposed())),
                            number(
                                    "unexposed_responder_share",
                                    with(Field.EVENT, Field.USER),
                                    Campaigns::unexposed),
                            number(
                                    "early_responder_share",
                                    with(Field.EVENT, Field.USER, Field.TIME),
                                    g -> share(Exposure.of(g).early(), Exposure.of(g).ordered())),
                            number(
                                    "uplift",
                                    with(Field.EVENT, Field.USER),
                                    g -> Exposure.uplift(g).value()),
                            number(
                                    "uplift_low",
                                    with(Field.EVENT, Field.USER),
                                    g -> Exposure.uplift(g).low()),
                            number(
                                    "uplift_high",
                                    with(Field.EVENT, Field.USER),
                                    g -> Exposure.uplift(g).high()),
                            count(
                                    "purchases",
                                    withAny(Field.EVENT, Field.PRICE, Field.QUANTITY),
                                    g -> g.count(Step.PURCHASE)),
                            number("revenue", with(Field.PRICE), g -> g.amounts().sum())));

    private Campaigns() {}

    private static double share(int some, int of) {
        return (double) some / of;
    }

    private static double unexposed(Group group) {
        Exposure exposure = Exposure.of(group);
        return share(exposure.responders() - exposure.reached(), exposure.responders());
    }
}
