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
import java.util.ArrayList;
import java.util.List;

/** A row for each hour of the day, or day of the week: how much is done, and what comes of it. */
final class Times {

    static final Definition HOURS = view("hour", Keys.Unit.HOUR);
    static final Definition WEEKDAYS = view("weekday", Keys.Unit.WEEKDAY);

    private Times() {}

    private static Definition view(String key, Keys.Unit unit) {
        List<Column> columns = new ArrayList<>();
        columns.add(count(key, always(), g -> unit.of(g.begin())));
        columns.addAll(
                List.of(
                        count("actions", always(), Group::size),
                        count(
                                "distinct_users",
                                with(Field.USER),
                                g -> g.tally(Field.USER).distinct()),
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
                        count(
                                "distinct_items",
                                with(Field.ITEM),
                                g -> g.tally(Field.ITEM).distinct()),
                        number(
                                "top_item_share",
                                with(Field.ITEM),
                                g -> g.tally(Field.ITEM).topShare()),
                        count(
                                "distinct_sessions",
                                with(Field.SESSION),
                                g -> g.tally(Field.SESSION).distinct()),
                        number("view_share", with(Field.EVENT), g -> g.share(Step.VIEW)),
                        number("cart_share", with(Field.EVENT), g -> g.share(Step.CART)),
                        number("purchase_share", with(Field.EVENT), g -> g.share(Step.PURCHASE)),
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
                                "mean_price",
                                with(Field.PRICE),
                                g -> g.spread(Field.PRICE).mean())));
        return new Definition(new Keys.Timed(unit), Definition.OF_EVENTS, columns);
    }
}
