package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.EnumSet;
import java.util.List;

/** A row for each place in lists of results: what is shown there, and what is taken. */
final class Positions {

    static final Definition VIEW =
            new Definition(
                    new Keys.Placed(),
                    EnumSet.of(
                            Field.RANK,
                            Field.EVENT,
                            Field.QUANTITY,
                            Field.USER,
                            Field.ITEM,
                            Field.QUERY),
                    List.of(
                            count("position", always(), Positions::place),
                            count("actions", always(), Group::size),
                            distinct(Field.USER),
                            distinct(Field.ITEM),
                            distinct(Field.QUERY),
                            count("impressions", with(Field.EVENT), g -> g.count(Step.IMPRESSION)),
                            count("clicks", with(Field.EVENT), g -> g.count(Step.VIEW)),
                            number(
                                    "click_share",
                                    with(Field.EVENT),
                                    g -> g.rate(Step.VIEW, Step.IMPRESSION)),
                            count("purchases", with(Field.EVENT), g -> g.count(Step.PURCHASE))));

    private Positions() {}

    private static int place(Group group) {
        return Keys.Placed.of(group.facts().value(Field.RANK, group.first()));
    }
}
