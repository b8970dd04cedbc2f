package dev.assay.view.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The different words of a title, in the order of their texts: titles with the same words are the
 * same.
 *
 * @param words of it
 */
record TitleWords(List<String> words) {

    /** Characters of a title that are looked at. */
    private static final int LONGEST = 512;

    private static final int SHINGLE = 3;

    /** Of a title; of one without words what is there is its only word. */
    static TitleWords of(String title) {
        String begin = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        List<String> words = Words.of(begin);
        return new TitleWords(
                words.isEmpty()
                        ? List.of(begin.strip().toLowerCase(Locale.ROOT))
                        : List.copyOf(new TreeSet<>(words)));
    }

    /** A hash of all words. */
    long form() {
        return hash(words);
    }

    /**
     * A hash of the words by which it is not told from its variants; of all where there are none.
     */
    long stem() {
        List<String> some = new ArrayList<>(words);
        some.removeIf(VariantWords::has);
        return hash(some.isEmpty() ? words : some);
    }

    private static long hash(List<String> words) {
        long hash = words.size();
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = MinHash.mixed(hash * 31 + word.charAt(i));
            }
            hash = MinHash.mixed(hash + 1);
        }
        return hash;
    }

    /**
     * Hashes of all runs of three characters of its words, each once, in their order; a word has a
     * blank before and behind it.
     */
    int[] shingles() {
        int count = words.stream().mapToInt(word -> Math.max(1, word.length())).sum();
        int[] all = new int[count];
        int at = 0;
        for (String word : words) {
            String padded = word.isEmpty() ? "   " : " " + word + " ";
            for (int i = 0; i + SHINGLE <= padded.length(); i++) {
                long three = padded.charAt(i);
                three = three << Short.SIZE | padded.charAt(i + 1);
                three = three << Short.SIZE | padded.charAt(i + 2);
                all[at++] = (int) MinHash.mixed(three);
            }
        }
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
