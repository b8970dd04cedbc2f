package dev.assay.declare.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table that is made of a dataset: a row for each user, item, session and so on. It is a dataset
 * of its own, below the one that it is made of.
 */
public enum View {
    /** A row for each event, with what its user, its item and its session do altogether. */
    ACTIONS(true, Field.USER),
    /** A row for each user. */
    USERS(true, Field.USER),
    /** A row for each item that was acted on. */
    ITEMS(true, Field.ITEM),
    /** A row for each session: by its key, or what a user does without a long break. */
    SESSIONS(true, Field.SESSION),
    /** A row for each hour of the day. */
    HOURS(true, Field.TIME),
    /** A row for each day of the week; of use where a partition has several. */
    WEEKDAYS(false, Field.TIME),
    /** A row for each text that was searched for. */
    QUERIES(true, Field.QUERY),
    /** A row for each place in lists of results. */
    POSITIONS(true, Field.RANK),
    /** A row for each query whose results were graded. */
    JUDGED(true, Field.QUERY),
    /** A row for each campaign. */
    CAMPAIGNS(true, Field.CAMPAIGN),
    /** A row for each channel. */
    CHANNELS(true, Field.CHANNEL),
    /** A row for each declared user, with what a log says that he does. */
    PROFILES(true, Field.USER),
    /** A row for each category of a catalogue. */
    CATEGORIES(true, Field.CATEGORY),
    /** A row for each brand of a catalogue. */
    BRANDS(true, Field.BRAND),
    /** A row for each item of a catalogue, with what a look at all of them shows. */
    LISTINGS(true, Field.ITEM);

    private final boolean usual;
    private final Field key;

    View(boolean usual, Field key) {
        this.usual = usual;
        this.key = key;
    }

    /** Whether it is made where nothing is declared of it. */
    public boolean isUsual() {
        return usual;
    }

    /**
     * Whether a row of it needs all rows of a partition, and not only those of its key. A file is
     * then one part, however large it is.
     */
    public boolean isOfAll() {
        return switch (this) {
            case ACTIONS, QUERIES, JUDGED, CAMPAIGNS, CHANNELS, PROFILES, CATEGORIES, LISTINGS ->
                    true;
            default -> false;
        };
    }

    /** The words of the roles of the datasets that it is made of. */
    public Set<String> roles() {
        return switch (this) {
            case CATEGORIES, BRANDS, LISTINGS -> Set.of("items");
            case QUERIES, POSITIONS -> Set.of("events", "queries");
            case CAMPAIGNS, CHANNELS -> Set.of("events", "campaigns");
            case JUDGED -> Set.of("judgments");
            case PROFILES -> Set.of("users");
            default -> Set.of("events");
        };
    }

    /** Whether a partition has so few keys that its view is not made in parts. */
    public boolean hasFewKeys() {
        return key == Field.TIME || key == Field.RANK;
    }

    /**
     * Meanings of another dataset, a log, that it is compared with; empty where it is with none.
     */
    public Set<Field> comparesWith() {
        return switch (this) {
            case JUDGED -> EnumSet.of(Field.QUERY, Field.ITEM, Field.RANK);
            case PROFILES -> EnumSet.of(Field.USER);
            default -> Set.of();
        };
    }

    /** Meanings of that log that it looks at where they are there, with those that must be. */
    public Set<Field> looksAt() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(comparesWith());
        if (this == PROFILES) {
            fields.addAll(EnumSet.of(Field.TIME, Field.PRICE));
        }
        return fields;
    }

    /**
     * Columns of it that say something of a row itself, and not of all rows of its user, so that
     * they differ from day to day as rows do that come by themselves.
     */
    public Set<String> ofRows() {
        return this == ACTIONS ? Set.of("item_crowd", "soon_again", "user_equal_gaps") : Set.of();
    }

    /**
     * Columns of it that are 0 whatever people do. Chance has its part in how they are worked out,
     * so each row with another value says something by itself, however many are of one user.
     */
    public Set<String> unlikePeople() {
        return this == ACTIONS ? Set.of("item_crowd", "user_equal_gaps") : Set.of();
    }

    /** Whether columns can be added to it: a row of it is made of several, and of nothing else. */
    public boolean takesColumns() {
        return this != ACTIONS && this != LISTINGS && this != PROFILES;
    }

    /** Whether it says which users its keys have in common. */
    public boolean sharesUsers() {
        return this == CHANNELS || this == CAMPAIGNS;
    }

    /** Whether nothing is left of it without a log. */
    public boolean needsLog() {
        return this == PROFILES;
    }

    /** Whether it has the columns of its dataset too, but for keys and what is never shown. */
    public boolean hasAttributes() {
        return this == PROFILES;
    }

    /** Whether it has a column of its keys, which is called as their meaning is. */
    public boolean showsKey() {
        return switch (this) {
            case ITEMS, QUERIES, JUDGED, CAMPAIGNS, CHANNELS, CATEGORIES, BRANDS -> true;
            default -> false;
        };
    }

    /** As it is written in a declaration, and behind the name of its dataset. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What there is a row for. */
    public Field key() {
        return key;
    }

    /** By its word. */
    public static Optional<View> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }

    /**
     * What must be declared before it can be made.
     *
     * @param declared meanings that columns have
     * @return what is missing; nothing where it can be made
     */
    public List<Field> missing(Set<Field> declared) {
        if (declared.contains(key)) {
            return List.of();
        }
        if (this == SESSIONS) {
            List<Field> instead =
                    List.of(Field.USER, Field.TIME).stream()
                            .filter(field -> !declared.contains(field))
                            .toList();
            return instead.size() == 2 ? List.of(key) : instead;
        }
        return List.of(key);
    }
}
