package dev.assay.cause;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds texts that are others with one letter changed. */
final class Spelling {

    /** Letters that are looked at in all; more take too long. */
    private static final int MOST_LETTERS = 2_000_000;

    /** Longer texts are no words that somebody mistyped. */
    private static final int LONGEST = 200;

    private Spelling() {}

    /** Of each text that is not known the known one that is but one letter away. */
    static Map<String, String> corrected(Column column) {
        Map<String, Long> known = new LinkedHashMap<>(column.acceptedValues());
        known.keySet().removeIf(text -> text.length() > LONGEST);
        column.today()
                .forEach(
                        (text, n) -> {
                            boolean isShort = text.length() <= LONGEST;
                            if (isShort && (n > 1 || column.isKnown(text))) {
                                known.merge(text, (long) n, Long::sum);
                            }
                        });
        Map<Long, String> gaps = new HashMap<>();
        long letters = 0;
        for (Map.Entry<String, Long> value : known.entrySet()) {
            letters += value.getKey().length();
            if (letters > MOST_LETTERS) {
                return Map.of();
            }
            put(gaps, value.getKey(), known);
        }
        Map<String, String> corrected = new LinkedHashMap<>();
        column.today()
                .forEach(
                        (text, n) -> {
                            if (text.length() <= LONGEST && !column.isKnown(text)) {
                                String before = find(gaps, text, known, n);
                                if (before != null) {
                                    corrected.put(text, before);
                                } else if (n == 1 && column.isNew(text)) {
                                    corrected.put(text, null);
                                }
                            }
                        });
        long found = corrected.values().stream().filter(text -> text != null).count();
        // Where most new texts are near no known one, they are new and not misspelt.
        return 3 * found >= corrected.size() ? corrected : Map.of();
    }

    /**
     * The share of accepted values that are one letter away from others which are there more often:
     * keys differ in a letter, and nobody mistyped them.
     */
    static double usual(Column column) {
        Map<String, Long> known = new LinkedHashMap<>(column.acceptedValues());
        known.keySet().removeIf(text -> text.length() > LONGEST);
        Map<Long, String> gaps = new HashMap<>();
        long letters = 0;
        for (String text : known.keySet()) {
            letters += text.length();
            if (letters > MOST_LETTERS) {
                return 0;
            }
            put(gaps, text, known);
        }
        long all = 0;
        long near = 0;
        for (Map.Entry<String, Long> value : known.entrySet()) {
            boolean isNear = find(gaps, value.getKey(), known, value.getValue()) != null;
            all += value.getValue();
            near += isNear ? value.getValue() : 0;
        }
        return all == 0 ? 0 : (double) near / all;
    }

    private static void put(Map<Long, String> gaps, String text, Map<String, Long> known) {
        for (int i = 0; i < text.length(); i++) {
            gaps.merge(gap(text, i), text, (a, b) -> known.get(a) >= known.get(b) ? a : b);
        }
    }

    private static String find(
            Map<Long, String> gaps, String text, Map<String, Long> known, long times) {
        for (int i = 0; i < text.length(); i++) {
            String other = gaps.get(gap(text, i));
            if (other != null && !other.equals(text) && known.get(other) >= 2L * times) {
                return other;
            }
        }
        return null;
    }

    /** A hash of the text but for one letter. */
    private static long gap(String text, int at) {
        long hash = 31L * text.length() + at;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + (i == at ? 1 : text.charAt(i) + 2);
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
