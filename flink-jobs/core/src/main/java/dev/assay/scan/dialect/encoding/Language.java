package dev.assay.scan.dialect.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable a letter beyond ASCII is in texts of a language.
 *
 * @param name of the language
 * @param prior logarithm of how much rarer it is than others
 * @param encodings in which it is written
 * @param letters probability of each frequent letter
 * @param script of its letters
 */
public record Language(
        String name,
        double prior,
        List<String> encodings,
        Map<Integer, Double> letters,
        UnicodeScript script) {

    /** All that are known, from {@code languages.txt}. */
    public static final List<Language> ALL = read();

    /** Letters of alphabets: the i-th is as frequent as 1 / (i + 2). */
    private static final int LONGEST_ALPHABET = 60;

    /** Share of the frequent letters among all of a language. */
    private static final double FREQUENT = 0.7;

    /** Whether it is written in one sign a syllable or word. */
    boolean isIdeographic() {
        return letters.size() > LONGEST_ALPHABET;
    }

    /** Probability of a letter, of small ones also for their capitals; 0 where it is not usual. */
    double probability(int letter) {
        return letters.getOrDefault(Character.toLowerCase(letter), 0.0);
    }

    private static List<Language> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Language.class.getResourceAsStream("languages.txt"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Language::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("languages.txt cannot be read from the jar", e);
        }
    }

    private static Language parse(String line) {
        String[] parts = line.split(" \\| ");
        int[] signs = parts[3].codePoints().distinct().toArray();
        Map<Integer, Double> letters = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            double weight = signs.length > LONGEST_ALPHABET ? 1.0 : 1.0 / (i + 2);
            letters.put(signs[i], weight);
            sum += weight;
        }
        double all = sum;
        letters.replaceAll((sign, weight) -> FREQUENT * weight / all);
        return new Language(
                parts[0],
                Double.parseDouble(parts[1]),
                List.of(parts[2].split(" ")),
                letters,
                Arrays.stream(signs)
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .findFirst()
                        .orElseThrow());
    }
}
