package dev.assay.scan.notation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The half of the day that an hour up to twelve is of, and the words for it in some languages. */
public enum HalfDay {
    /** Before noon; 12 is midnight. */
    AM(
            "am",
            "AM",
            "a.m.",
            "A.M.",
            "a. m.",
            "a.\u00A0m.",
            "\u4E0A\u5348",
            "\u5348\u524D",
            "\uC624\uC804"),
    /** From noon on; 12 is noon. */
    PM(
            "pm",
            "PM",
            "p.m.",
            "P.M.",
            "p. m.",
            "p.\u00A0m.",
            "\u4E0B\u5348",
            "\u5348\u5F8C",
            "\uC624\uD6C4");

    /** Any of the words, as a regular expression. */
    public static final String WORD =
            Stream.of(values())
                    .flatMap(half -> half.words.stream())
                    .map(word -> Pattern.quote(new String(word, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("|", "(?:", ")"));

    private static final int HOURS = 12;

    private final List<byte[]> words;

    HalfDay(String... words) {
        this.words = Stream.of(words).map(w -> w.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Bytes of a word for it that stands there, or 0. */
    int length(byte[] b, int at, int to) {
        for (byte[] word : words) {
            int end = at + word.length;
            if (end <= to && Arrays.equals(b, at, end, word, 0, word.length)) {
                return word.length;
            }
        }
        return 0;
    }

    /** The hour of the day, from 0; -1 for one that no half of a day has. */
    int hour(int ofHalf) {
        return ofHalf < 1 || ofHalf > HOURS ? -1 : ofHalf % HOURS + (this == PM ? HOURS : 0);
    }
}
