package dev.assay.scan.notation;

import dev.assay.document.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Dates in the order of some country, as ISO 8601 has them. */
final class LocalDate implements CellWriter {

    private static final int YEAR_DIGITS = 4;

    /** Years of two digits up to it are of this century, whatever the program. */
    static final int LAST_OF_2000 = 29;

    /** Years of two digits from it on are of the last century. */
    static final int FIRST_OF_1900 = 69;

    /** What is to be read, in its order. */
    private final Step[] steps;

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
     * @param pattern such as {@code d.M.yyyy} or {@code M/d/yyyy h:mm:ss a}
     */
    LocalDate(String pattern) {
        this.hasTime = pattern.indexOf(' ') >= 0;
        this.hasSeconds = pattern.indexOf('s') >= 0;
        this.isOfHalfDays = pattern.indexOf('a') >= 0;
        // One letter for each number: y for the year, Y for that of two digits.
        this.steps =
                pattern.replace("yyyy", "y")
                        .replace("yy", "Y")
                        .replace("mm", "m")
                        .replace("ss", "s")
                        .replace(" a ", " a")
                        .replaceAll(" a$", "a")
                        .chars()
                        .mapToObj(c -> Step.of((char) c))
                        .toArray(Step[]::new);
    }

    /**
     * A part of a pattern.
     *
     * @param letter of a number or of the half of the day
     * @param sign that stands there as it is, null where there is a letter
     */
    private record Step(char letter, @Nullable byte[] sign) {

        static Step of(char c) {
            boolean isLetter = "yYMdHhmsa".indexOf(c) >= 0;
            return new Step(
                    c, isLetter ? null : String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public int write(byte[] bytes, int from, int length, byte[] into) {
        b = bytes;
        p = from;
        to = from + length;
        hour = 0;
        minute = 0;
        second = 0;
        half = null;
        for (Step step : steps) {
            if (step.sign != null ? !skip(step.sign) : !parse(step.letter)) {
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

    private boolean parse(char letter) {
        switch (letter) {
            case 'y' -> year = number(YEAR_DIGITS, YEAR_DIGITS);
            case 'Y' -> year = century(number(2, 2));
            case 'M' -> month = number(1, 2);
            case 'd' -> day = number(1, 2);
            case 'm' -> minute = number(2, 2);
            case 's' -> second = number(2, 2);
            case 'a' -> half = half();
            default -> hour = number(1, 2);
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

    private boolean skip(byte[] sign) {
        int end = p + sign.length;
        if (end > to || !Arrays.equals(b, p, end, sign, 0, sign.length)) {
            return false;
        }
        p = end;
        return true;
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
