package dev.assay.scan.dialect.encoding;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/** How well the letters beyond ASCII of a text fit a language. */
public final class Letters {

    /** Share of letters that are the language's own; the others are of names and quotations. */
    private static final double OWN = 0.85;

    private static final double MARK = 0.02;
    private static final double CAPITAL = 0.15;
    private static final double FOREIGN = 1e-4;
    private static final double WRONG = 1e-7;
    private static final double MISPLACED = 2e-3;

    private static final double ALONE = 0.05;

    private static final int APOSTROPHE = 0x2019;
    private static final int LAST_OF_ASCII = 127;

    /** Latin letters that are words of some language by themselves. */
    private static final String WORDS =
            "\u00E0\u00E1\u00E5\u00E6\u00E8\u00E9\u00EA\u00ED\u00F2\u00F3\u00F4\u00F6\u00F8\u00FA\u00C0\u00C1\u00C9\u00CD\u00D3\u00D8\u00DA";

    /** Marks that texts of all languages have. */
    private static final String MARKS =
            "\u2019\u2018\u201C\u201D\u201E\u2013\u2014\u2026\u20AC\u00A3\u00B0\u00A7\u00A9\u00AE\u2122\u00AB\u00BB\u00B7\u00A0\u2022\u00B2\u00B3\u00BD\u00BA\u00AA\u00A1\u00BF\u00B5\u00D7\u00B1\u2116\u2103\u2030";

    /** Marks of texts without blanks between words. */
    private static final String WIDE =
            "\u3000\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF08\uFF09\u300A\u300B\u30FB\u300C\u300D";

    private static final Map<String, Map<Integer, Double>> GROUPS = groups();

    private Letters() {}

    /** Logarithm of how probable a text's letters are where the language is the right one. */
    public static double logLikelihood(String text, Language language) {
        double sum = 0;
        int before = '\n';
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] <= LAST_OF_ASCII) {
                before = signs[i];
                continue;
            }
            int next = i + 1 < signs.length ? signs[i + 1] : '\n';
            int behind = i + 2 < signs.length ? signs[i + 2] : '\n';
            if (MARKS.indexOf(signs[i]) >= 0) {
                sum += Math.log(mark(signs[i], before, next, behind, language));
            } else {
                double unit =
                        isUnit(signs[i], before, next, behind)
                                ? MISPLACED
                                : isApostrophe(signs[i], before, next, behind) ? ALONE : 1;
                sum += Math.log(unit * probability(signs[i], before, next, language));
            }
            before = signs[i];
        }
        return sum;
    }

    /** A letter in brackets, alone or before a thousand: the sign of a currency or of degrees. */
    private static boolean isUnit(int c, int before, int next, int behind) {
        return Character.isLetter(c)
                && before == '('
                && (next == ')' || behind == ')' && "kKmMbBCF".indexOf(next) >= 0);
    }

    /**
     * A letter before the last one of a word, an s: the apostrophe of English in another encoding.
     */
    private static boolean isApostrophe(int c, int before, int next, int behind) {
        return Character.isLetter(c)
                && isPlain(before)
                && next == 's'
                && !Character.isLetter(behind);
    }

    /** In texts without letters of their own beyond ASCII marks are nearly all there is. */
    private static double mark(int c, int before, int next, int behind, Language language) {
        boolean inWord = Character.isLetter(before) && Character.isLetter(next);
        if (inWord && c != APOSTROPHE) {
            return FOREIGN * 0.1;
        }
        boolean isShort =
                !Character.isLetter(behind)
                        ? "stdm".indexOf(next) >= 0
                        : "lrv".indexOf(next) >= 0 && "le".indexOf(behind) >= 0;
        return Math.max(MARK / 4, inWord && !isShort ? 0 : language.probability(c));
    }

    private static double probability(int c, int before, int next, Language language) {
        if (c == 0xFFFD || Character.isISOControl(c) || !Character.isDefined(c)) {
            return WRONG * 0.01;
        }
        if (language.isIdeographic()) {
            return ideograph(c, before, next, language);
        }
        double own = language.probability(c);
        // Some scripts write vowels as marks.
        if (!Character.isLetter(c) && own == 0) {
            return FOREIGN;
        }
        Map<Integer, Double> group = GROUPS.get(language.encodings().get(0));
        double p =
                OWN * own
                        + (1 - OWN) * group.getOrDefault(Character.toLowerCase(c), 0.0)
                        + FOREIGN * (UnicodeScript.of(c) == language.script() ? 1 : 0.01);
        if (Character.isUpperCase(c)) {
            p *= Character.isLowerCase(before) ? MISPLACED : CAPITAL;
        }
        return p * neighbours(c, before, next, language);
    }

    /** Latin letters with accents stand among plain ones; Cyrillic ones never do. */
    private static double neighbours(int c, int before, int next, Language language) {
        boolean latin = language.script() == UnicodeScript.LATIN;
        boolean beyond = before > 127 && Character.isLetter(before);
        boolean plain = isPlain(before) || isPlain(next);
        // The sign of a currency in another encoding.
        double number =
                Character.isDigit(next) && !Character.isLetterOrDigit(before) ? MISPLACED : 1;
        if (latin) {
            // A quote or a dash in another encoding: it opens a name, or stands between blanks.
            boolean opens = Character.isLowerCase(c) && Character.isUpperCase(next);
            boolean isAlone = before == ' ' && next == ' ' && WORDS.indexOf(c) < 0;
            return number * (beyond ? 0.05 : 1) * (opens ? MISPLACED : 1) * (isAlone ? ALONE : 1);
        }
        return number * (plain ? MISPLACED * 10 : 1);
    }

    private static boolean isPlain(int c) {
        return c < 128 && Character.isLetter(c);
    }

    private static double ideograph(int c, int before, int next, Language language) {
        double p = language.probability(c) + usual(c, language);
        if (WIDE.indexOf(c) >= 0) {
            p = MARK / 4;
        }
        return isPlain(before) && isPlain(next) ? p * 0.1 : p;
    }

    /** By the place in the encoding: frequent signs were given the first rows. */
    private static double usual(int c, Language language) {
        CharsetEncoder encoder = Charset.forName(language.encodings().get(0)).newEncoder();
        try {
            byte[] b = encoder.encode(java.nio.CharBuffer.wrap(Character.toChars(c))).array();
            int lead = b[0] & 0xFF;
            int trail = b.length > 1 ? b[1] & 0xFF : 0;
            return switch (language.name()) {
                case "chinese" ->
                        trail >= 0xA1 && lead >= 0xB0 && lead <= 0xD7
                                ? 0.29 / 3755
                                : trail >= 0xA1 && lead >= 0xD8 ? 0.01 / 3000 : WRONG;
                case "taiwanese" -> lead >= 0xA4 && lead <= 0xC6 ? 0.29 / 5401 : 0.01 / 7650;
                case "japanese" ->
                        lead >= 0x88 && lead <= 0x97
                                ? 0.29 / 2965
                                : lead >= 0x98 ? 0.01 / 3400 : WRONG * 10;
                default -> lead >= 0xB0 && lead <= 0xC8 ? 0.29 / 2350 : WRONG * 10;
            };
        } catch (java.nio.charset.CharacterCodingException e) {
            return WRONG;
        }
    }

    /** How frequent letters are over all languages of an encoding. */
    private static Map<String, Map<Integer, Double>> groups() {
        Map<String, Map<Integer, Double>> groups = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Language language : Language.ALL) {
            String encoding = language.encodings().get(0);
            sizes.merge(encoding, 1, Integer::sum);
            Map<Integer, Double> group = groups.computeIfAbsent(encoding, key -> new HashMap<>());
            language.letters().forEach((letter, p) -> group.merge(letter, p, Double::sum));
        }
        groups.forEach((encoding, group) -> group.replaceAll((c, p) -> p / sizes.get(encoding)));
        return groups;
    }
}
