package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import java.util.ArrayList;
import java.util.List;

/** A row for each hour of the day, or day of the week: how much is done, and what comes of it. */
final class Times {

    static final Definition HOURS = view("hour", Keys.Unit.HOUR);
    static final Definition WEEKDAYS = view("weekday", Keys.Unit.WEEKDAY);

    private Times() {}

    private static Definition view(String key, Keys.Unit unit) {
        List<Column> columns = new ArrayList<>();
        columns.add(count(key, always(), g -> unit.of(g.times().begin())));
        columns.addAll(
                StepShares.between(
                        List.of(
                                count("actions", always(), Group::size),
                                distinct(Field.USER),
                                number(
                                        "actions_per_user",
                                        with(Field.USER),
                                        g ->
                                                (double) g.tally(Field.USER).total()
                                                        / g.tally(Field.USER).distinct()),
                                number(
                                        "top_user_share",
                                        with(Field.USER),
                                        g -> g.tally(Field.USER).topShare()),
                                distinct(Field.ITEM),
                                number(
                                        "top_item_share",
                                        with(Field.ITEM),
                                        g -> g.tally(Field.ITEM).topShare()),
                                distinct(Field.SESSION)),
                        List.of(
                                number("revenue", with(Field.PRICE), g -> g.amounts().sum()),
                                number(
                                        "mean_price",
                                        with(Field.PRICE),
                                        g -> g.spread(Field.PRICE).mean()))));
        return new Definition(new Keys.Timed(unit), Definition.OF_EVENTS, columns);
    }
}
