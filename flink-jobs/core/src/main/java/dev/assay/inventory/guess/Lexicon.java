package dev.assay.inventory.guess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of names, from {@code lexicon.txt}, and how names are cut into them. */
final class Lexicon {

    private static final Map<String, Concept> WORDS = read();

    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** Letters of a word that may be a part of a longer one without a mark between. */
    private static final int SHORTEST_PART = 4;

    private Lexicon() {}

    /**
     * A word of a name.
     *
     * @param text in small letters
     * @param concept what it is about
     */
    record Word(String text, Concept concept) {}

    private static Map<String, Concept> read() {
        Map<String, Concept> words = new LinkedHashMap<>();
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    Concept concept = Concept.of(line.substring(0, colon));
                    for (String word : line.substring(colon + 1).strip().split(" ")) {
                        words.putIfAbsent(word, concept);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    /** The words of a name, in order. */
    static List<Word> words(String name) {
        String spaced =
                name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
                        .replaceAll("(?<=\\p{IsHan})(?=[A-Za-z])|(?<=[A-Za-z])(?=\\p{IsHan})", " ")
                        .toLowerCase(Locale.ROOT);
        List<Word> words = new ArrayList<>();
        for (String token : spaced.split("[^\\p{L}\\p{N}]+")) {
            if (!token.isEmpty()) {
                add(token, words);
            }
        }
        return joined(words);
    }

    private static void add(String token, List<Word> words) {
        Concept whole = concept(token);
        if (whole != Concept.UNKNOWN) {
            words.add(new Word(token, whole));
        } else if (token.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            addChinese(token, words);
        } else {
            String letters = token.replaceAll("\\d+$", "");
            List<Word> parts = parts(letters.isEmpty() ? token : letters);
            words.addAll(parts.isEmpty() ? List.of(new Word(token, Concept.UNKNOWN)) : parts);
        }
    }

    /** In Chinese no blanks stand between words: the longest known one is next. */
    private static void addChinese(String token, List<Word> words) {
        for (int from = 0; from < token.length(); ) {
            int to = Math.min(token.length(), from + LONGEST);
            while (to > from + 1 && !WORDS.containsKey(token.substring(from, to))) {
                to--;
            }
            String word = token.substring(from, to);
            words.add(new Word(word, WORDS.getOrDefault(word, Concept.UNKNOWN)));
            from = to;
        }
    }

    /** A word that is two or three known ones without a mark between; empty where it is none. */
    private static List<Word> parts(String token) {
        Concept whole = concept(token);
        if (whole != Concept.UNKNOWN) {
            return List.of(new Word(token, whole));
        }
        for (int cut = token.length() - 2; cut >= SHORTEST_PART - 1; cut--) {
            String first = token.substring(0, cut);
            String rest = token.substring(cut);
            boolean isEnd = rest.length() >= SHORTEST_PART || concept(rest) == Concept.ID;
            if (isEnd && concept(first) != Concept.UNKNOWN && concept(rest) != Concept.UNKNOWN) {
                return List.of(new Word(first, concept(first)), new Word(rest, concept(rest)));
            }
        }
        return List.of();
    }

    /** Two words that are one in the lexicon: {@code stock code} is {@code stockcode}. */
    private static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String both = i + 1 < words.size() ? words.get(i).text() + words.get(i + 1).text() : "";
            Concept concept = both.isEmpty() ? Concept.UNKNOWN : WORDS.get(both);
            if (concept != null && concept != Concept.UNKNOWN) {
                joined.add(new Word(both, concept));
                i++;
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }

    private static Concept concept(String word) {
        Concept concept = WORDS.get(word);
        if (concept == null && word.endsWith("ies")) {
            concept = WORDS.get(word.substring(0, word.length() - 3) + "y");
        }
        if (concept == null && word.length() > SHORTEST_PART - 1 && word.endsWith("s")) {
            concept = WORDS.get(word.substring(0, word.length() - 1));
        }
        // A letter before all names of a table says which table.
        if (concept == null && word.matches("\\d+|[a-z]")) {
            concept = Concept.NEUTRAL;
        }
        return concept == null ? Concept.UNKNOWN : concept;
    }
}
