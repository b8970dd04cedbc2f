package dev.assay.view.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text: letters and digits without anything else between them, in small letters. */
final class Words {

    private Words() {}

    /** In their order. Apostrophes are part of no word and end none: {@code men's} is one. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (isOfWord(sign)) {
                word.appendCodePoint(sign);
            } else if (sign != '\'' && sign != '\u2019') {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Marks go on with a letter: without them many scripts have no words. */
    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }
}
