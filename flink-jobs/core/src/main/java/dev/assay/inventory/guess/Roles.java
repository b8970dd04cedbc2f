package dev.assay.inventory.guess;

import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.inventory.guess.Guessed.Column;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a dataset is, by what its columns mean and which of them tells its rows apart.
 *
 * @param profile of it
 * @param columns what they mean
 * @param keys that it may have
 * @param subject what it is about, by its name
 */
record Roles(Profile profile, List<Column> columns, List<CandidateKey> keys, Concept subject) {

    /** What is said of products, and hardly of anything else. */
    private static final Set<Field> OF_ITEMS =
            EnumSet.of(
                    Field.TITLE,
                    Field.PRICE,
                    Field.CATEGORY,
                    Field.BRAND,
                    Field.DESCRIPTION,
                    Field.IMAGE,
                    Field.URL,
                    Field.GTIN);

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final double MAYBE = 0.6;

    /** The share of values that differ where there are too few rows to look for keys. */
    private static final double NEARLY_ALL = 0.98;

    /**
     * A role, and how sure it is.
     *
     * @param odds in [0, 1]
     */
    record Found(Role role, double odds) {}

    /** The likeliest one. */
    Found found() {
        boolean user = has(Field.USER);
        boolean item = has(Field.ITEM);
        boolean query = has(Field.QUERY) || has(Field.SEARCH);
        if (query && item && has(Field.GRADE) && !user) {
            return new Found(Role.JUDGMENTS, SURE);
        }
        if (user && item && subject != Concept.USER) {
            return new Found(Role.EVENTS, has(Field.TIME) || has(Field.EVENT) ? SURE : LIKELY);
        }
        if (subject == Concept.CAMPAIGN && !user || isKey(Field.CAMPAIGN)) {
            return new Found(Role.CAMPAIGNS, isKey(Field.CAMPAIGN) ? LIKELY : MAYBE);
        }
        if (user && !item && (isKey(Field.USER) || subject == Concept.USER)) {
            return new Found(Role.USERS, isKey(Field.USER) ? SURE : MAYBE);
        }
        if (user
                && (has(Field.TIME)
                        || has(Field.QUERY)
                        || has(Field.EVENT)
                        || has(Field.SESSION))) {
            return new Found(Role.EVENTS, LIKELY);
        }
        if (has(Field.SESSION) && item && !isKey(Field.ITEM) && !isKey(Field.SESSION)) {
            return new Found(Role.EVENTS, LIKELY);
        }
        long said = columns.stream().filter(column -> OF_ITEMS.contains(column.field())).count();
        if (item && (isKey(Field.ITEM) || subject == Concept.ITEM) && said > 0) {
            return new Found(Role.ITEMS, isKey(Field.ITEM) ? SURE : LIKELY);
        }
        if (has(Field.QUERY)) {
            boolean isLog = has(Field.TIME) && (has(Field.SESSION) || has(Field.EVENT));
            return isLog
                    ? new Found(Role.EVENTS, MAYBE)
                    : new Found(
                            Role.QUERIES, isKey(Field.QUERY) || isKey(Field.SEARCH) ? SURE : MAYBE);
        }
        if (item && has(Field.TIME) && (has(Field.EVENT) || has(Field.QUANTITY))) {
            return new Found(Role.EVENTS, MAYBE);
        }
        if (has(Field.SESSION) && has(Field.TIME) && has(Field.EVENT)) {
            return new Found(Role.EVENTS, LIKELY);
        }
        boolean hasTitle = has(Field.TITLE) && said >= 3;
        return hasTitle && (item || subject != Concept.UNKNOWN)
                ? new Found(Role.ITEMS, MAYBE)
                : new Found(Role.OTHER, said + columns.size() == 0 ? SURE : MAYBE);
    }

    /** What columns of a dataset of some role can mean. */
    static Set<Field> fields(Role role) {
        return switch (role) {
            case EVENTS ->
                    EnumSet.complementOf(
                            EnumSet.of(Field.GRADE, Field.JUDGE, Field.PARENT, Field.DESCRIPTION));
            case ITEMS -> {
                Set<Field> fields = EnumSet.copyOf(OF_ITEMS);
                fields.addAll(EnumSet.of(Field.ITEM, Field.CURRENCY, Field.PARENT));
                yield fields;
            }
            case USERS -> EnumSet.of(Field.USER, Field.CHANNEL, Field.DEVICE);
            case QUERIES ->
                    EnumSet.of(
                            Field.QUERY, Field.SEARCH, Field.TIME, Field.CATEGORY, Field.RESULTS);
            case JUDGMENTS ->
                    EnumSet.of(
                            Field.QUERY,
                            Field.SEARCH,
                            Field.ITEM,
                            Field.GRADE,
                            Field.JUDGE,
                            Field.RANK,
                            Field.TIME);
            case CAMPAIGNS -> EnumSet.of(Field.CAMPAIGN, Field.CHANNEL, Field.CURRENCY, Field.URL);
            case OTHER ->
                    EnumSet.complementOf(
                            EnumSet.of(
                                    Field.GRADE,
                                    Field.EVENT,
                                    Field.RANK,
                                    Field.QUANTITY,
                                    Field.RESULTS,
                                    Field.DEVICE));
        };
    }

    private boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** Whether the column with a meaning tells all rows apart by itself. */
    boolean isKey(Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .anyMatch(column -> isKey(column.name()));
    }

    boolean isKey(String name) {
        ColumnProfile column = profile.column(name);
        return keys.stream().anyMatch(key -> key.columns().equals(List.of(name)))
                || column.completeness() == 1
                        && column.distinctness() >= NEARLY_ALL
                        && profile.rows() > 1;
    }
}
