package dev.assay.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A kind of damage of single cells, and how it is undone.
 *
 * @param kind as {@code mutate} names it
 * @param tier how easily it is mistaken for another one
 * @param fits whether a column can have it
 * @param undone of each text that has it the text before; null where nobody can know
 * @param usual the share of accepted values that look so too
 */
record CellDamage(
        String kind,
        int tier,
        Predicate<Column> fits,
        Function<Column, Map<String, String>> undone,
        ToDoubleFunction<Column> usual) {

    /** How much more a text must look like an accepted one, as a logarithm of base two. */
    static final double GAIN = 2;

    /** Undone text by text. */
    static CellDamage each(
            String kind, int tier, Predicate<Column> fits, Function<Column, Undo> undo) {
        return new CellDamage(
                kind,
                tier,
                fits,
                column -> {
                    Undo of = undo.apply(column);
                    Map<String, String> all = new LinkedHashMap<>();
                    for (String text : new ArrayList<>(column.today().keySet())) {
                        String before = of.of(text);
                        if (before != null && !before.equals(text)) {
                            all.put(text, before);
                        }
                    }
                    return all;
                },
                column -> 0);
    }

    /** The text before the damage; null where it has none. */
    interface Undo {
        String of(String text);
    }

    /** The text if it looks more like an accepted one than it is now; else null. */
    static String better(Column column, String text, String before) {
        return before != null && column.plausibility(before) >= column.plausibility(text) + GAIN
                ? before
                : null;
    }

    /** The same, with a share of accepted values that look so too. */
    CellDamage usually(ToDoubleFunction<Column> share) {
        return new CellDamage(kind, tier, fits, undone, share);
    }
}
