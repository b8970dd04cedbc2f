package dev.assay.inventory.guess;

import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.inventory.guess.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the name of a column says that it means. The last word of a name that says something is what
 * it is; those before it say whose.
 *
 * @param field the meaning; null where the name says none
 * @param odds how well it fits, in [0, 1]
 * @param head the word that is the entity, or is that itself
 * @param last what the last word is about
 */
record NameMeaning(@Nullable Field field, double odds, Concept head, Concept last) {

    private static final double EXACT = 1;
    private static final double QUALIFIED = 0.9;
    private static final double WEAK = 0.55;
    private static final double FAINT = 0.4;

    /** What one word more costs that is not known. */
    private static final double WORD = 0.08;

    private static final NameMeaning NONE =
            new NameMeaning(null, 0, Concept.UNKNOWN, Concept.UNKNOWN);

    /** What can be numbered in quantities. */
    private static final Set<Concept> COUNTED =
            Set.of(Concept.ITEM, Concept.ORDER, Concept.UNKNOWN, Concept.NEUTRAL, Concept.USER);

    /** Words that count what follows. */
    private static final Set<String> NUMBER_OF = Set.of("num", "number", "no", "nr");

    /**
     * Of a name.
     *
     * @param name of the column; of a nested one, its last steps count
     * @param subject what the dataset is about, which a column named only {@code id} or {@code
     *     name} means
     */
    static NameMeaning of(String name, Concept subject) {
        List<Word> words = new ArrayList<>(Lexicon.words(name));
        while (words.size() > 1 && isSilent(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.isEmpty()) {
            return NONE;
        }
        List<Concept> concepts = words.stream().map(Word::concept).toList();
        Concept last = concepts.get(concepts.size() - 1);
        List<Concept> before = concepts.subList(0, concepts.size() - 1);
        Concept owner = owner(before);
        double extra = WORD * before.stream().filter(c -> c == Concept.UNKNOWN).count();
        boolean isNumber =
                !before.isEmpty()
                        && NUMBER_OF.contains(words.get(0).text())
                        && last != Concept.ID
                        && last != Concept.RESULTS;
        boolean isCounted =
                isNumber
                        || concepts.contains(Concept.FLAG)
                        || concepts.contains(Concept.MEASURE) && last != Concept.ID;
        if (isCounted) {
            return new NameMeaning(null, 0, owner, last);
        }
        NameMeaning meant =
                switch (last) {
                    case ID -> id(owner, subject, before.isEmpty());
                    case TITLE -> named(owner, subject, before);
                    case URL -> url(owner);
                    case KIND -> kind(owner);
                    case QUANTITY ->
                            COUNTED.containsAll(before) ? is(last, EXACT) : none(owner, last);
                    case UNKNOWN -> trailed(before);
                    case MEASURE, FLAG, PERSON, NEUTRAL, AMOUNT -> none(owner, last);
                    default -> direct(last, owner, before);
                };
        return new NameMeaning(
                meant.field, Math.max(0, meant.odds - extra), meant.head, meant.last);
    }

    private static boolean isSilent(Word word) {
        return word.concept() == Concept.NEUTRAL;
    }

    /** The last word before the end that is an entity. */
    private static Concept owner(List<Concept> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i) != Concept.NEUTRAL) {
                return before.get(i);
            }
        }
        return Concept.NEUTRAL;
    }

    private static NameMeaning is(Concept concept, double odds) {
        return new NameMeaning(concept.field(), odds, concept, concept);
    }

    private static NameMeaning none(Concept owner, Concept last) {
        return new NameMeaning(null, 0, owner, last);
    }

    private static NameMeaning id(Concept owner, Concept subject, boolean alone) {
        return switch (owner) {
            case NEUTRAL ->
                    alone && isEntity(subject)
                            ? new NameMeaning(subject.field(), QUALIFIED, subject, Concept.ID)
                            : none(Concept.UNKNOWN, Concept.ID);
            case QUERY, SEARCH -> new NameMeaning(Field.SEARCH, QUALIFIED, owner, Concept.ID);
            case USER, ITEM, SESSION, CAMPAIGN, PARENT, JUDGE ->
                    new NameMeaning(owner.field(), EXACT, owner, Concept.ID);
            case ORDER -> new NameMeaning(Field.SESSION, WEAK, owner, Concept.ID);
            case CATEGORY, BRAND, CHANNEL, GTIN ->
                    new NameMeaning(owner.field(), QUALIFIED - WORD, owner, Concept.ID);
            case EVENT, DEVICE -> new NameMeaning(owner.field(), FAINT, owner, Concept.ID);
            default -> none(owner, Concept.ID);
        };
    }

    /** Of which a row may be. */
    static boolean isEntity(Concept concept) {
        return switch (concept) {
            case USER, ITEM, SESSION, ORDER, CATEGORY, BRAND, CAMPAIGN, CHANNEL, SEARCH -> true;
            default -> false;
        };
    }

    private static NameMeaning named(Concept owner, Concept subject, List<Concept> before) {
        return switch (owner) {
            case NEUTRAL ->
                    subject == Concept.ITEM || before.isEmpty() && subject == Concept.UNKNOWN
                            ? new NameMeaning(
                                    Field.TITLE,
                                    subject == Concept.ITEM ? EXACT : WEAK,
                                    Concept.UNKNOWN,
                                    Concept.TITLE)
                            : isEntity(subject) && subject != Concept.USER
                                    ? new NameMeaning(
                                            subject.field(), FAINT, subject, Concept.TITLE)
                                    : none(subject, Concept.TITLE);
            case ITEM -> new NameMeaning(Field.TITLE, EXACT, owner, Concept.TITLE);
            case CATEGORY, BRAND, CAMPAIGN, CHANNEL, EVENT, DEVICE ->
                    new NameMeaning(owner.field(), QUALIFIED, owner, Concept.TITLE);
            case QUERY -> is(Concept.QUERY, QUALIFIED);
            case UNKNOWN -> new NameMeaning(Field.TITLE, WEAK, owner, Concept.TITLE);
            default -> none(owner, Concept.TITLE);
        };
    }

    private static NameMeaning url(Concept owner) {
        return owner == Concept.IMAGE
                ? is(Concept.IMAGE, EXACT)
                : new NameMeaning(
                        Field.URL,
                        owner == Concept.CHANNEL ? FAINT : QUALIFIED,
                        owner,
                        Concept.URL);
    }

    private static NameMeaning kind(Concept owner) {
        return switch (owner) {
            case EVENT -> is(Concept.EVENT, EXACT);
            case ITEM, CATEGORY -> is(Concept.CATEGORY, QUALIFIED);
            case DEVICE, CHANNEL, CAMPAIGN ->
                    new NameMeaning(owner.field(), QUALIFIED, owner, Concept.KIND);
            case NEUTRAL -> new NameMeaning(Field.EVENT, FAINT, owner, Concept.KIND);
            default -> none(owner, Concept.KIND);
        };
    }

    /** Behind what is known stands a word that is not. */
    private static NameMeaning trailed(List<Concept> before) {
        Concept owner = owner(before);
        return owner.field() != null
                ? new NameMeaning(owner.field(), FAINT, owner, Concept.UNKNOWN)
                : none(owner, Concept.UNKNOWN);
    }

    private static NameMeaning direct(Concept last, Concept owner, List<Concept> before) {
        boolean isOwned = owner != Concept.NEUTRAL;
        return switch (last) {
            case ORDER -> new NameMeaning(Field.SESSION, isOwned ? FAINT : WEAK, last, last);
            case SEARCH -> new NameMeaning(Field.SEARCH, WEAK, last, last);
            case TIME ->
                    new NameMeaning(
                            Field.TIME,
                            before.contains(Concept.PERSON)
                                    ? FAINT / 2
                                    : isOwned ? QUALIFIED : EXACT,
                            owner,
                            last);
            case DESCRIPTION ->
                    owner == Concept.QUERY
                            ? is(Concept.QUERY, QUALIFIED)
                            : new NameMeaning(
                                    Field.DESCRIPTION,
                                    owner == Concept.ITEM || !isOwned ? EXACT : QUALIFIED,
                                    owner,
                                    last);
            case IMAGE, GTIN, BRAND, CATEGORY, PRICE, TITLE ->
                    new NameMeaning(
                            last.field(),
                            owner == Concept.ITEM || !isOwned ? EXACT : QUALIFIED,
                            owner,
                            last);
            case USER, ITEM ->
                    new NameMeaning(
                            last.field(), isOwned && owner != last ? WEAK : QUALIFIED, last, last);
            default -> new NameMeaning(last.field(), isOwned ? QUALIFIED : EXACT, last, last);
        };
    }
}
