package dev.assay.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code feasts.txt}: its head says how a line is written. */
final class FeastFile {

    private static final String NAME = "feasts.txt";

    private static final Pattern RULE =
            Pattern.compile("(?<anchor>.*?)(?<after> [+-]\\d+)?( for (?<length>\\d+))?");
    private static final Pattern NTH = Pattern.compile("([1-5]|last) ([a-z]+) of (\\d\\d)");
    private static final Pattern SUBSTITUTE =
            Pattern.compile("for (\\d\\d-\\d\\d) saturday([+-]\\d) sunday([+-]\\d)");
    private static final Pattern DAY = Pattern.compile("\\d\\d-\\d\\d");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?-(\\d{4})?(?: not ([\\d ]+))?");

    private FeastFile() {}

    /** All feasts, in the order of the file. */
    static List<Feast> read() {
        try (InputStream in = FeastFile.class.getResourceAsStream(NAME)) {
            return feasts(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a text that is written as the file is. */
    static List<Feast> feasts(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .flatMap(FeastFile::line)
                .toList();
    }

    private static Stream<Feast> line(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        Matcher rule = RULE.matcher(parts.length < 3 ? "" : parts[2]);
        if (parts.length > 4 || !rule.matches()) {
            throw fault(line);
        }
        Anchor anchor = anchor(rule.group("anchor"), line);
        int after = rule.group("after") == null ? 0 : Integer.parseInt(rule.group("after").strip());
        int length = rule.group("length") == null ? 1 : Integer.parseInt(rule.group("length"));
        Years years = parts.length < 4 ? Years.ALL : years(parts[3], line);
        return Arrays.stream(parts[0].split(" "))
                .map(country -> new Feast(parts[1], country, anchor, after, length, years));
    }

    private static Anchor anchor(String text, String line) {
        Matcher nth = NTH.matcher(text);
        Matcher substitute = SUBSTITUTE.matcher(text);
        if (text.equals("easter")) {
            return new Anchor.Easter();
        } else if (nth.matches()) {
            return new Anchor.Nth(
                    nth.group(1).equals("last") ? -1 : Integer.parseInt(nth.group(1)),
                    DayOfWeek.valueOf(nth.group(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(nth.group(3)));
        } else if (substitute.matches()) {
            return new Anchor.Substitute(
                    day(substitute.group(1)),
                    Integer.parseInt(substitute.group(2)),
                    Integer.parseInt(substitute.group(3)));
        } else if (DAY.matcher(text).matches()) {
            return new Anchor.Fixed(day(text));
        } else if (text.isEmpty()) {
            throw fault(line);
        }
        List<LocalDate> days = new ArrayList<>();
        for (String day : text.split(" ")) {
            days.add(LocalDate.parse(day));
        }
        return new Anchor.Listed(days);
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }

    private static Years years(String text, String line) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            throw fault(line);
        }
        Set<Integer> without =
                years.group(3) == null
                        ? Set.of()
                        : Arrays.stream(years.group(3).split(" "))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet());
        return new Years(
                years.group(1) == null ? Years.ALL.from() : Integer.parseInt(years.group(1)),
                years.group(2) == null ? Years.ALL.to() : Integer.parseInt(years.group(2)),
                without);
    }

    private static IllegalArgumentException fault(String line) {
        return new IllegalArgumentException(NAME + ": no feast: " + line);
    }
}
