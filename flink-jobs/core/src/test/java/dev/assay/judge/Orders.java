package dev.assay.judge;

import dev.assay.batch.Bins;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.report.EvidenceFixture;
import dev.assay.score.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A made-up dataset, a file a day, that tests damage. */
public record Orders(List<String> columns, Map<String, List<List<String>>> files) {

    static final int FILES = 20;
    static final int ROWS = 100;

    private static final List<String> COUNTRIES =
            List.of("Austria", "Belgium", "Cyprus", "Denmark", "Estonia");
    private static final List<String> TAXES = List.of("20", "21", "19", "25", "22");

    /** As many files as asked for; one seed's first files are the same however many follow. */
    static Orders of(long seed, int files) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<List<String>>> days = new LinkedHashMap<>();
        for (int day = 1; day <= files; day++) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(row("A-" + (day * ROWS + i), random));
            }
            days.put(String.format(Locale.ROOT, "data/%02d.csv", day), rows);
        }
        return new Orders(List.of("id", "country", "tax", "price", "quantity", "note"), days);
    }

    private static List<String> row(String id, SplittableRandom random) {
        int country = Math.min(random.nextInt(5), random.nextInt(5));
        double price = Math.exp(random.nextDouble(0, 3));
        boolean silent = random.nextInt(10) == 0;
        return cells(
                id,
                COUNTRIES.get(country),
                TAXES.get(country),
                String.format(Locale.ROOT, "%.2f", price),
                Integer.toString(1 + random.nextInt(12)),
                silent ? null : "parcel " + random.nextInt(1000, 10_000));
    }

    private static List<String> cells(String... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    public static DatasetSpec spec(Rule... rules) {
        DatasetSpec named = DatasetSpec.of("orders", "data/*.csv");
        return new DatasetSpec(
                new DatasetSpec.About(named.name(), "", "", Role.OTHER),
                new DatasetSpec.Reading(named.path(), CsvDialect.RFC_4180, List.of(), Map.of()),
                new DatasetSpec.Meaning(Map.of(), List.of(), Map.of()),
                new DatasetSpec.Privacy(List.of(), Map.of()),
                new DatasetSpec.Demands(
                        List.of(rules), Map.of(), Limits.LEARNED, new Learned(false, false)));
    }

    /** What is measured of it, in bins that were accepted or, when null, its own. */
    Evidence evidence(Bins accepted) {
        return EvidenceFixture.of(
                spec(), columns, files, accepted, Scores.abstained("not asked for"));
    }

    /** Each row replaced; told its number over all files. */
    Orders rows(BiFunction<Integer, List<String>, List<String>> change) {
        int[] number = {0};
        return files(rows -> rows.stream().map(r -> change.apply(number[0]++, copy(r))).toList());
    }

    /** One column's cell replaced in each row; told the row's number. */
    Orders cells(String column, BiFunction<Integer, String, String> change) {
        int at = columns.indexOf(column);
        return rows(
                (i, row) -> {
                    row.set(at, change.apply(i, row.get(at)));
                    return row;
                });
    }

    /** Each file's rows replaced. */
    Orders files(UnaryOperator<List<List<String>>> change) {
        Map<String, List<List<String>>> changed = new LinkedHashMap<>();
        files.forEach((file, rows) -> changed.put(file, change.apply(rows)));
        return new Orders(columns, changed);
    }

    /** One file's rows replaced. */
    Orders file(String name, Function<Orders, Orders> change) {
        Orders one = change.apply(new Orders(columns, Map.of(name, files.get(name))));
        Map<String, List<List<String>>> changed = new LinkedHashMap<>(files);
        changed.put(name, one.files.get(name));
        return new Orders(columns, changed);
    }

    /** The first files only. */
    Orders first(int count) {
        Map<String, List<List<String>>> kept = new LinkedHashMap<>();
        files.entrySet().stream().limit(count).forEach(e -> kept.put(e.getKey(), e.getValue()));
        return new Orders(columns, kept);
    }

    Orders without(String column) {
        int at = columns.indexOf(column);
        List<String> kept = columns.stream().filter(name -> !name.equals(column)).toList();
        Orders cut =
                rows(
                        (i, row) -> {
                            row.remove(at);
                            return row;
                        });
        return new Orders(kept, cut.files);
    }

    Orders with(String column, String value) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        Orders wider =
                rows(
                        (i, row) -> {
                            row.add(value);
                            return row;
                        });
        return new Orders(more, wider.files);
    }

    private static List<String> copy(List<String> row) {
        return new ArrayList<>(row);
    }
}
