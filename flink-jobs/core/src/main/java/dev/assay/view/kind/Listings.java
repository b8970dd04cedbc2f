package dev.assay.view.kind;

import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.whole;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Aggregate;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.listing.Boilerplate;
import dev.assay.view.listing.CategoryPath;
import dev.assay.view.listing.CheckDigit;
import dev.assay.view.listing.Link;
import dev.assay.view.listing.TitleStyle;
import dev.assay.view.listing.TitleTwins;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A row for each item of a catalogue: what only a look at all items or at its texts shows. */
final class Listings {

    /** What the scatter of normal data is by its median distance from the median. */
    private static final double NORMAL = 1.4826;

    private static final Aggregate MEDIAN =
            new Aggregate(Field.CATEGORY, g -> g.spread(Field.PRICE).quantile(0.5));
    private static final Aggregate SCATTER =
            new Aggregate(Field.CATEGORY, g -> g.spread(Field.PRICE).medianDistance());

    static final Definition VIEW =
            new Definition(
                    new Keys.EachRow(),
                    EnumSet.of(
                            Field.ITEM,
                            Field.TITLE,
                            Field.DESCRIPTION,
                            Field.IMAGE,
                            Field.URL,
                            Field.CATEGORY,
                            Field.PRICE,
                            Field.GTIN),
                    List.of(
                            whole(
                                    "near_duplicates",
                                    with(Field.TITLE),
                                    among(TitleTwins.OF, Field.TITLE, TitleTwins::nearDuplicates)),
                            whole(
                                    "variants",
                                    with(Field.TITLE),
                                    among(TitleTwins.OF, Field.TITLE, TitleTwins::variants)),
                            whole("title_length", with(Field.TITLE), length(Field.TITLE)),
                            whole("title_words", with(Field.TITLE), title(TitleStyle::words)),
                            number(
                                    "title_digit_share",
                                    with(Field.TITLE),
                                    title(TitleStyle::digitShare)),
                            number(
                                    "title_capital_share",
                                    with(Field.TITLE),
                                    title(TitleStyle::capitalShare)),
                            number(
                                    "title_repetition",
                                    with(Field.TITLE),
                                    title(TitleStyle::repetition)),
                            whole(
                                    "description_length",
                                    with(Field.DESCRIPTION),
                                    length(Field.DESCRIPTION)),
                            number(
                                    "boilerplate_share",
                                    with(Field.DESCRIPTION),
                                    among(Boilerplate.OF, Field.DESCRIPTION, Boilerplate::share)),
                            number(
                                    "price_robust_z",
                                    with(Field.PRICE, Field.CATEGORY),
                                    Listings::robustZ),
                            whole(
                                    "category_depth",
                                    with(Field.CATEGORY),
                                    of(Field.CATEGORY, CategoryPath::depth)),
                            is("image_well_formed", Field.IMAGE, Link::isOfPicture),
                            is("url_well_formed", Field.URL, Link::isOfPage),
                            is("gtin_valid", Field.GTIN, CheckDigit::isRight)),
                    EnumSet.of(Field.ITEM));

    private Listings() {}

    /** A number of one of all names. */
    private interface OfName<T> {
        double of(T all, int name);
    }

    private static int name(Group group, Field field) {
        return group.facts().name(field, group.first());
    }

    private static <T> ToDoubleFunction<Group> among(
            Function<Facts, T> whole, Field field, OfName<T> of) {
        return group -> {
            int name = name(group, field);
            return name == Names.NONE
                    ? Double.NaN
                    : group.facts().whole(whole).map(all -> of.of(all, name)).orElse(Double.NaN);
        };
    }

    private static ToDoubleFunction<Group> length(Field field) {
        return group -> group.meanLength(field);
    }

    private static ToDoubleFunction<Group> title(ToDoubleFunction<TitleStyle> of) {
        return of(Field.TITLE, title -> of.applyAsDouble(TitleStyle.of(title)));
    }

    private static ToDoubleFunction<Group> of(Field field, ToDoubleFunction<String> of) {
        return group ->
                name(group, field) == Names.NONE ? Double.NaN : of.applyAsDouble(group.name(field));
    }

    private static Column is(String name, Field field, Predicate<String> is) {
        Function<Group, String> of =
                group ->
                        name(group, field) == Names.NONE
                                ? null
                                : String.valueOf(is.test(group.name(field)));
        return text(name, with(field), of);
    }

    /** How far a price is from those of its category; NaN where half of them are the same. */
    private static double robustZ(Group group) {
        double price = group.facts().value(Field.PRICE, group.first());
        double scatter = NORMAL * group.aggregate(SCATTER);
        return scatter > 0 ? (price - group.aggregate(MEDIAN)) / scatter : Double.NaN;
    }
}
