package dev.assay;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Order lines of a shop, drawn from a seed: an item tells its title and about its price, nothing
 * else tells anything. Tests damage them cell by cell.
 */
public final class Shop {

    private static final List<String> COLUMNS =
            List.of("order", "item", "title", "country", "price", "amount", "day");
    private static final int ITEMS = 20;
    private static final List<String> COUNTRIES =
            List.of("United Kingdom", "United Kingdom", "United Kingdom", "Germany", "France");

    private final List<String> header = new ArrayList<>(COLUMNS);
    private final List<List<String[]>> days = new ArrayList<>();

    private Shop() {}

    /** So many days with so many order lines each; a day is a file. */
    public static Shop of(long seed, int days, int lines) {
        SplittableRandom random = new SplittableRandom(seed);
        Shop shop = new Shop();
        for (int day = 0; day < days; day++) {
            List<String[]> rows = new ArrayList<>();
            for (int line = 0; line < lines; line++) {
                rows.add(row(random, day, day * lines + line));
            }
            shop.days.add(rows);
        }
        return shop;
    }

    private static String[] row(SplittableRandom random, int day, int number) {
        int item = Math.min(random.nextInt(ITEMS), random.nextInt(ITEMS));
        double price = 2 * (1 + item) * (0.9 + 0.2 * random.nextDouble());
        return new String[] {
            String.format(Locale.ROOT, "AB%06d", number),
            String.format(Locale.ROOT, "item-%02d", item),
            "Lamp of kind " + (char) ('A' + item),
            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
            String.format(Locale.ROOT, "%.2f", price),
            Integer.toString(1 + random.nextInt(9)),
            String.format(Locale.ROOT, "2011-12-%02d", 1 + day)
        };
    }

    /** A declaration of it without networks. */
    public static DatasetSpec spec(Rule... rules) {
        return spec(new Learned(false, false), List.of(), rules);
    }

    /** A declaration with networks and sensitive columns. */
    public static DatasetSpec spec(Learned learned, List<String> sensitive, Rule... rules) {
        return new DatasetSpec(
                new DatasetSpec.About(
                        "orders", "one line per item of an order", "search-team", Role.EVENTS),
                new DatasetSpec.Reading("data/*.csv", CsvDialect.RFC_4180, List.of(), Map.of()),
                new DatasetSpec.Meaning(Map.of(), List.of(), Map.of()),
                new DatasetSpec.Privacy(sensitive, Map.of()),
                new DatasetSpec.Demands(List.of(rules), Map.of(), Limits.LEARNED, learned));
    }

    /** The place of a column in a row. */
    public static int at(String column) {
        return COLUMNS.indexOf(column);
    }

    /** Changes every {@code one in n}-th row. */
    public Shop change(int oneIn, Consumer<String[]> change) {
        for (List<String[]> rows : days) {
            for (int i = 0; i < rows.size(); i += oneIn) {
                change.accept(rows.get(i));
            }
        }
        return this;
    }

    /** Changes one day only. */
    public Shop changeDay(int day, Consumer<String[]> change) {
        days.get(day).forEach(change);
        return this;
    }

    /** Gives each row the cell of a row further down; the column's own values stay as they are. */
    public Shop shift(String column) {
        for (List<String[]> rows : days) {
            String first = rows.get(0)[at(column)];
            for (int i = 0; i + 1 < rows.size(); i++) {
                rows.get(i)[at(column)] = rows.get(i + 1)[at(column)];
            }
            rows.get(rows.size() - 1)[at(column)] = first;
        }
        return this;
    }

    /** Gives a column another name. */
    public Shop rename(String column, String name) {
        header.set(header.indexOf(column), name);
        return this;
    }

    /** Keeps only the first lines of each day. */
    public Shop shorten(int lines) {
        days.replaceAll(rows -> new ArrayList<>(rows.subList(0, lines)));
        return this;
    }

    /** Repeats the first lines of each day at its end. */
    public Shop repeat(int lines) {
        days.forEach(rows -> rows.addAll(List.copyOf(rows.subList(0, lines))));
        return this;
    }

    /** Another day comes with the very lines of one that is there. */
    public Shop deliverAgain(int day) {
        days.add(List.copyOf(days.get(day)));
        return this;
    }

    /** Gives every row one cell more than before. */
    public Shop widen(int oneIn) {
        for (List<String[]> rows : days) {
            for (int i = 0; i < rows.size(); i += oneIn) {
                String[] row = rows.get(i);
                rows.set(i, Arrays.copyOf(row, row.length + 1));
                rows.get(i)[row.length] = "more";
            }
        }
        return this;
    }

    /** All days as one file. */
    public String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        days.forEach(rows -> rows.forEach(row -> csv.append(String.join(",", row)).append('\n')));
        return csv.toString();
    }

    /** A file a day; characters up to U+00FF are one byte where {@code utf8} is false. */
    public Map<String, byte[]> files(boolean utf8) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
            days.get(day).forEach(row -> csv.append(String.join(",", row)).append('\n'));
            files.put(
                    String.format(Locale.ROOT, "data/day-%02d.csv", 1 + day),
                    csv.toString()
                            .getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    /** Measured, a file a day. */
    public MeasuredCsv measured(DatasetSpec spec) {
        return MeasuredCsv.of(spec, files(true));
    }
}
