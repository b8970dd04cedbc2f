package dev.assay.view.listing;

import java.util.HashSet;
import java.util.List;

/**
 * How a title is written.
 *
 * @param words how many it has
 * @param repeated words of it that came before in it
 * @param characters code points
 * @param digits of these
 * @param letters of these
 * @param capitals of the letters
 */
public record TitleStyle(
        int words, int repeated, int characters, int digits, int letters, int capitals) {

    /** Of a title. */
    public static TitleStyle of(String title) {
        List<String> words = Words.of(title);
        int characters = 0;
        int digits = 0;
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < title.length(); characters++) {
            int sign = title.codePointAt(i);
            i += Character.charCount(sign);
            digits += Character.isDigit(sign) ? 1 : 0;
            letters += Character.isLetter(sign) ? 1 : 0;
            capitals += Character.getType(sign) == Character.UPPERCASE_LETTER ? 1 : 0;
        }
        int repeated = words.size() - new HashSet<>(words).size();
        return new TitleStyle(words.size(), repeated, characters, digits, letters, capitals);
    }

    /** Share of the characters that are digits; NaN where there are none. */
    public double digitShare() {
        return (double) digits / characters;
    }

    /** Share of the letters that are capitals; NaN where there are none. */
    public double capitalShare() {
        return (double) capitals / letters;
    }

    /** Share of the words that came before; NaN where there are none. */
    public double repetition() {
        return (double) repeated / words;
    }
}
