package dev.assay.train.encode;

import dev.assay.profile.sample.RowSample;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.Cells;
import dev.assay.train.net.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes cells of a column from what a generator chose for them. A model knows ranks and hashes, and
 * no value; how values are written is taken from sampled cells of today's data that are of the same
 * classes. Numbers are drawn from within their class. Of texts only the form is taken: letters and
 * digits are drawn anew.
 */
public final class CellMaker {

    /** Sampled rows that hold a value before it is written as it is. */
    private static final int FEWEST = 10;

    /** Tries at a text that was not made before. */
    private static final int TRIES = 50;

    private static final Set<Way> ANEW = Set.of(Way.NEW, Way.UNIQUE, Way.RENAMED);

    /** How the cells of a column are made. */
    public enum Way {
        /** As its values are. */
        AS_THEY_ARE,
        /** As one of the data's is, whatever it is: what it refers to is there. */
        COPIED,
        /** Only the form of a value is kept. */
        NEW,
        /** Only the form, and no two are the same. */
        UNIQUE,
        /** One of the data's under another name of its form, the same name each time. */
        RENAMED
    }

    private final ColumnCode code;
    private final int column;
    private final Tokens tokens;
    private final Way way;
    private final Map<List<Integer>, List<String>> byClasses = new HashMap<>();
    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean isEverMissing;
    private final double least;
    private final double greatest;
    private long next;

    /**
     * Of a column.
     *
     * @param column its place among the encoder's
     * @param position its place among the cells of sampled rows
     */
    public CellMaker(
            Encoder encoder, int column, int position, List<RowSample.Row> sample, Way way) {
        this.code = encoder.codes().get(column);
        this.column = column;
        this.tokens = Tokens.of(encoder);
        this.way = way;
        for (RowSample.Row row : sample) {
            String cell = row.cells()[position];
            isEverMissing |= cell == null;
            if (cell != null) {
                Encoded one = new Encoded(1, tokens.width());
                byte[] b = cell.getBytes(StandardCharsets.UTF_8);
                code.encode(b, 0, b.length, one.x(), one.mask(), encoder.starts()[column]);
                byClasses.computeIfAbsent(classes(one, 0), key -> new ArrayList<>()).add(cell);
                all.add(cell);
                counts.merge(cell, 1, Integer::sum);
                next = Math.max(next, whole(cell));
            }
        }
        double[] numbers = code instanceof NumberCode ? numbers() : new double[0];
        // A model knows groups of numbers: the ends of its ranks may lie beyond all of them.
        boolean isBound = numbers.length >= FEWEST;
        this.least = isBound ? mean(numbers, 0) : Double.NEGATIVE_INFINITY;
        this.greatest = isBound ? mean(numbers, numbers.length - FEWEST) : Double.POSITIVE_INFINITY;
    }

    private double[] numbers() {
        return all.stream()
                .map(cell -> cell.getBytes(StandardCharsets.UTF_8))
                .mapToDouble(b -> Cells.number(b, 0, b.length))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** Of so many neighbours that no row's number is told. */
    private static double mean(double[] numbers, int from) {
        return Arrays.stream(numbers, from, from + FEWEST).average().orElseThrow();
    }

    private static long whole(String cell) {
        return cell.matches("[0-9]{1,17}") ? Long.parseLong(cell) : 0;
    }

    private List<Integer> classes(Encoded rows, int row) {
        List<Integer> classes = new ArrayList<>();
        for (Token token : tokens.tokens()) {
            if (token.column() == column) {
                classes.add(token.of(rows, row));
            }
        }
        return classes;
    }

    /** The column's name. */
    public String name() {
        return code.column();
    }

    /** Whether its cells are drawn anew, so that none is one of the data's but by chance. */
    public boolean isAnew() {
        return code instanceof TextCode && way != Way.COPIED || ANEW.contains(way);
    }

    /** The choice that is a frequent value and nothing else; empty where there is none. */
    public OptionalInt choice(String value) {
        if (code instanceof CategoryCode category) {
            byte[] b = value.getBytes(StandardCharsets.UTF_8);
            long hash = CellHashes.of(b, 0, b.length);
            for (int i = 0; i < category.hashes().length; i++) {
                if (category.hashes()[i] == hash) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Frequent values that are choices and nothing else, in order. */
    public List<String> frequent() {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST && choice(e.getKey()).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Where the column's choice is among those of a row; of use where it has one. */
    public int token() {
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.tokens().get(t).column() == column) {
                return t;
            }
        }
        throw new IllegalStateException(name() + " has no choices");
    }

    /** The cell that a made row has; null where it has none. */
    public String make(Encoded rows, int row, SplittableRandom random) {
        List<Integer> classes = classes(rows, row);
        List<String> alike = byClasses.getOrDefault(classes, List.of());
        if (way == Way.COPIED) {
            return isThere(rows, row, classes) ? pick(alike, random) : null;
        }
        if (way == Way.RENAMED) {
            return isThere(rows, row, classes)
                    ? names.computeIfAbsent(pick(alike, random), like -> anew(like, random))
                    : null;
        }
        if (code instanceof TextCode) {
            return isThere(rows, row, classes) ? anew(pick(alike, random), random) : null;
        }
        if (code instanceof NumberCode number) {
            return number(number, rows, row, alike, random);
        }
        if (!isThere(rows, row, classes)) {
            return null;
        }
        if (way != Way.AS_THEY_ARE) {
            return code instanceof TimeCode ? null : anew(pick(alike, random), random);
        }
        return code instanceof TimeCode ? pick(alike, random) : common(alike, random);
    }

    /** Whether a row has a value in the column at all. */
    private boolean isThere(Encoded rows, int row, List<Integer> classes) {
        if (all.isEmpty() || !isEverMissing) {
            // What it never saw a generator still chooses now and then; no row of the data has it.
            return !all.isEmpty();
        }
        if (code instanceof NumberCode || code instanceof TimeCode) {
            return rows.mask()[row * rows.width() + start()] != 0;
        }
        return classes.get(0) != tokens.tokens().get(token()).classes() - 1;
    }

    /** A value that some rows have; what fewer have could tell of somebody. */
    private String common(List<String> alike, SplittableRandom random) {
        String cell = pick(alike, random);
        for (int i = 0; i < TRIES && counts.get(cell) < FEWEST; i++) {
            cell = pick(i < TRIES / 2 ? alike : all, random);
        }
        return counts.get(cell) < FEWEST ? null : cell;
    }

    private String pick(List<String> alike, SplittableRandom random) {
        List<String> of = alike.isEmpty() ? all : alike;
        return of.get(random.nextInt(of.size()));
    }

    /** With as many decimals as a sampled one of its class has. */
    private String number(
            NumberCode number, Encoded rows, int row, List<String> alike, SplittableRandom random) {
        if (!isThere(rows, row, List.of())) {
            return null;
        }
        if (way == Way.UNIQUE) {
            return Long.toString(++next);
        }
        String like = pick(alike, random);
        int point = like.indexOf('.');
        int decimals = point < 0 || like.indexOf('e') >= 0 ? 0 : like.length() - point - 1;
        double drawn = number.scale().value(position(rows, row * rows.width() + start(), random));
        double value = Math.max(least, Math.min(greatest, drawn));
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Where in the ranks of the column the number is; anywhere where the generator chose none. */
    private static double position(Encoded rows, int at, SplittableRandom random) {
        return rows.mask()[at] == 0
                ? RankGaussian.position(Streams.gaussians(random, 1)[0])
                : RankGaussian.position(rows.x()[at]);
    }

    private int start() {
        return ((ValueToken) tokens.tokens().get(token())).from();
    }

    /** A text of the form of another one. */
    private String anew(String like, SplittableRandom random) {
        for (int i = 0; i < TRIES; i++) {
            String text = scrambled(like, random);
            if (way == Way.NEW
                    || way == Way.AS_THEY_ARE
                    || !counts.containsKey(text) && made.add(text)) {
                return text;
            }
        }
        String text;
        do {
            text = like.replaceAll("[0-9]", "") + ++next;
        } while (counts.containsKey(text) || !made.add(text));
        return text;
    }

    private static String scrambled(String like, SplittableRandom random) {
        StringBuilder text = new StringBuilder(like);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if (Character.isUpperCase(c)) {
                text.setCharAt(i, (char) ('A' + random.nextInt(26)));
            } else if (Character.isLetter(c)) {
                text.setCharAt(i, (char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
