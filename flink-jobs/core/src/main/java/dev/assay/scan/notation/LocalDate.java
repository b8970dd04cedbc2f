package dev.assay.scan.notation;

import dev.assay.document.Nullable;

/** Dates in the order of some country, as ISO 8601 has them. */
final class LocalDate implements CellWriter {

    private static final int YEAR_DIGITS = 4;

    /** Years of two digits up to it are of this century, whatever the program. */
    private static final int LAST_OF_2000 = 29;

    /** Years of two digits from it on are of the last century. */
    private static final int FIRST_OF_1900 = 69;

    /** What is to be read, in its order: a letter for each number, all else as it stands. */
    private final char[] parts;

    private final boolean hasTime;
    private final boolean hasSeconds;
    private final boolean isOfHalfDays;

    private byte[] b;
    private int p;
    private int to;

    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private @Nullable HalfDay half;

    /**
     * Of a pattern.
     *
     * @param pattern such as {@code d.M.yyyy}, {@code M/d/yyyy h:mm:ss a} or {@code MMM d, yyyy}
     */
    LocalDate(String pattern) {
        this.hasTime = pattern.indexOf('m') >= 0;
        this.hasSeconds = pattern.indexOf('s') >= 0;
        this.isOfHalfDays = pattern.indexOf('a') >= 0;
        // y for the year, Y for that of two digits, W for a month's word; a takes the blanks
        // beside.
        this.parts =
                pattern.replace("MMM", "W")
                        .replace("yyyy", "y")
                        .replace("yy", "Y")
                        .replace("mm", "m")
                        .replace("ss", "s")
                        .replace(" a ", " a")
                        .replaceAll(" a$", "a")
                        .toCharArray();
    }

    @Override
    public int write(byte[] bytes, int from, int length, byte[] into) {
        b = bytes;
        p = from;
        to = from + length;
        for (char part : parts) {
            if (!take(part)) {
                return AS_IT_IS;
            }
        }
        if (p != to || !isMoment()) {
            return AS_IT_IS;
        }
        int size = put(into, 0, year, YEAR_DIGITS);
        into[size++] = '-';
        size = put(into, size, month, 2);
        into[size++] = '-';
        size = put(into, size, day, 2);
        if (hasTime) {
            into[size++] = ' ';
            size = put(into, size, hour, 2);
            into[size++] = ':';
            size = put(into, size, minute, 2);
        }
        if (hasSeconds) {
            into[size++] = ':';
            size = put(into, size, second, 2);
        }
        return size;
    }

    /** Reads a part; false where a sign is another one. Numbers are judged when all are read. */
    private boolean take(char part) {
        switch (part) {
            case 'd' -> day = number(1, 2);
            case 'M' -> month = number(1, 2);
            case 'W' -> month = word();
            case 'y' -> year = number(YEAR_DIGITS, YEAR_DIGITS);
            case 'H', 'h' -> hour = number(1, 2);
            case 'm' -> minute = number(2, 2);
            case 's' -> second = number(2, 2);
            case 'a' -> half = half();
            case 'Y' -> year = century(number(2, 2));
            default -> {
                return part < 0x80 ? skip(part) : skipChinese(part);
            }
        }
        return true;
    }

    private static int century(int year) {
        boolean isOpen = year > LAST_OF_2000 && year < FIRST_OF_1900;
        return year < 0 || isOpen ? -1 : year + (year <= LAST_OF_2000 ? 2000 : 1900);
    }

    private boolean isMoment() {
        hour = !isOfHalfDays ? hour : half == null ? -1 : half.hour(hour);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0;
    }

    /** The month that a word names, with the point of an abbreviation; -1 where none does. */
    private int word() {
        MonthWord word = MonthWord.at(b, p, to);
        p += word == null ? 0 : word.letters().length;
        skip('.');
        return word == null ? -1 : word.month();
    }

    /** The word for it; some write blanks between it and the time. */
    private @Nullable HalfDay half() {
        skipBlanks();
        for (HalfDay each : HalfDay.values()) {
            int length = each.length(b, p, to);
            if (length > 0) {
                p += length;
                skipBlanks();
                return each;
            }
        }
        return null;
    }

    private void skipBlanks() {
        while (p < to && b[p] == ' ') {
            p++;
        }
    }

    private boolean skip(int sign) {
        if (p < to && (b[p] & 0xFF) == sign) {
            p++;
            return true;
        }
        return false;
    }

    /** Three bytes of UTF-8. */
    private boolean skipChinese(char sign) {
        return skip(0xE0 | sign >> 12) && skip(0x80 | sign >> 6 & 0x3F) && skip(0x80 | sign & 0x3F);
    }

    /** A number of so many digits, or -1. */
    private int number(int fewest, int most) {
        int first = p;
        int number = 0;
        while (p < to && p - first < most && b[p] >= '0' && b[p] <= '9') {
            number = 10 * number + b[p++] - '0';
        }
        return p - first < fewest ? -1 : number;
    }

    private static int put(byte[] into, int at, int number, int digits) {
        int rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            into[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }
}
