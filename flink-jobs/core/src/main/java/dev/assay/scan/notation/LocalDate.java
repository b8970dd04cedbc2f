package dev.assay.scan.notation;

/** Dates in the order of some country, as ISO 8601 has them. */
final class LocalDate implements CellWriter {

    private static final int YEAR_DIGITS = 4;

    /** Which of year, month and day stands first, second and third. */
    private final char[] order = new char[3];

    private final byte separator;
    private final boolean hasTime;
    private final boolean hasSeconds;

    private byte[] b;
    private int p;
    private int to;

    /**
     * Of a pattern.
     *
     * @param pattern such as {@code d.M.yyyy} or {@code M/d/yyyy H:mm:ss}
     */
    LocalDate(String pattern) {
        String date = pattern.split(" ")[0];
        this.separator = (byte) date.replaceAll("[dMy]", "").charAt(0);
        String letters = date.replace("yyyy", "y").replaceAll("[^dMy]", "");
        for (int i = 0; i < order.length; i++) {
            order[i] = letters.charAt(i);
        }
        this.hasTime = pattern.contains("H");
        this.hasSeconds = pattern.contains("s");
    }

    @Override
    public int write(byte[] bytes, int from, int length, byte[] into) {
        b = bytes;
        p = from;
        to = from + length;
        int year = 0;
        int month = 0;
        int day = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && !skip(separator)) {
                return AS_IT_IS;
            }
            int number = order[i] == 'y' ? number(YEAR_DIGITS, YEAR_DIGITS) : number(1, 2);
            switch (order[i]) {
                case 'y' -> year = number;
                case 'M' -> month = number;
                default -> day = number;
            }
        }
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return AS_IT_IS;
        }
        int size = put(into, 0, year, YEAR_DIGITS);
        into[size++] = '-';
        size = put(into, size, month, 2);
        into[size++] = '-';
        size = put(into, size, day, 2);
        return hasTime ? time(into, size) : p == to ? size : AS_IT_IS;
    }

    private int time(byte[] into, int date) {
        if (!skip((byte) ' ')) {
            return AS_IT_IS;
        }
        int hour = number(1, 2);
        int minute = skip((byte) ':') ? number(2, 2) : -1;
        int second = hasSeconds ? skip((byte) ':') ? number(2, 2) : -1 : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || p != to) {
            return AS_IT_IS;
        }
        into[date] = ' ';
        int size = put(into, date + 1, hour, 2);
        into[size++] = ':';
        size = put(into, size, minute, 2);
        if (hasSeconds) {
            into[size++] = ':';
            size = put(into, size, second, 2);
        }
        return size;
    }

    private boolean skip(byte sign) {
        if (p < to && b[p] == sign) {
            p++;
            return true;
        }
        return false;
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
