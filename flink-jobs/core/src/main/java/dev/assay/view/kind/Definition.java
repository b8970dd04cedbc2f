package dev.assay.view.kind;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.view.fact.Keys;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a view is made.
 *
 * @param keys says which rows are of one key
 * @param uses all meanings that its keys and columns may look at
 * @param columns in their order
 * @param seen meanings of which it only matters whether a row has a value
 */
public record Definition(Keys keys, Set<Field> uses, List<Column> columns, Set<Field> seen) {

    /** Keeps copies. */
    public Definition {
        uses = Set.copyOf(uses);
        columns = List.copyOf(columns);
        seen = Set.copyOf(seen);
    }

    /** Where values matter. */
    Definition(Keys keys, Set<Field> uses, List<Column> columns) {
        this(keys, uses, columns, Set.of());
    }

    /** The definition of a view. */
    public static Definition of(View view) {
        return switch (view) {
            case ACTIONS -> Actions.VIEW;
            case USERS -> Users.VIEW;
            case ITEMS -> Items.VIEW;
            case SESSIONS -> Sessions.VIEW;
            case HOURS -> Times.HOURS;
            case WEEKDAYS -> Times.WEEKDAYS;
            case QUERIES -> Queries.VIEW;
            case POSITIONS -> Positions.VIEW;
            case JUDGED -> Judged.VIEW;
            case CAMPAIGNS -> Campaigns.VIEW;
            case CHANNELS -> Channels.VIEW;
            case PROFILES -> Profiles.VIEW;
            case CATEGORIES -> Shelves.CATEGORIES;
            case BRANDS -> Shelves.BRANDS;
            case LISTINGS -> Listings.VIEW;
        };
    }

    /** Columns that can be made where columns of the dataset have these meanings. */
    public List<Column> columns(Set<Field> known) {
        return columns.stream().filter(column -> column.made().test(known)).toList();
    }

    /**
     * The columns that have a meaning which the view looks at.
     *
     * @param columns of the dataset, by the words of their meanings
     */
    public Map<Field, String> meanings(Map<String, String> columns) {
        Map<Field, String> meanings = new EnumMap<>(Field.class);
        columns.forEach(
                (word, column) ->
                        Field.of(word)
                                .filter(uses::contains)
                                .ifPresent(field -> meanings.put(field, column)));
        return meanings;
    }

    /**
     * The columns of the dataset without which a column of the view cannot be made.
     *
     * @param column its name
     * @param columns of the dataset, by the words of their meanings
     * @return none where each of them can be done without
     */
    public Set<String> needed(String column, Map<String, String> columns) {
        Map<Field, String> known = meanings(columns);
        Set<String> needed = new TreeSet<>();
        for (Field field : known.keySet()) {
            Set<Field> others = EnumSet.copyOf(known.keySet());
            others.remove(field);
            boolean isMade =
                    columns(known.keySet()).stream().anyMatch(c -> c.name().equals(column));
            boolean isMadeWithout = columns(others).stream().anyMatch(c -> c.name().equals(column));
            if (isMade && !isMadeWithout) {
                needed.add(known.get(field));
            }
        }
        return needed;
    }

    /** Meanings of events. */
    static final Set<Field> OF_EVENTS =
            EnumSet.of(
                    Field.USER,
                    Field.ITEM,
                    Field.TIME,
                    Field.SESSION,
                    Field.QUERY,
                    Field.EVENT,
                    Field.PRICE,
                    Field.QUANTITY,
                    Field.CATEGORY,
                    Field.CAMPAIGN,
                    Field.CHANNEL,
                    Field.DEVICE,
                    Field.RANK);

    /** Meanings of catalogues. */
    static final Set<Field> OF_CATALOGUES =
            EnumSet.of(
                    Field.ITEM,
                    Field.TITLE,
                    Field.DESCRIPTION,
                    Field.IMAGE,
                    Field.URL,
                    Field.BRAND,
                    Field.CATEGORY,
                    Field.PARENT,
                    Field.PRICE,
                    Field.GTIN);
}
