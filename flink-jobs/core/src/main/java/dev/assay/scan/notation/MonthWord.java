package dev.assay.scan.notation;

import dev.assay.document.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of months and their abbreviations, in languages whose words for different months are all
 * different: English, German, French, Spanish, Italian, Portuguese and Dutch.
 *
 * @param month from 1
 * @param letters in small letters, UTF-8
 */
record MonthWord(int month, byte[] letters) {

    /** Bit by which a small letter differs from its capital, in ASCII and behind the lead byte. */
    private static final int SMALL = 0x20;

    /** First byte of all letters beyond ASCII that stand in the words. */
    private static final byte LEAD = (byte) 0xC3;

    private static final List<String> MONTHS =
            List.of(
                    "january jan januar j\u00E4nner janvier janv enero ene gennaio gen janeiro januari",
                    "february feb februar febr f\u00E9vrier f\u00E9vr febrero febbraio fevereiro fev februari",
                    "march mar m\u00E4rz mrz m\u00E4r mars marzo mar\u00E7o maart mrt",
                    "april apr avril avr abril abr aprile",
                    "may mai mayo maggio mag maio mei",
                    "june jun juni juin junio giugno giu junho",
                    "july jul juli juillet juil julio luglio lug julho",
                    "august aug ao\u00FBt agosto ago augustus",
                    "september sep sept septembre septiembre settembre set setembro",
                    "october oct oktober okt octobre octubre ottobre ott outubro out",
                    "november nov novembre noviembre novembro",
                    "december dec dezember dez d\u00E9cembre d\u00E9c diciembre dic dicembre dezembro");

    /** The longest first, so that a word is not taken for another one that it begins with. */
    private static final List<MonthWord> ALL =
            Stream.iterate(1, month -> month <= MONTHS.size(), month -> month + 1)
                    .flatMap(
                            month ->
                                    Stream.of(MONTHS.get(month - 1).split(" "))
                                            .map(word -> new MonthWord(month, bytes(word))))
                    .sorted(Comparator.comparingInt(word -> -word.letters.length))
                    .toList();

    /** The longest word that begins there, whatever its capitals; null where there is none. */
    static @Nullable MonthWord at(byte[] b, int from, int to) {
        for (MonthWord word : ALL) {
            if (word.isAt(b, from, to)) {
                return word;
            }
        }
        return null;
    }

    private boolean isAt(byte[] b, int from, int to) {
        if (to - from < letters.length) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            int letter = b[from + i];
            boolean isBehindLead = i > 0 && letters[i - 1] == LEAD;
            boolean isCapital = isBehindLead ? letter < 0 : letter >= 'A' && letter <= 'Z';
            if (letter != letters[i] && !(isCapital && (letter | SMALL) == letters[i])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
