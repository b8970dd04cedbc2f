package dev.assay.inventory.guess;

import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.ColumnType;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Ubi;
import dev.assay.inventory.guess.Guessed.Column;
import dev.assay.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses what a dataset means. Pure: the same profile gives the same guess. */
public final class Guess {

    /** Columns of User Behavior Insights that a log of it has at least. */
    private static final int FEWEST_OF_UBI = 4;

    /** How sure a meaning must be in a dataset of no known role. */
    private static final double SURE = 0.7;

    private static final double CERTAIN = 0.95;

    /** Words of a dataset's name that say nothing of what it is about. */
    private static final Set<String> NOISE =
            Set.of(
                    "clean",
                    "dirty",
                    "sample",
                    "samples",
                    "dataset",
                    "datasets",
                    "data",
                    "train",
                    "test",
                    "valid",
                    "validation",
                    "dev",
                    "all",
                    "full",
                    "export",
                    "dump",
                    "csv",
                    "json",
                    "parquet",
                    "avro",
                    "tsv",
                    "raw",
                    "new",
                    "old",
                    "info",
                    "list",
                    "table",
                    "master",
                    "prior",
                    "meta",
                    "metadata",
                    "catalog",
                    "catalogue",
                    "features",
                    "us",
                    "en",
                    "gz");

    private Guess() {}

    /**
     * What a dataset means.
     *
     * @param name of the dataset, or of its files
     * @param profile of all of it, or of a part
     * @param keys columns that may tell its rows apart
     */
    public static Guessed of(String name, Profile profile, List<CandidateKey> keys) {
        if (profile.columns().isEmpty()) {
            return Guessed.NOTHING;
        }
        List<Column> ubi = ubi(profile);
        Concept subject = subject(name, profile);
        List<Column> columns =
                !ubi.isEmpty()
                        ? ubi
                        : Headerless.isOne(profile)
                                ? Headerless.of(profile, subject)
                                : Candidates.of(profile, subject);
        Roles roles = new Roles(profile, columns, keys, subject);
        Roles.Found found = ubi.isEmpty() ? roles.found() : new Roles.Found(Role.EVENTS, CERTAIN);
        List<Column> apt = apt(profile, found.role(), columns, roles);
        return new Guessed(
                found.role(),
                found.odds(),
                apt,
                key(apt, keys, profile),
                sensitive(profile, found.role(), apt),
                !ubi.isEmpty());
    }

    /** Columns of a log of User Behavior Insights; empty where it is none. */
    private static List<Column> ubi(Profile profile) {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, String> known : Ubi.COLUMNS.entrySet()) {
            if (profile.names().contains(known.getValue())) {
                columns.add(
                        new Column(
                                Field.of(known.getKey()).orElseThrow(), known.getValue(), CERTAIN));
            }
        }
        return columns.size() >= FEWEST_OF_UBI ? Candidates.inOrder(profile, columns) : List.of();
    }

    /** What a dataset is about: the last word of its name that says something. */
    private static Concept subject(String name, Profile profile) {
        List<Lexicon.Word> words =
                Lexicon.words(name).stream()
                        .filter(word -> !NOISE.contains(word.text()))
                        .filter(word -> word.concept() != Concept.NEUTRAL)
                        .toList();
        Concept last = words.isEmpty() ? Concept.UNKNOWN : words.get(words.size() - 1).concept();
        if (last != Concept.UNKNOWN) {
            return last;
        }
        // A table with the name of an item and a number beside it is about items.
        boolean isNamed =
                profile.names().stream()
                        .map(column -> NameMeaning.of(column, Concept.UNKNOWN))
                        .anyMatch(m -> m.field() == Field.TITLE && m.head() == Concept.ITEM);
        return isNamed && profile.names().stream().anyMatch(n -> n.equalsIgnoreCase("id"))
                ? Concept.ITEM
                : Concept.UNKNOWN;
    }

    /** Of what columns may mean, what they can in a dataset of that role. */
    private static List<Column> apt(Profile profile, Role role, List<Column> columns, Roles roles) {
        Set<Field> fields = Roles.fields(role);
        List<Column> apt = new ArrayList<>();
        for (Column column : columns) {
            // An order of which each row is another is no session.
            boolean isOwn =
                    column.field() == Field.SESSION
                            && !column.isSure()
                            && roles.isKey(column.name());
            boolean isUnsure = role == Role.OTHER && column.odds() < SURE;
            if (fields.contains(column.field()) && !isOwn && !isUnsure) {
                apt.add(column);
            }
        }
        boolean hasQuery = apt.stream().anyMatch(column -> column.field() == Field.QUERY);
        if (role == Role.JUDGMENTS && !hasQuery) {
            apt.replaceAll(
                    column ->
                            column.field() == Field.SEARCH
                                    ? new Column(Field.QUERY, column.name(), column.odds())
                                    : column);
        }
        return Candidates.inOrder(profile, apt);
    }

    /**
     * The shortest key of columns that name things; times and measures tell rows apart by chance.
     */
    private static List<String> key(
            List<Column> columns, List<CandidateKey> keys, Profile profile) {
        return keys.stream()
                .map(CandidateKey::columns)
                .filter(key -> key.stream().allMatch(name -> names(name, columns, profile)))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static boolean names(String name, List<Column> columns, Profile profile) {
        ColumnType type = profile.column(name).inferred();
        boolean isMeant =
                columns.stream()
                        .filter(column -> column.name().equals(name))
                        .anyMatch(
                                column ->
                                        switch (column.field()) {
                                            case USER, ITEM, SESSION, SEARCH, QUERY, CAMPAIGN ->
                                                    true;
                                            case CATEGORY, GTIN -> true;
                                            default -> false;
                                        });
        return isMeant
                || NameMeaning.of(name, Concept.UNKNOWN).last() == Concept.ID
                        && type != ColumnType.DECIMAL;
    }

    private static List<String> sensitive(Profile profile, Role role, List<Column> columns) {
        return Persons.of(profile, role == Role.USERS).stream()
                .filter(
                        name ->
                                columns.stream()
                                        .noneMatch(
                                                column ->
                                                        column.name().equals(name)
                                                                && column.field() == Field.USER))
                .toList();
    }
}
