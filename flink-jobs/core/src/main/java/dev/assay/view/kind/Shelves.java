package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.count;
import static dev.assay.view.kind.Column.distinct;
import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.whole;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.listing.CategoryPath;
import dev.assay.view.listing.CategoryTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row for each category or brand of a catalogue: how much it has, and how well it is kept. */
final class Shelves {

    private static final double QUARTER = 0.25;

    /** Of these it only matters whether an item has them. */
    private static final Set<Field> SEEN =
            EnumSet.of(Field.ITEM, Field.DESCRIPTION, Field.IMAGE, Field.URL, Field.GTIN);

    /** What an item of a catalogue should have. */
    private static final Set<Field> ATTRIBUTES =
            EnumSet.of(
                    Field.TITLE,
                    Field.DESCRIPTION,
                    Field.IMAGE,
                    Field.URL,
                    Field.BRAND,
                    Field.CATEGORY,
                    Field.PRICE,
                    Field.GTIN);

    static final Definition CATEGORIES =
            view(
                    Field.CATEGORY,
                    Field.BRAND,
                    List.of(
                            count("path_depth", always(), g -> CategoryPath.depth(name(g))),
                            distinct(Field.PARENT),
                            text("parent_state", with(Field.PARENT), Shelves::state),
                            whole("parent_depth", with(Field.PARENT), Shelves::depth)));
    static final Definition BRANDS = view(Field.BRAND, Field.CATEGORY, List.of());

    private Shelves() {}

    private static Definition view(Field key, Field other, List<Column> more) {
        List<Column> columns = new ArrayList<>();
        columns.add(text(key.word(), always(), g -> g.name(key)));
        columns.addAll(
                List.of(
                        count("items", always(), Group::size),
                        count(
                                other == Field.BRAND ? "distinct_brands" : "distinct_categories",
                                with(other),
                                g -> g.tally(other).distinct()),
                        price("price_lower_quartile", QUARTER),
                        price("price_median", 2 * QUARTER),
                        price("price_upper_quartile", 1 - QUARTER),
                        number(
                                "price_deviation",
                                with(Field.PRICE),
                                g -> g.spread(Field.PRICE).deviation()),
                        number(
                                "coverage",
                                known -> hasAttributes(known, key),
                                g -> coverage(g, key)),
                        share(Field.TITLE),
                        share(Field.DESCRIPTION),
                        share(Field.IMAGE),
                        share(other),
                        share(Field.PRICE),
                        share(Field.GTIN),
                        number(
                                "title_length_mean",
                                with(Field.TITLE),
                                g -> g.meanLength(Field.TITLE)),
                        number(
                                "title_shared_share",
                                with(Field.TITLE),
                                g -> g.tally(Field.TITLE).sharedShare())));
        columns.addAll(more);
        return new Definition(new Keys.Named(key), Definition.OF_CATALOGUES, columns, SEEN);
    }

    private static Column price(String name, double share) {
        return number(name, with(Field.PRICE), g -> g.spread(Field.PRICE).quantile(share));
    }

    private static Column share(Field field) {
        return number(field.word() + "_share", with(field), g -> g.share(field));
    }

    private static boolean hasAttributes(Set<Field> known, Field key) {
        return known.stream().anyMatch(field -> field != key && ATTRIBUTES.contains(field));
    }

    /** Mean of the shares of items that have a value, over all attributes that are declared. */
    private static double coverage(Group group, Field key) {
        double sum = 0;
        int fields = 0;
        for (Field field : ATTRIBUTES) {
            if (field != key && group.facts().fields().contains(field)) {
                sum += group.share(field);
                fields++;
            }
        }
        return sum / fields;
    }

    private static String name(Group group) {
        return group.name(Field.CATEGORY);
    }

    private static int category(Group group) {
        return group.facts().name(Field.CATEGORY, group.first());
    }

    private static String state(Group group) {
        return group.facts()
                .whole(CategoryTree.OF)
                .map(tree -> tree.state(category(group)).name().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static double depth(Group group) {
        return group.facts()
                .whole(CategoryTree.OF)
                .map(tree -> tree.depth(category(group)))
                .orElse(Double.NaN);
    }
}
