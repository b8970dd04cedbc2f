package dev.assay.view.listing;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sentences of descriptions that other items have too. A sentence is known by its words. Of more
 * than four million different ones those are looked at whose hash is small, so that it does not
 * matter in which order they come.
 */
public final class Boilerplate {

    /** Of all rows. */
    public static final Function<Facts, Boilerplate> OF = Boilerplate::new;

    /** Other items that have a sentence which says nothing of its own. */
    private static final int OTHERS = 5;

    private static final Pattern END = Pattern.compile("[.!?\n]+");

    private final Names descriptions;
    private final HashCounts rows = new HashCounts(1 << 22);

    private Boilerplate(Facts facts) {
        descriptions = facts.names(Field.DESCRIPTION);
        int[] times = new int[descriptions.size()];
        for (int row = 0; row < facts.size(); row++) {
            int description = facts.name(Field.DESCRIPTION, row);
            if (description != Names.NONE) {
                times[description]++;
            }
        }
        for (int description = 0; description < times.length; description++) {
            int by = times[description];
            Arrays.stream(sentences(description))
                    .distinct()
                    .forEach(sentence -> rows.add(sentence, by));
        }
    }

    private long[] sentences(int description) {
        return END.splitAsStream(descriptions.text(description))
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .mapToLong(words -> hash(String.join(" ", words)))
                .toArray();
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = MinHash.mixed(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /**
     * Share of the sentences of a description that at least five other rows have.
     *
     * @return NaN where it has no sentence that is looked at
     */
    public double share(int description) {
        int known = 0;
        int common = 0;
        for (long sentence : sentences(description)) {
            int count = rows.of(sentence);
            known += count > 0 ? 1 : 0;
            common += count > OTHERS ? 1 : 0;
        }
        return (double) common / known;
    }
}
