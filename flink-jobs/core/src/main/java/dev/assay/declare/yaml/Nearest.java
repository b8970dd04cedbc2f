package dev.assay.declare.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** What somebody who misspelt a word may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The nearest known word where one is near, and all of them. */
    public static String suggest(String word, Collection<String> known) {
        TreeSet<String> sorted = new TreeSet<>(known);
        String all = "known are " + String.join(", ", sorted);
        return sorted.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(nearest -> distance(word, nearest) <= Math.max(2, word.length() / 3))
                .map(nearest -> "did you mean '" + nearest + "'? (" + all + ")")
                .orElse(all);
    }

    /** Levenshtein distance: insertions, deletions and substitutions. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
