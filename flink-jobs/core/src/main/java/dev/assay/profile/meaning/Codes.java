package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.isCapital;
import static dev.assay.profile.meaning.Ascii.isDigit;
import static dev.assay.profile.meaning.Ascii.isSmall;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of two or three letters that a standard lists. */
public final class Codes {

    private static final Set<Integer> CURRENCIES =
            codes(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode));

    private static final Set<Integer> COUNTRIES = codes(Arrays.stream(Locale.getISOCountries()));

    /** Codes of libraries (ISO 639-2/B) that differ from those of three letters in ISO 639-3. */
    private static final String LIBRARIES =
            "alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel mul";

    private static final Set<Integer> LANGUAGES = languages();

    private static final int LONGEST_TAG = 11;

    private Codes() {}

    /** A currency, ISO 4217. */
    public static boolean isCurrency(byte[] b, int from, int to) {
        return to - from == 3 && CURRENCIES.contains(code(b, from, to));
    }

    /** A country of two letters, ISO 3166. */
    public static boolean isCountry(byte[] b, int from, int to) {
        return to - from == 2 && COUNTRIES.contains(code(b, from, to));
    }

    /**
     * A language as BCP 47 writes it: {@code de}, {@code en-GB}, {@code zh-Hant-TW}; with three
     * letters as libraries do, too.
     */
    public static boolean isLanguage(byte[] b, int from, int to) {
        if (to - from < 2 || to - from > LONGEST_TAG) {
            return false;
        }
        int end = from;
        while (end < to && isSmall(b[end])) {
            end++;
        }
        if (end - from > 3 || !LANGUAGES.contains(code(b, from, end))) {
            return false;
        }
        if (isScript(b, end, to)) {
            end += 5;
        }
        return end == to || isRegion(b, end, to);
    }

    private static boolean isScript(byte[] b, int from, int to) {
        if (from + 5 > to || !isDash(b[from]) || !isCapital(b[from + 1])) {
            return false;
        }
        return isSmall(b[from + 2]) && isSmall(b[from + 3]) && isSmall(b[from + 4]);
    }

    private static boolean isRegion(byte[] b, int from, int to) {
        if (!isDash(b[from])) {
            return false;
        }
        boolean world =
                to - from == 4
                        && isDigit(b[from + 1])
                        && isDigit(b[from + 2])
                        && isDigit(b[from + 3]);
        return world || isCountry(b, from + 1, to);
    }

    private static boolean isDash(byte b) {
        return b == '-' || b == '_';
    }

    private static int code(byte[] b, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            code = code << 8 | b[i] & 0xFF;
        }
        return code;
    }

    private static Set<Integer> languages() {
        Set<String> all = new HashSet<>(Arrays.asList(LIBRARIES.split(" ")));
        for (String two : Locale.getISOLanguages()) {
            all.add(two);
            all.add(Locale.forLanguageTag(two).getISO3Language());
        }
        return codes(all.stream());
    }

    private static Set<Integer> codes(Stream<String> texts) {
        return texts.map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .map(bytes -> code(bytes, 0, bytes.length))
                .collect(Collectors.toUnmodifiableSet());
    }
}
