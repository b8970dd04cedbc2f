package dev.assay.profile.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent words of languages, known by a hash of their letters. How many of each language
 * are in a text is counted in three bits a language of one number, from 1 for none, so that
 * counting a word is one addition.
 */
final class FrequentWords {

    /** Lines of the list. */
    static final int LANGUAGES = 21;

    /** The hash of a word of no letters. */
    static final long NO_LETTERS = 0;

    private static final int BITS = 3;
    private static final int GREATEST = (1 << BITS) - 1;

    /** By so many words a language must lead for no more to be read. */
    private static final int LEAD = 2;

    /** The counts of a text of no words. */
    static final long NONE = ofEach(1);

    /** Where each count has its greatest bit. */
    private static final long HIGH = ofEach(1 << BITS - 1);

    private static final String LIST = "words.txt";
    private static final int SLOTS = 1 << 12;

    private static final long[] HASHES = new long[SLOTS];
    private static final long[] MASKS = new long[SLOTS];

    static {
        words().forEach(FrequentWords::put);
    }

    private FrequentWords() {}

    /** The hash of a word with one more letter. */
    static long with(long hash, int letter) {
        return (hash + letter) * 0x9E3779B97F4A7C15L;
    }

    /** What a word adds to the counts: one for each language that has it. */
    static long languages(long hash) {
        int slot = slot(hash);
        while (HASHES[slot] != 0) {
            if (HASHES[slot] == hash) {
                return MASKS[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return 0;
    }

    /**
     * Whether no more words need be counted: one language has three and leads by two, or some has
     * so many that there is no room for more.
     */
    static boolean isSure(long counts) {
        if ((counts & HIGH) == 0) {
            return false;
        }
        int first = 0;
        int second = 0;
        for (int i = 0; i < LANGUAGES; i++) {
            int count = count(counts, i);
            second = Math.max(second, Math.min(first, count));
            first = Math.max(first, count);
        }
        return first - second >= LEAD || first == GREATEST - 1;
    }

    /** The language with the most words; -1 where there are two. */
    static int best(long counts) {
        int best = 0;
        boolean isAlone = true;
        for (int i = 1; i < LANGUAGES; i++) {
            int more = count(counts, i) - count(counts, best);
            isAlone = more > 0 || more < 0 && isAlone;
            best = more > 0 ? i : best;
        }
        return isAlone ? best : -1;
    }

    /** Words of a language. */
    static int count(long counts, int language) {
        return (int) (counts >>> BITS * language & GREATEST) - 1;
    }

    private static long ofEach(int count) {
        long all = 0;
        for (int i = 0; i < LANGUAGES; i++) {
            all |= (long) count << BITS * i;
        }
        return all;
    }

    private static int slot(long hash) {
        return (int) (hash >>> 40) & SLOTS - 1;
    }

    private static void put(Long hash, Long mask) {
        int slot = slot(hash);
        while (HASHES[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        HASHES[slot] = hash;
        MASKS[slot] = mask;
    }

    private static Map<Long, Long> words() {
        Map<Long, Long> masks = new HashMap<>();
        List<String> lines = lines();
        for (int language = 0; language < lines.size(); language++) {
            long one = 1L << BITS * language;
            String[] words = lines.get(language).split(" ");
            Arrays.stream(words, 1, words.length)
                    .mapToLong(
                            word ->
                                    word.codePoints()
                                            .asLongStream()
                                            .reduce(
                                                    NO_LETTERS,
                                                    (hash, letter) -> with(hash, (int) letter)))
                    .forEach(hash -> masks.merge(hash, one, (a, b) -> a | b));
        }
        return masks;
    }

    private static List<String> lines() {
        try (InputStream in = FrequentWords.class.getResourceAsStream(LIST);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            if (lines.size() != LANGUAGES) {
                throw new IllegalStateException(LIST + " has " + lines.size() + " lines");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
