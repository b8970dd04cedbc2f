package dev.assay.scan.value;

import dev.assay.scan.Cells;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Cells of a column that is declared to be the time. Beside dates and times of ISO 8601 those are
 * numbers: of seconds, milliseconds, microseconds or nanoseconds since 1970-01-01T00:00Z, or the
 * digits of a date. Of a column that nobody declared, numbers are no times.
 */
public final class DeclaredTime {

    /** 1973-03-03 in seconds; what is less counts from some other moment, or is no time. */
    private static final double LEAST = 1e8;

    /** From here on numbers of seconds would be of the year 5138, and are of milliseconds. */
    private static final double THOUSANDFOLD = 1e11;

    private static final int MOST_POWER = 3;

    /** {@code 20260131}, {@code 202601311830} and {@code 20260131183000}. */
    private static final String DIGITS = "uuuuMMddHHmmss";

    private DeclaredTime() {}

    /** Seconds from 1970-01-01T00:00Z to the time a cell reads as, or NaN where it is none. */
    public static double second(byte[] b, int offset, int length) {
        double written = Cells.epochSecond(b, offset, length);
        if (!Double.isNaN(written) || length == 0) {
            return written;
        }
        double number = Cells.number(b, offset, length);
        if (!(number >= LEAST / 10)) {
            return Double.NaN;
        }
        double ofDigits = ofDigits(b, offset, length);
        return Double.isNaN(ofDigits) ? second(number) : ofDigits;
    }

    /** The same of a text. */
    public static double second(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return second(bytes, 0, bytes.length);
    }

    /** Seconds since 1970 of a number that counts from there in some unit; NaN where none does. */
    public static double second(double number) {
        return number >= LEAST ? number / Math.pow(1000, power(number)) : Double.NaN;
    }

    /** The power of a thousand by which a second is divided. */
    private static int power(double number) {
        int power = 0;
        for (double most = THOUSANDFOLD; number >= most && power < MOST_POWER; most *= 1000) {
            power++;
        }
        return power;
    }

    private static double ofDigits(byte[] b, int offset, int length) {
        if (length != 8 && length != 12 && length != 14) {
            return Double.NaN;
        }
        byte[] iso = "0000-00-00T00:00:00".getBytes(StandardCharsets.US_ASCII);
        int at = 0;
        for (int i = 0; i < length; i++, at++) {
            byte digit = b[offset + i];
            if (digit < '0' || digit > '9') {
                return Double.NaN;
            }
            at += iso[at] == '0' ? 0 : 1;
            iso[at] = digit;
        }
        boolean isOurs = iso[0] == '1' && iso[1] == '9' || iso[0] == '2' && iso[1] == '0';
        return isOurs ? Cells.epochSecond(iso, 0, iso.length) : Double.NaN;
    }

    /**
     * A time, written as another one.
     *
     * @param like a text that {@link #second} reads
     */
    public static String written(double second, String like) {
        byte[] b = like.getBytes(StandardCharsets.UTF_8);
        LocalDateTime time =
                LocalDateTime.ofEpochSecond((long) Math.floor(second), 0, ZoneOffset.UTC);
        if (Double.isNaN(Cells.epochSecond(b, 0, b.length))) {
            if (!Double.isNaN(ofDigits(b, 0, b.length))) {
                return pattern(DIGITS, time).substring(0, b.length);
            }
            int power = power(Cells.number(b, 0, b.length));
            return BigDecimal.valueOf((long) Math.floor(second))
                    .movePointRight(power * 3)
                    .toPlainString();
        }
        String text = pattern("uuuu-MM-dd'T'HH:mm:ss", time);
        if (like.length() > 10 && like.charAt(10) == ' ') {
            text = text.replace('T', ' ');
        }
        return like.length() <= text.length()
                ? text.substring(0, like.length())
                : text + (like.endsWith("Z") ? "Z" : "");
    }

    private static String pattern(String pattern, LocalDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
}
