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

/** The most frequent words of languages, known by a hash of their letters. */
final class FrequentWords {

    /** Lines of the list. */
    static final int LANGUAGES = 21;

    /** The hash of a word of no letters. */
    static final long NO_LETTERS = 0;

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

    /** A bit for each language that has the word. */
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
            long bit = 1L << language;
            String[] words = lines.get(language).split(" ");
            Arrays.stream(words, 1, words.length)
                    .mapToLong(
                            word ->
                                    word.codePoints()
                                            .asLongStream()
                                            .reduce(
                                                    NO_LETTERS,
                                                    (hash, letter) -> with(hash, (int) letter)))
                    .forEach(hash -> masks.merge(hash, bit, (a, b) -> a | b));
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
