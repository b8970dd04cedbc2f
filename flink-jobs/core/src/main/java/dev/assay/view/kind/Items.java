package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.date;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.with;
import static dev.assay.view.kind.Column.withAny;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Tally;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A row for each item that was acted on: by whom, how often, at which prices. */
final class Items {

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.ITEM),
                    Definition.OF_EVENTS,
                    List.of(
                            text("item", always(), g -> g.name(Field.ITEM)),
                            count("actions", always(), Group::size),
                            distinct(Field.USER),
                            number(
                                    "top_user_share",
                                    with(Field.USER),
                                    g -> g.tally(Field.USER).topShare()),
                            distinct(Field.SESSION),
                            count("views", with(Field.EVENT), g -> g.count(Step.VIEW)),
                            count("carts", with(Field.EVENT), g -> g.count(Step.CART)),
                            count("purchases", withSales(), g -> g.count(Step.PURCHASE)),
                            count("returns", withSales(), g -> g.count(Step.RETURN)),
                            number(
                                    "carts_per_view",
                                    with(Field.EVENT),
                                    g -> g.rate(Step.CART, Step.VIEW)),
                            number(
                                    "purchases_per_view",
                                    with(Field.EVENT),
                                    g -> g.rate(Step.PURCHASE, Step.VIEW)),
                            number(
                                    "returns_per_purchase",
                                    withSales(),
                                    g -> g.rate(Step.RETURN, Step.PURCHASE)),
                            number("revenue", with(Field.PRICE), g -> g.amounts().sum()),
                            number(
                                    "price_min",
                                    with(Field.PRICE),
                                    g -> g.spread(Field.PRICE).least()),
                            number(
                                    "price_median",
                                    with(Field.PRICE),
                                    g -> g.spread(Field.PRICE).quantile(0.5)),
                            number(
                                    "price_max",
                                    with(Field.PRICE),
                                    g -> g.spread(Field.PRICE).greatest()),
                            number(
                                    "quantity",
                                    with(Field.QUANTITY),
                                    g -> g.spread(Field.QUANTITY).sum()),
                            date("first_seen", with(Field.TIME), g -> g.times().begin()),
                            date("last_seen", with(Field.TIME), g -> g.times().end()),
                            count("active_days", with(Field.TIME), g -> g.times().days()),
                            number("repeat_buyer_share", Items::hasBuyers, Items::repeatBuyers),
                            number("mean_rank", with(Field.RANK), g -> g.spread(Field.RANK).mean()),
                            distinct(Field.CHANNEL),
                            distinct(Field.QUERY)));

    private Items() {}

    private static Predicate<Set<Field>> withSales() {
        return withAny(Field.EVENT, Field.PRICE, Field.QUANTITY);
    }

    private static boolean hasBuyers(Set<Field> fields) {
        return fields.contains(Field.USER) && withSales().test(fields);
    }

    /** Share of the buyers who bought it more than once. */
    private static double repeatBuyers(Group group) {
        Tally buyers = group.tally(Field.USER, Step.PURCHASE);
        return buyers.distinct() == 0 ? Double.NaN : (double) buyers.repeated() / buyers.distinct();
    }
}
