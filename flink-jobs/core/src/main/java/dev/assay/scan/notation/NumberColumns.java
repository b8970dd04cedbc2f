package dev.assay.scan.notation;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notation;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Columns of a file that do not write their numbers as programs do. One file has one decimal mark.
 *
 * @param notations by column
 * @param guesses about the mark; none where it is declared, or no column says anything of it
 */
public record NumberColumns(Map<String, Notation> notations, List<Guess> guesses) {

    private static final double THIRD = 0.333;
    private static final double HALF = 0.5;

    /** That a column has the mark that others of its file have, where it does not show it. */
    private static final double PROBABLE = 0.8;

    private static final double IMPROBABLE = 0.2;

    /** As which a column is read of which that is open. */
    private static final String TEXT = "none";

    /** 12.5 and 0.125: no point that stands between thousands. */
    private static final Pattern CLEARLY_POINT =
            Pattern.compile("[+-]?(\\d+\\.(\\d{1,2}|\\d{4,})|0\\d*\\.\\d+|\\d{4,}\\.\\d+)");

    /** 1.007, or what needs no mark at all. */
    private static final Pattern OPEN_POINT = Pattern.compile("[+-]?(0|[1-9]\\d{0,2}(\\.\\d{3})?)");

    /**
     * Finds them.
     *
     * @param columns their values that are not empty, by name
     * @param decimal the mark that is declared, or null
     * @param isOfCommas whether something else of the file is written as in countries in which a
     *     comma is the decimal mark
     */
    public static NumberColumns of(
            Map<String, List<String>> columns, @Nullable Character decimal, boolean isOfCommas) {
        Map<String, Notation> found = new TreeMap<>();
        Character shown = withFractions(columns, decimal, found);
        Character mark = shown;
        for (Map.Entry<String, Character> column : grouped(columns, found).entrySet()) {
            char between = column.getValue();
            char own = decimal(between, columns.values());
            // A point that stands between thousands shows the comma; blanks show nothing.
            if (shown == null && between == '.') {
                shown = own;
            }
            mark = mark == null ? Character.valueOf(own) : mark;
            if (mark == own || between != '.') {
                found.put(column.getKey(), new Notation.Numbers(mark, ""));
            }
        }
        if (decimal != null) {
            return new NumberColumns(found, List.of());
        }
        List<Guess> guesses = new ArrayList<>();
        if (!found.isEmpty()) {
            guesses.add(new Guess(Key.DECIMAL, List.of(new Answer(String.valueOf(mark), 1))));
        }
        openPoints(columns, found, shown, isOfCommas, guesses);
        if (shown != null) {
            openCommas(columns, found, shown, guesses);
        }
        if (found.isEmpty()) {
            columns.entrySet().stream()
                    .filter(column -> LocalNumbers.isOpen(column.getValue()))
                    .findFirst()
                    .ifPresent(column -> guesses.add(openComma(column.getKey())));
        }
        return new NumberColumns(found, guesses);
    }

    /**
     * Puts columns of which fractions show the mark.
     *
     * @return the mark; null where nothing says which it is
     */
    private static Character withFractions(
            Map<String, List<String>> columns, Character decimal, Map<String, Notation> found) {
        for (char each : decimal == null ? new char[] {',', '.'} : new char[] {decimal}) {
            columns.forEach(
                    (name, values) ->
                            LocalNumbers.of(values, each, decimal != null)
                                    .ifPresent(numbers -> found.put(name, numbers)));
            if (!found.isEmpty()) {
                return each;
            }
        }
        return decimal;
    }

    /** What stands between thousands in columns that are numbers by that alone. */
    private static Map<String, Character> grouped(
            Map<String, List<String>> columns, Map<String, Notation> found) {
        Map<String, Character> grouped = new TreeMap<>();
        columns.forEach(
                (name, values) -> {
                    if (!found.containsKey(name)) {
                        GroupedNumbers.mark(values).ifPresent(mark -> grouped.put(name, mark));
                    }
                });
        return grouped;
    }

    private static void openPoints(
            Map<String, List<String>> columns,
            Map<String, Notation> found,
            Character shown,
            boolean isOfCommas,
            List<Guess> guesses) {
        boolean isComma = shown == null ? isOfCommas : shown == ',';
        if (!isComma || columns.values().stream().anyMatch(NumberColumns::showsPoint)) {
            return;
        }
        for (String column : open(columns, found)) {
            guesses.add(openPoint(column, shown != null));
            if (shown != null) {
                found.put(column, new Notation.Numbers(',', ""));
            }
        }
    }

    /** Columns of which nobody can say whether 1,007 is about one, read with the others' mark. */
    private static void openCommas(
            Map<String, List<String>> columns,
            Map<String, Notation> found,
            char shown,
            List<Guess> guesses) {
        columns.forEach(
                (name, values) -> {
                    if (!found.containsKey(name) && LocalNumbers.isOpen(values)) {
                        Answer same = new Answer(declared(name, shown), PROBABLE);
                        char other = shown == '.' ? ',' : '.';
                        Answer another = new Answer(declared(name, other), IMPROBABLE);
                        guesses.add(new Guess(Key.DECIMAL, List.of(same, another)));
                        LocalNumbers.of(values, shown, true)
                                .ifPresent(numbers -> found.put(name, numbers));
                    }
                });
    }

    /** The decimal mark where that one stands between thousands. */
    private static char decimal(char between, Collection<List<String>> columns) {
        boolean isPoint =
                between == '\''
                        || between == ' ' && columns.stream().anyMatch(NumberColumns::showsPoint);
        return isPoint ? '.' : ',';
    }

    private static boolean showsPoint(List<String> values) {
        return values.stream().anyMatch(value -> CLEARLY_POINT.matcher(value).matches());
    }

    /** Columns of which nobody can say whether 1.007 is about one or about a thousand. */
    private static List<String> open(
            Map<String, List<String>> columns, Map<String, Notation> found) {
        return columns.entrySet().stream()
                .filter(column -> !found.containsKey(column.getKey()))
                .filter(column -> column.getValue().stream().anyMatch(v -> v.indexOf('.') > 0))
                .filter(
                        column ->
                                column.getValue().stream()
                                        .allMatch(v -> OPEN_POINT.matcher(v).matches()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** It is read with the mark that others show, else as programs would. */
    private static Guess openPoint(String column, boolean isShown) {
        Answer comma = new Answer(declared(column, ','), isShown ? PROBABLE : HALF);
        Answer point = new Answer(declared(column, '.'), isShown ? IMPROBABLE : HALF);
        return new Guess(Key.DECIMAL, isShown ? List.of(comma, point) : List.of(point, comma));
    }

    private static String declared(String column, char mark) {
        return "{" + column + ": \"" + mark + "\"}";
    }

    /** Nobody can say whether 1,234 is a thousand: it stays text until somebody does. */
    private static Guess openComma(String column) {
        return new Guess(
                Key.DECIMAL,
                List.of(
                        new Answer(TEXT + " (" + column + ")", THIRD),
                        new Answer(",", THIRD),
                        new Answer(".", THIRD)));
    }
}
