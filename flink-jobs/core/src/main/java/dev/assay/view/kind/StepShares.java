package dev.assay.view.kind;

import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.with;
import static dev.assay.view.kind.Column.withAny;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import java.util.List;
import java.util.stream.Stream;

/** Which part of events each step on the way to a purchase has. */
final class StepShares {

    /** A column for each step that is said of whoever acts, and what comes of views. */
    static final List<Column> COLUMNS =
            List.of(
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
                            g -> g.rate(Step.PURCHASE, Step.VIEW)));

    private StepShares() {}

    /** Columns with these among them. */
    static List<Column> between(List<Column> before, List<Column> after) {
        return Stream.of(before, COLUMNS, after).flatMap(List::stream).toList();
    }
}
