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
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.List;
import java.util.Locale;

/** A row for each session: how long, how deep, in which order, and how it ends. */
final class Sessions {

    /** Steps of a path that are written at most; what comes behind is one sign. */
    private static final int LONGEST_PATH = 8;

    static final Definition VIEW =
            new Definition(
                    new Keys.OfSession(),
                    Definition.OF_EVENTS,
                    List.of(
                            count("actions", always(), Group::size),
                            number(
                                    "duration_s",
                                    with(Field.TIME),
                                    g -> g.times().end() - g.times().begin()),
                            number(
                                    "gap_median_s",
                                    with(Field.TIME),
                                    g -> g.times().gaps().quantile(0.5)),
                            number("gap_max_s", with(Field.TIME), g -> g.times().gaps().greatest()),
                            number(
                                    "gap_top_share",
                                    with(Field.TIME),
                                    g -> g.times().gaps().topShare()),
                            count(
                                    "distinct_users",
                                    with(Field.SESSION, Field.USER),
                                    g -> g.tally(Field.USER).distinct()),
                            distinct(Field.ITEM),
                            number(
                                    "repeat_share",
                                    with(Field.ITEM),
                                    g -> g.tally(Field.ITEM).repeatShare()),
                            distinct(Field.CATEGORY),
                            distinct(Field.QUERY),
                            number("depth", with(Field.RANK), g -> g.spread(Field.RANK).greatest()),
                            text("path", with(Field.EVENT), Sessions::path),
                            text("first_step", with(Field.EVENT), g -> g.step(0).word()),
                            text("last_step", with(Field.EVENT), g -> g.step(g.size() - 1).word()),
                            text(
                                    "has_purchase",
                                    with(Field.EVENT),
                                    g -> String.valueOf(g.count(Step.PURCHASE) > 0)),
                            count(
                                    "purchases",
                                    withAny(Field.EVENT, Field.PRICE, Field.QUANTITY),
                                    g -> g.count(Step.PURCHASE)),
                            count(
                                    "returns",
                                    withAny(Field.EVENT, Field.QUANTITY),
                                    g -> g.count(Step.RETURN)),
                            number("spent", with(Field.PRICE), g -> g.amounts().sum()),
                            number(
                                    "quantity",
                                    with(Field.QUANTITY),
                                    g -> g.spread(Field.QUANTITY).sum())));

    private Sessions() {}

    /** The order of the steps, each run of one step as its first letter: {@code vcp}. */
    private static String path(Group group) {
        StringBuilder path = new StringBuilder();
        Step last = null;
        for (int i = 0; i < group.size(); i++) {
            Step step = group.step(i);
            if (step != last) {
                if (path.length() == LONGEST_PATH) {
                    return path.append('+').toString();
                }
                path.append(step.word().substring(0, 1).toLowerCase(Locale.ROOT));
                last = step;
            }
        }
        return path.toString();
    }
}
