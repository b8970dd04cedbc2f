package dev.assay.cause;

import dev.assay.cause.CellDamage.Undo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How damage of texts is undone. */
final class TextDamages {

    private static final Pattern MARKUP = Pattern.compile("&lt;/?[A-Za-z][^&]*&gt;|</?[a-z]+>");
    private static final int LONGEST_PREFIX = 3;
    private static final int FEWEST = 3;

    /** Longer fields are not cut so short that they are missed. */
    private static final int LONGEST_CUT = 12;

    static final List<CellDamage> ALL =
            List.of(
                    CellDamage.each("html", 0, Column::isText, c -> TextDamages::withoutMarkup),
                    CellDamage.each("mojibake", 0, Column::isText, c -> TextDamages::decoded),
                    CellDamage.each("blanks", 1, c -> true, TextDamages::unpadded),
                    new CellDamage(
                            "stand-in",
                            0,
                            c -> true,
                            TextDamages::standIns,
                            Column::acceptedStandIns),
                    CellDamage.each("case", 1, Column::isText, TextDamages::cased),
                    new CellDamage("rekey", 1, c -> true, TextDamages::unprefixed, c -> 0),
                    new CellDamage("cut-off", 2, Column::isText, TextDamages::uncut, c -> 0),
                    new CellDamage(
                            "typo", 3, Column::isText, Spelling::corrected, Spelling::usual));

    private TextDamages() {}

    private static String withoutMarkup(String text) {
        return MARKUP.matcher(text).find() ? MARKUP.matcher(text).replaceAll("") : null;
    }

    /** UTF-8 that was read as Latin 1 and written again. */
    private static String decoded(String text) {
        if (text.chars().allMatch(c -> c < 128) || text.chars().anyMatch(c -> c > 255)) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Of texts that are the same but for something, the one that is there most often. */
    private static Map<String, String> variants(Column column, UnaryOperator<String> folded) {
        Map<String, String> most = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        Map<String, Long> all = new LinkedHashMap<>(column.acceptedValues());
        column.today().forEach((text, n) -> all.merge(text, (long) n, Long::sum));
        all.forEach(
                (text, n) -> {
                    String key = folded.apply(text);
                    if (n > counts.getOrDefault(key, 0L)) {
                        counts.put(key, n);
                        most.put(key, text);
                    }
                });
        return most;
    }

    private static Undo unpadded(Column column) {
        Map<String, String> variants = variants(column, String::strip);
        return text -> {
            String stripped = text.strip();
            String variant = variants.getOrDefault(stripped, stripped);
            if (stripped.equals(text) || column.isKnown(text)) {
                return null;
            }
            if (!variant.equals(text) && variant.length() < text.length()) {
                return variant;
            }
            // A blank that accepted values have before them stays there.
            String led = " " + stripped;
            return column.plausibility(led) > column.plausibility(stripped) ? led : stripped;
        };
    }

    private static Undo cased(Column column) {
        Map<String, String> variants = variants(column, text -> text.toLowerCase(Locale.ROOT));
        return text -> {
            String variant = variants.get(text.toLowerCase(Locale.ROOT));
            if (!text.equals(variant) && !column.isKnown(text)) {
                return variant;
            }
            if (column.isKnown(text)) {
                return null;
            }
            return Stream.of(
                            text.toUpperCase(Locale.ROOT),
                            text.toLowerCase(Locale.ROOT),
                            capitalised(text))
                    .max(Comparator.comparingDouble(column::plausibility))
                    .map(best -> CellDamage.better(column, text, best))
                    .orElse(null);
        };
    }

    private static String capitalised(String text) {
        StringBuilder words = new StringBuilder();
        boolean begins = true;
        for (char c : text.toCharArray()) {
            words.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
            begins = !Character.isLetter(c) && c != '\'';
        }
        return words.toString();
    }

    private static Map<String, String> standIns(Column column) {
        Map<String, String> all = new LinkedHashMap<>();
        column.today().keySet().stream()
                .filter(text -> Column.cell(text).isStandIn())
                .forEach(text -> all.put(text, null));
        return all;
    }

    /** The one prefix without which most texts look better. */
    private static Map<String, String> unprefixed(Column column) {
        Map<String, Map<String, String>> byPrefix = new LinkedHashMap<>();
        for (String text : column.today().keySet()) {
            for (int n = 1; n <= Math.min(LONGEST_PREFIX, text.length() - 1); n++) {
                String prefix = text.substring(0, n);
                String rest = text.substring(n);
                boolean isSign = prefix.chars().noneMatch(Character::isLetter) && n == 1;
                if (prefix.chars().noneMatch(Character::isDigit)
                        && !(isSign && column.isNumber())
                        && !prefix.isBlank()
                        && !column.isKnown(text)
                        && CellDamage.better(column, text, rest) != null) {
                    byPrefix.computeIfAbsent(prefix, p -> new LinkedHashMap<>()).put(text, rest);
                }
            }
        }
        return byPrefix.values().stream()
                .filter(all -> all.size() >= FEWEST || areKnown(column, all))
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(Map.of());
    }

    /** Whether each of them is new, and a known one without its prefix. */
    private static boolean areKnown(Column column, Map<String, String> all) {
        return all.entrySet().stream()
                .allMatch(text -> column.isNew(text.getKey()) && column.isKnown(text.getValue()));
    }

    /**
     * Texts of the length at which most new ones end that begin as longer ones do; where none does,
     * those that are shorter than any accepted one.
     */
    private static Map<String, String> uncut(Column column) {
        Map<String, Long> all = new LinkedHashMap<>(column.acceptedValues());
        column.today().forEach((text, n) -> all.merge(text, (long) n, Long::sum));
        int shortest =
                column.acceptedValues().keySet().stream().mapToInt(String::length).min().orElse(0);
        Map<String, String> most = Map.of();
        int rows = 0;
        Map<String, String> shorter = new LinkedHashMap<>();
        for (int length = 1; length <= LONGEST_CUT; length++) {
            Map<String, String> cut = new LinkedHashMap<>();
            int found = 0;
            Map<String, String> longer = longer(all, length);
            for (Map.Entry<String, Integer> text : column.today().entrySet()) {
                String t = text.getKey();
                if (t.length() == length && !column.isKnown(t)) {
                    if (longer.containsKey(t)) {
                        found += text.getValue();
                        cut.put(t, longer.get(t));
                    } else if (column.plausibility(t) < -CellDamage.GAIN) {
                        cut.put(t, null);
                        if (length < shortest) {
                            shorter.put(t, null);
                        }
                    }
                }
            }
            if (found > rows) {
                rows = found;
                most = cut;
            }
        }
        int unlike = shorter.keySet().stream().mapToInt(column.today()::get).sum();
        return rows >= Math.max(FEWEST, unlike) ? most : shorter;
    }

    /** Of each beginning of that length the longer text; null where several begin so. */
    private static Map<String, String> longer(Map<String, Long> all, int length) {
        Map<String, String> longer = new HashMap<>();
        for (String text : all.keySet()) {
            if (text.length() > length) {
                String begin = text.substring(0, length);
                longer.put(begin, longer.containsKey(begin) ? null : text);
            }
        }
        return longer;
    }
}
