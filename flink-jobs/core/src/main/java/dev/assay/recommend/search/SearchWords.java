package dev.assay.recommend.search;

import dev.assay.profile.value.CellHashes;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is looked for in texts: words, that is letters, digits and marks without anything else
 * between them, in small letters; of scripts that write no blanks between words each two signs that
 * follow each other. Nothing is known of languages: a plural is another word.
 */
final class SearchWords {

    private SearchWords() {}

    /** Hashes of the words of a text, in their order. */
    static long[] hashes(String text) {
        return of(text).stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .mapToLong(word -> CellHashes.of(word, 0, word.length))
                .toArray();
    }

    /** The words of a text, in their order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean wasUnspaced = false;
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < normal.length(); ) {
            int sign = normal.codePointAt(i);
            i += Character.charCount(sign);
            boolean isUnspaced = isUnspaced(sign);
            if (!isOfWord(sign) || isUnspaced != wasUnspaced) {
                end(run, wasUnspaced, words);
            }
            if (isOfWord(sign)) {
                run.appendCodePoint(sign);
                wasUnspaced = isUnspaced;
            }
        }
        end(run, wasUnspaced, words);
        return words;
    }

    private static void end(StringBuilder run, boolean isUnspaced, List<String> words) {
        int[] signs = run.codePoints().toArray();
        run.setLength(0);
        if (signs.length > 0 && (!isUnspaced || signs.length == 1)) {
            words.add(new String(signs, 0, signs.length));
        } else {
            for (int i = 0; i + 1 < signs.length; i++) {
                words.add(new String(signs, i, 2));
            }
        }
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int sign) {
        return switch (UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
