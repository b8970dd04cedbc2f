package dev.assay.declare.partition;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How the time of a partition is written in the names of its files: letters of {@link
 * DateTimeFormatter}, of which weeks are those of ISO 8601.
 *
 * @param pattern such as {@code yyyyMMdd}
 */
record DateForm(String pattern) {

    /** By pattern: a formatter is dear to build, and is asked once for each file. */
    private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    /**
     * Weeks begin on Monday, and the first has four days, as in ISO 8601. Names of months are those
     * of the United States, three letters each: the British write "Sept", programs do not.
     */
    private static final Locale ISO_WEEKS = Locale.forLanguageTag("en-US-u-rg-gbzzzz");

    private static final String LETTERS = "yuYQqMwdDHhms";

    /** Whether its letters can be read, and say at least a year or a part of one. */
    boolean isReadable() {
        try {
            formatter();
            return letters().chars().anyMatch(c -> LETTERS.indexOf(c) >= 0);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether there is a year among its letters: without one it is a part of a date. */
    boolean hasYear() {
        return letters().chars().anyMatch(c -> "yuY".indexOf(c) >= 0);
    }

    /** How long the time is that it names, by its shortest unit. */
    Cadence length() {
        String all = letters();
        if (has(all, "Hhms")) {
            return Cadence.HOUR;
        } else if (has(all, "dDe")) {
            return Cadence.DAY;
        } else if (has(all, "w")) {
            return Cadence.WEEK;
        } else if (has(all, "M")) {
            return Cadence.MONTH;
        }
        return has(all, "Qq") ? Cadence.QUARTER : Cadence.YEAR;
    }

    private static boolean has(String all, String some) {
        return all.chars().anyMatch(c -> some.indexOf(c) >= 0);
    }

    /** The time that a text names; empty where it is not written so, or there is no such day. */
    Optional<PartitionTime> time(String text) {
        try {
            return Optional.of(new PartitionTime(LocalDateTime.parse(text, formatter()), length()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A regular expression of texts that may be written so: digits where digits are meant. */
    String regex() {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int run = i;
            while (run < pattern.length() && pattern.charAt(run) == c) {
                run++;
            }
            int length = run - i;
            if (c == '\'') {
                int end = pattern.indexOf('\'', i + 1);
                regex.append(Pattern.quote(pattern.substring(i + 1, end)));
                i = end + 1;
                continue;
            } else if (!Character.isLetter(c)) {
                regex.append(Pattern.quote(pattern.substring(i, run)));
            } else if (LETTERS.indexOf(c) < 0 || "MQq".indexOf(c) >= 0 && length > 2) {
                regex.append("[^/]+?");
            } else if (length > 1) {
                regex.append("[0-9]{").append(length).append('}');
            } else {
                regex.append("yuY".indexOf(c) >= 0 ? "[0-9]{4}" : "[0-9]{1,3}");
            }
            i = run;
        }
        return regex.toString();
    }

    /** The letters that are no text. */
    private String letters() {
        return pattern.replaceAll("'[^']*'", "");
    }

    private DateTimeFormatter formatter() {
        return KNOWN.computeIfAbsent(pattern, unknown -> built());
    }

    private DateTimeFormatter built() {
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            // A year of an era needs the era.
            strict.append(c == 'y' && !quoted ? 'u' : c);
        }
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(strict + "");
        String all = letters();
        switch (length()) {
            case HOUR -> {
                defaulted(builder, all, "Hh", ChronoField.HOUR_OF_DAY);
                defaulted(builder, all, "m", ChronoField.MINUTE_OF_HOUR);
                defaulted(builder, all, "s", ChronoField.SECOND_OF_MINUTE);
            }
            case WEEK -> builder.parseDefaulting(WeekFields.of(ISO_WEEKS).dayOfWeek(), 1);
            case MONTH -> builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
            case QUARTER -> builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> builder.parseDefaulting(ChronoField.DAY_OF_YEAR, 1);
            default -> {
                // A day is whole.
            }
        }
        if (length() != Cadence.HOUR) {
            builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
        }
        return builder.toFormatter(ISO_WEEKS).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void defaulted(
            DateTimeFormatterBuilder builder, String all, String letters, ChronoField field) {
        if (!has(all, letters)) {
            builder.parseDefaulting(field, 0);
        }
    }
}
