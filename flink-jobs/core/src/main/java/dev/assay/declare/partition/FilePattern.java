package dev.assay.declare.partition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of the path of each file of a dataset, with what differs between partitions in braces:
 * {@code orders-{day:yyyyMMdd}-*.csv}. {@code *} is any part of one name, {@code **} any folders.
 */
final class FilePattern {

    private static final Pattern PIECE =
            Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?}|\\*\\*|\\*|[^{*]+|\\{");

    /** Between the texts of a date that is written in several places. */
    private static final String APART = "\u0001";

    private static final String LETTERS =
            "write its parts as yyyy, MM, dd and HH, or YYYY-'W'ww for weeks";

    private final List<Piece> pieces = new ArrayList<>();
    private final Pattern regex;
    private final Optional<DateForm> date;

    /** What stands in one group of the expression. */
    private sealed interface Piece {}

    /** A column in braces, and how its date is written; null where it is no date. */
    private record Field(String column, DateForm form) implements Piece {

        /** A whole date as a column has it, all else as it is written. */
        String cell(String written) {
            return form == null || !form.hasYear()
                    ? written
                    : form.time(written).map(PartitionTime::cell).orElse(written);
        }
    }

    /** Stars: files of one partition differ in what is there. */
    private record Stars(String text) implements Piece {}

    /**
     * Of a pattern as it is declared.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    FilePattern(String text) {
        StringBuilder path = new StringBuilder("(?:.*/)?");
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String found = piece.group();
            if (found.startsWith("*")) {
                pieces.add(new Stars(found));
                path.append(found.length() > 1 ? "(.*)" : "([^/]*)");
            } else if (found.startsWith("{")) {
                Field field = field(piece);
                pieces.add(field);
                path.append('(');
                path.append(field.form == null ? "[^/]+?" : field.form.regex()).append(')');
            } else {
                path.append(Pattern.quote(found));
            }
        }
        regex = Pattern.compile(path.toString(), Pattern.DOTALL);
        date = date(fields().map(Field::form).filter(Objects::nonNull).toList());
    }

    private Stream<Field> fields() {
        return pieces.stream().filter(Field.class::isInstance).map(Field.class::cast);
    }

    /** All parts of the date as one. */
    private Optional<DateForm> date(List<DateForm> forms) {
        if (fields().findAny().isEmpty()) {
            throw new IllegalArgumentException(
                    "names nothing in braces; write what differs between partitions so, as in"
                            + " orders-{day:yyyyMMdd}.csv");
        }
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        DateForm all =
                new DateForm(
                        forms.stream()
                                .map(DateForm::pattern)
                                .collect(Collectors.joining("'" + APART + "'")));
        if (!all.hasYear()) {
            throw new IllegalArgumentException(
                    "has a date without a year; write the year too, as in"
                            + " {year:yyyy}/{month:MM}/*.csv, or leave the letters behind ':' out");
        }
        if (!all.isReadable()) {
            throw new IllegalArgumentException("has a date that cannot be read; " + LETTERS);
        }
        return Optional.of(all);
    }

    private Field field(Matcher piece) {
        String column = piece.group(1);
        if (column == null || column.isBlank()) {
            throw new IllegalArgumentException(
                    "has a brace that is not closed, or nothing in it; write {day:yyyyMMdd} or"
                            + " {country}");
        }
        if (fields().anyMatch(field -> field.column.equals(column))) {
            throw new IllegalArgumentException(
                    "has '" + column + "' twice; give each its own name");
        }
        if (piece.group(2) == null) {
            return new Field(column, null);
        }
        DateForm form = new DateForm(piece.group(2));
        if (!form.isReadable()) {
            throw new IllegalArgumentException(
                    "has '" + piece.group(2) + "', which is no date; " + LETTERS);
        }
        return new Field(column, form);
    }

    /** A file that ends so; empty where it does not, or its date is none. */
    Optional<Match> match(String file) {
        Matcher matcher = regex.matcher(file);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        int from = 0;
        List<String> dated = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> series = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String written = matcher.group(i + 1);
            if (pieces.get(i) instanceof Field field) {
                cells.put(field.column, field.cell(written));
                (field.form == null ? series : dated).add(written);
            } else if (pieces.get(i) instanceof Stars stars) {
                name.append(file, from, matcher.start(i + 1)).append(stars.text);
                from = matcher.end(i + 1);
            }
        }
        name.append(file, from, file.length());
        Optional<PartitionTime> time = date.flatMap(all -> all.time(String.join(APART, dated)));
        return date.isPresent() && time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(name.toString(), cells, String.join("/", series), time));
    }

    /**
     * What a file's path says.
     *
     * @param partition that it is part of: the file's path, with stars where the pattern has them
     * @param cells of the columns in braces, by name
     * @param series the cells that are no date
     * @param time that the partition is of, where it is dated
     */
    record Match(
            String partition,
            Map<String, String> cells,
            String series,
            Optional<PartitionTime> time) {}
}
