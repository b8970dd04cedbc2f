package dev.assay.inventory.guess;

import dev.assay.declare.ColumnType;
import dev.assay.declare.view.Field;
import dev.assay.inventory.guess.Guessed.Column;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.value.SemanticType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each column of a table may mean, and of all that the best for each meaning. */
final class Candidates {

    /** Less is not worth a word. */
    private static final double LEAST = 0.35;

    private static final double BY_VALUES = 0.85;
    private static final double BY_FORM = 0.7;
    private static final double PURCHASED = 0.4;
    private static final double DATED = 0.55;

    /** Titles of an item, on average, at most: some are spelled in two ways. */
    private static final double MOST_TITLES = 1.3;

    /** Pieces that are bought at once: the median, at most. */
    private static final double FEW_PIECES = 5;

    private Candidates() {}

    /**
     * The best column for each meaning.
     *
     * @param subject what the dataset is about, by its name
     */
    static List<Column> of(Profile profile, Concept subject) {
        List<Column> all = new ArrayList<>();
        for (ColumnProfile column : profile.columns()) {
            all.addAll(of(column, subject));
        }
        retitle(profile, all);
        List<Column> best = best(profile, all);
        bought(profile, best).ifPresent(best::add);
        person(profile, best).ifPresent(best::add);
        return inOrder(profile, best);
    }

    private static List<Column> of(ColumnProfile column, Concept subject) {
        List<Column> all = new ArrayList<>();
        NameMeaning name = NameMeaning.of(column.name(), subject);
        if (name.field() != null) {
            Field field = byLength(name.field(), name, column);
            // The number of a category in a list of them is another in each row.
            boolean isOwn = name.last() == Concept.ID && field == Field.CATEGORY;
            double fit = isOwn ? ValueFit.of(Field.ITEM, column) : ValueFit.of(field, column);
            boolean isShort = field == Field.GTIN && column.name().matches("(?i).*isbn(10)?");
            add(all, field, column, name.odds() * fit * (isShort ? BY_VALUES : 1));
        }
        boolean isOpen =
                name.last() == Concept.UNKNOWN
                        || name.last() == Concept.KIND
                        || name.last() == Concept.NEUTRAL
                        || name.field() == Field.EVENT;
        if (isOpen && ValueFit.areSteps(column)) {
            add(all, Field.EVENT, column, BY_VALUES);
        }
        if (name.last() == Concept.UNKNOWN || name.last() == Concept.NEUTRAL) {
            byForm(column).ifPresent(field -> add(all, field, column, BY_FORM));
            if (column.inferred().isTemporal() && name.head() != Concept.PERSON) {
                add(all, Field.TIME, column, DATED);
            }
        }
        return all;
    }

    /** A text that is named as what is acted on is a title where it has words. */
    private static Field byLength(Field field, NameMeaning name, ColumnProfile column) {
        if (field == Field.URL && ValueFit.arePictures(column)) {
            return Field.IMAGE;
        }
        boolean isItself = name.last() == Concept.ITEM && field == Field.ITEM;
        return isItself && hasWords(column) ? Field.TITLE : field;
    }

    /** Whether most values have blanks between letters. */
    private static boolean hasWords(ColumnProfile column) {
        ColumnType type = column.inferred();
        boolean isText = type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
        long blank =
                column.values().top(50).stream()
                        .filter(v -> v.getKey().strip().contains(" "))
                        .count();
        return isText && 2 * blank > Math.min(50, column.values().size());
    }

    private static Optional<Field> byForm(ColumnProfile column) {
        Optional<SemanticType> meaning = column.meaning();
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        return switch (meaning.get()) {
            case GTIN -> Optional.of(Field.GTIN);
            case CURRENCY -> Optional.of(Field.CURRENCY);
            case URL -> Optional.of(Field.URL);
            case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS -> Optional.of(Field.TIME);
            default -> Optional.empty();
        };
    }

    private static void add(List<Column> all, Field field, ColumnProfile column, double odds) {
        if (odds >= LEAST) {
            all.add(new Column(field, column.name(), odds));
        }
    }

    /** Without a title, a short description is one, as long as an item has hardly more than one. */
    private static void retitle(Profile profile, List<Column> all) {
        long items =
                all.stream()
                        .filter(column -> column.field() == Field.ITEM)
                        .mapToLong(column -> profile.column(column.name()).distinctCount())
                        .max()
                        .orElse(Long.MAX_VALUE / 4);
        boolean hasTitle = all.stream().anyMatch(column -> column.field() == Field.TITLE);
        for (int i = 0; i < all.size(); i++) {
            Column column = all.get(i);
            ColumnProfile values = profile.column(column.name());
            boolean isShort = values.lengths().quantile(0.5) < ValueFit.LONG_TEXT;
            if (column.field() == Field.DESCRIPTION && isShort && !hasTitle) {
                all.set(i, new Column(Field.TITLE, column.name(), column.odds() * BY_VALUES));
            }
        }
        all.removeIf(
                column ->
                        column.field() == Field.TITLE
                                && profile.column(column.name()).distinctCount()
                                        > MOST_TITLES * items + 10);
    }

    /** Each meaning once, and each column once: the surest first, of equals the first column. */
    private static List<Column> best(Profile profile, List<Column> all) {
        List<String> names = profile.names();
        all.sort(
                Comparator.comparingDouble((Column column) -> -column.odds())
                        .thenComparingInt(column -> names.indexOf(column.name())));
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Set<String> columns = new HashSet<>();
        List<Column> best = new ArrayList<>();
        for (Column column : all) {
            if (!fields.contains(column.field()) && !columns.contains(column.name())) {
                fields.add(column.field());
                columns.add(column.name());
                best.add(column);
            }
        }
        return best;
    }

    /**
     * Beside an amount of money, the only column of small whole numbers is how many were bought.
     */
    private static Optional<Column> bought(Profile profile, List<Column> best) {
        boolean isBought =
                profile.names().stream()
                                .anyMatch(
                                        n ->
                                                NameMeaning.of(n, Concept.UNKNOWN).last()
                                                        == Concept.AMOUNT)
                        && best.stream().anyMatch(column -> column.field() == Field.USER)
                        && best.stream().noneMatch(column -> column.field() == Field.QUANTITY);
        List<ColumnProfile> few =
                profile.columns().stream()
                        .filter(
                                column ->
                                        best.stream()
                                                .noneMatch(b -> b.name().equals(column.name())))
                        .filter(Candidates::isFew)
                        .toList();
        return isBought && few.size() == 1
                ? Optional.of(new Column(Field.QUANTITY, few.get(0).name(), PURCHASED))
                : Optional.empty();
    }

    /** In a table about persons, of which no column says who, the number that each has. */
    private static Optional<Column> person(Profile profile, List<Column> best) {
        boolean isOpen =
                best.stream().noneMatch(c -> c.field() == Field.USER || c.field() == Field.ITEM);
        return isOpen && Persons.of(profile, false).size() >= 2
                ? profile.columns().stream()
                        .filter(c -> NameMeaning.of(c.name(), Concept.UNKNOWN).last() == Concept.ID)
                        .filter(c -> c.distinctness() == 1 && c.completeness() == 1)
                        .findFirst()
                        .map(c -> new Column(Field.USER, c.name(), DATED))
                : Optional.empty();
    }

    private static boolean isFew(ColumnProfile column) {
        return column.inferred() == ColumnType.INTEGER
                && NameMeaning.of(column.name(), Concept.UNKNOWN).last() == Concept.UNKNOWN
                && column.quantiles().quantile(0.5) >= 1
                && column.quantiles().quantile(0.5) <= FEW_PIECES
                && column.distinctCount() > 2;
    }

    static List<Column> inOrder(Profile profile, List<Column> columns) {
        List<String> names = profile.names();
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> names.indexOf(column.name())))
                .toList();
    }
}
