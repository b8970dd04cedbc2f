package dev.assay.profile.value;

import dev.assay.scan.CellKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value means beyond its type, recognised by its form and, where there are any, its check
 * digits. A value has the first one that it fits.
 */
public enum SemanticType {
    /** A web address. */
    URL {
        @Override
        boolean fits(byte[] b, int from, int to) {
            return starts(b, from, to, "http://", 10) || starts(b, from, to, "https://", 11);
        }
    },
    /** A mail address. */
    EMAIL {
        @Override
        boolean fits(byte[] b, int from, int to) {
            int at = find(b, from, to, '@');
            int dot = at < 0 ? -1 : find(b, at + 2, to, '.');
            return at > from
                    && dot > 0
                    && dot < to - 2
                    && to - from <= 254
                    && find(b, at + 1, to, '@') < 0
                    && find(b, from, to, ' ') < 0;
        }
    },
    /** A universally unique identifier, RFC 9562. */
    UUID {
        @Override
        boolean fits(byte[] b, int from, int to) {
            if (to - from != 36) {
                return false;
            }
            for (int i = 0; i < 36; i++) {
                boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
                if (dash ? b[from + i] != '-' : Character.digit(b[from + i], 16) < 0) {
                    return false;
                }
            }
            return true;
        }
    },
    /** An address of the Internet Protocol, version 4. */
    IPV4 {
        @Override
        boolean fits(byte[] b, int from, int to) {
            int dots = 0;
            int number = -1;
            for (int i = from; i < to; i++) {
                if (b[i] == '.' && number >= 0) {
                    dots++;
                    number = -1;
                } else if (isDigit(b[i])) {
                    number = Math.max(0, number) * 10 + b[i] - '0';
                } else {
                    return false;
                }
                if (number > 255 || dots > 3) {
                    return false;
                }
            }
            return dots == 3 && number >= 0;
        }
    },
    /** An international bank account number, ISO 13616. */
    IBAN {
        @Override
        boolean fits(byte[] b, int from, int to) {
            int n = to - from;
            if (n < 15
                    || n > 34
                    || !isCapital(b[from])
                    || !isCapital(b[from + 1])
                    || !isDigit(b[from + 2])
                    || !isDigit(b[from + 3])) {
                return false;
            }
            int rest = 0;
            for (int i = 0; i < n; i++) {
                // The country and the check digits count last.
                byte c = b[from + (i + 4) % n];
                int value = Character.digit(c, 36);
                if (value < 0 || c >= 'a') {
                    return false;
                }
                rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
            }
            return rest == 1;
        }
    },
    /** A number of the Global Trade Item Numbers: EAN, UPC or ISBN-13. */
    GTIN {
        @Override
        boolean fits(byte[] b, int from, int to) {
            int n = to - from;
            if (n != 8 && n != 12 && n != 13 && n != 14 || !digits(b, from, to)) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (b[to - 1 - i] - '0') * (i % 2 == 1 ? 3 : 1);
            }
            return sum % 10 == 0;
        }
    },
    /** A book's number, ISBN-10. */
    ISBN {
        @Override
        boolean fits(byte[] b, int from, int to) {
            if (to - from != 10 || !digits(b, from, to - 1)) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * (b[from + i] - '0');
            }
            byte last = b[to - 1];
            return (isDigit(last) || last == 'X')
                    && (sum + (last == 'X' ? 10 : last - '0')) % 11 == 0;
        }
    },
    /** A payment card's number, ISO/IEC 7812. */
    CARD {
        @Override
        boolean fits(byte[] b, int from, int to) {
            int n = to - from;
            if (n < 13 || n > 19 || !digits(b, from, to) || b[from] < '3' || b[from] > '6') {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < n; i++) {
                int digit = (b[to - 1 - i] - '0') * (i % 2 == 1 ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
            }
            return sum % 10 == 0;
        }
    },
    /** A telephone number with its country, E.164, digits in groups or not. */
    PHONE {
        @Override
        boolean fits(byte[] b, int from, int to) {
            if (b[from] != '+') {
                return false;
            }
            int found = 0;
            for (int i = from + 1; i < to; i++) {
                if (isDigit(b[i])) {
                    found++;
                } else if (" -()/".indexOf(b[i]) < 0) {
                    return false;
                }
            }
            return found >= 7 && found <= 15;
        }
    },
    /** A currency, ISO 4217. */
    CURRENCY {
        @Override
        boolean fits(byte[] b, int from, int to) {
            return to - from == 3 && CURRENCIES.contains(code(b, from, to));
        }
    },
    /** A country of two letters, ISO 3166. */
    COUNTRY {
        @Override
        boolean fits(byte[] b, int from, int to) {
            return to - from == 2 && COUNTRIES.contains(code(b, from, to));
        }
    };

    private static final Set<Integer> CURRENCIES =
            codes(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode));

    private static final Set<Integer> COUNTRIES = codes(Arrays.stream(Locale.getISOCountries()));

    private static final SemanticType[] ALL = values();

    /** Digits of the shortest number that means something. */
    private static final int SHORTEST_CODE = 8;

    /** Its name in messages, such as {@code email}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value, of at least one byte, is one. */
    abstract boolean fits(byte[] b, int from, int to);

    /** Whether values of that kind and of so many bytes mean something at all. */
    public static boolean isMeant(CellKind kind, int length) {
        return kind == CellKind.TEXT || kind == CellKind.INTEGER && length >= SHORTEST_CODE;
    }

    /** What a value means; null where nothing is known of it. */
    public static SemanticType of(byte[] b, int offset, int length) {
        if (length < 2) {
            return null;
        }
        for (SemanticType type : ALL) {
            if (type.fits(b, offset, offset + length)) {
                return type;
            }
        }
        return null;
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean digits(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] b, int from, int to, String prefix, int least) {
        if (to - from < least) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (b[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int find(byte[] b, int from, int to, char sought) {
        for (int i = from; i < to; i++) {
            if (b[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    private static int code(byte[] b, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            code = code << 8 | b[i] & 0xFF;
        }
        return code;
    }

    private static Set<Integer> codes(Stream<String> texts) {
        return texts.map(text -> code(text.getBytes(StandardCharsets.US_ASCII), 0, text.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
