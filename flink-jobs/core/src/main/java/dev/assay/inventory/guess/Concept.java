package dev.assay.inventory.guess;

import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import java.util.Locale;

/** What a word in a name is about. */
enum Concept {
    USER(Field.USER),
    ITEM(Field.ITEM),
    SESSION(Field.SESSION),
    ORDER(Field.SESSION),
    QUERY(Field.QUERY),
    SEARCH(Field.SEARCH),
    TIME(Field.TIME),
    EVENT(Field.EVENT),
    PRICE(Field.PRICE),
    AMOUNT(null),
    QUANTITY(Field.QUANTITY),
    CATEGORY(Field.CATEGORY),
    BRAND(Field.BRAND),
    TITLE(Field.TITLE),
    DESCRIPTION(Field.DESCRIPTION),
    IMAGE(Field.IMAGE),
    URL(Field.URL),
    GTIN(Field.GTIN),
    GRADE(Field.GRADE),
    RANK(Field.RANK),
    CAMPAIGN(Field.CAMPAIGN),
    CHANNEL(Field.CHANNEL),
    DEVICE(Field.DEVICE),
    CURRENCY(Field.CURRENCY),
    PARENT(Field.PARENT),
    JUDGE(Field.JUDGE),
    RESULTS(Field.RESULTS),
    /** Names one of several things. */
    ID(null),
    /** Counts or measures. */
    MEASURE(null),
    /** Yes or no. */
    FLAG(null),
    /** Of which kind. */
    KIND(null),
    /** About a person or a place. */
    PERSON(null),
    /** Says nothing by itself. */
    NEUTRAL(null),
    /** A word that is not known. */
    UNKNOWN(null);

    private final @Nullable Field field;

    Concept(@Nullable Field field) {
        this.field = field;
    }

    /** What a column means that is about it; null where that has no word in a declaration. */
    @Nullable
    Field field() {
        return field;
    }

    /** By its name in the lexicon. */
    static Concept of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
