package dev.assay.derive.publish;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.privacy.DifferentialPrivacy;
import dev.assay.declare.privacy.DifferentialPrivacy.Bounds;
import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.Contributions;
import dev.assay.privacy.dp.KeyedBits;
import dev.assay.privacy.dp.Ledger;
import dev.assay.privacy.dp.Noise;
import dev.assay.privacy.dp.Published;
import dev.assay.privacy.dp.Statistics;
import dev.assay.profile.value.Anonymity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the publication of one state of a dataset.
 *
 * @param spec the dataset, with the columns that are personal declared sensitive
 * @param types of its columns, in the order of the data
 * @param key that the noise is drawn with
 * @param state of the data, as {@link Published#state}
 */
public record Publishing(
        DatasetSpec spec, Map<String, ColumnType> types, ProjectKey key, String state) {

    /** Halvings of a range of numbers that a quantile is looked for in. */
    private static final int HALVINGS = 16;

    private static final int RANGES = 10;

    private static final List<Double> QUARTILES = List.of(0.25, 0.5, 0.75);

    /** What may be spent on the dataset in all. */
    public static Ledger.Cost budget(DifferentialPrivacy declared) {
        return Plan.budget(declared);
    }

    /** Draws all statistics of rows; empty where no row has a user. */
    public Optional<Published> of(Rows rows) {
        Map<String, List<String[]>> users = users(rows);
        if (users.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = Plan.of(spec, types);
        DifferentialPrivacy declared = plan.declared();
        Statistics statistics =
                new Statistics(new Noise(new KeyedBits(key, "noise " + spec.name() + state)));
        Contributions all = numbers(users, row -> 0.0);
        long userCount = Math.max(0, statistics.users(all, plan.rho()));
        long rowCount = Math.max(0, statistics.count(all, plan.rho()));
        List<Published.Column> columns = new ArrayList<>();
        for (Map.Entry<String, ColumnType> column : plan.columns().entrySet()) {
            int at = rows.columns().indexOf(column.getKey());
            columns.add(column(plan, statistics, users, column, at));
        }
        return Optional.of(
                new Published(
                        Published.FORMAT,
                        spec.name(),
                        state,
                        new Published.Cost(
                                declared.epsilon(),
                                declared.delta(),
                                declared.publications(),
                                declared.rowsPerUser(),
                                plan.costs()),
                        userCount,
                        rowCount,
                        columns));
    }

    private Published.Column column(
            Plan plan,
            Statistics statistics,
            Map<String, List<String[]>> users,
            Map.Entry<String, ColumnType> column,
            int at) {
        String name = column.getKey();
        List<Plan.Drawn> drawn = Plan.drawn(spec, name, column.getValue());
        Contributions present = numbers(users, row -> row[at] == null ? null : 0.0);
        long count = Math.max(0, statistics.count(present, plan.rho()));
        return new Published.Column(
                name,
                column.getValue().name().toLowerCase(Locale.ROOT),
                count,
                drawn.contains(Plan.Drawn.SUM)
                        ? numbers(plan, statistics, numbers(users, row -> number(row[at])), name)
                        : null,
                drawn.contains(Plan.Drawn.FREQUENT)
                        ? statistics.frequent(
                                values(users, at),
                                plan.declared().rowsPerUser(),
                                Anonymity.K,
                                plan.rho(),
                                plan.delta(Plan.Drawn.FREQUENT, name))
                        : List.of());
    }

    /** Null where no bounds could be found. */
    private static @Nullable Published.Numbers numbers(
            Plan plan, Statistics statistics, Contributions of, String column) {
        double rho = plan.rho();
        Bounds bounds = plan.declared().bounds().get(column);
        if (bounds == null) {
            bounds = statistics.bounds(of, rho).orElse(null);
        }
        if (bounds == null) {
            return null;
        }
        double low = bounds.low();
        double high = bounds.high();
        double sum = statistics.sum(of, low, high, rho);
        double mean = statistics.mean(of, low, high, rho);
        List<Double> quartiles =
                QUARTILES.stream()
                        .map(q -> statistics.quantile(of, q, low, high, HALVINGS, rho / 3))
                        .toList();
        Map<String, List<Double>> ranges = new TreeMap<>();
        of.byUser()
                .forEach(
                        (user, values) ->
                                ranges.put(
                                        user,
                                        values.stream().map(x -> range(x, low, high)).toList()));
        List<Double> known = IntStream.range(0, RANGES).mapToObj(i -> (double) i).toList();
        List<Long> histogram =
                statistics
                        .histogram(new Contributions(ranges, of.most()), known, rho)
                        .values()
                        .stream()
                        .map(n -> Math.max(0, n))
                        .toList();
        return new Published.Numbers(low, high, sum, mean, quartiles, histogram);
    }

    private static double range(double x, double low, double high) {
        return Math.max(0, Math.min(RANGES - 1, Math.floor((x - low) / (high - low) * RANGES)));
    }

    /**
     * The rows that count of each user: as many as may, chosen by lot. The lot knows no other user,
     * or one user could change which rows of another count.
     */
    private Map<String, List<String[]>> users(Rows rows) {
        int user = rows.columns().indexOf(spec.columns().get("user"));
        Map<String, List<String[]>> users = new TreeMap<>();
        for (String[] row : rows.cells()) {
            if (user >= 0 && row[user] != null) {
                users.computeIfAbsent(row[user], name -> new ArrayList<>()).add(row);
            }
        }
        int most = spec.published().orElseThrow().rowsPerUser();
        users.replaceAll((name, own) -> own.size() <= most ? own : drawn(name, own, most));
        return users;
    }

    private List<String[]> drawn(String user, List<String[]> own, int most) {
        KeyedBits lot = new KeyedBits(key, "rows " + spec.name() + "\0" + user);
        for (int i = 0; i < most; i++) {
            int other = lot.nextInt(i, own.size());
            String[] row = own.get(i);
            own.set(i, own.get(other));
            own.set(other, row);
        }
        return own.subList(0, most);
    }

    private interface ToNumber {
        @Nullable
        Double of(String[] row);
    }

    private Contributions numbers(Map<String, List<String[]>> users, ToNumber number) {
        Map<String, List<Double>> byUser = new TreeMap<>();
        users.forEach(
                (user, own) -> {
                    List<Double> values = new ArrayList<>();
                    for (String[] row : own) {
                        Double value = number.of(row);
                        if (value != null) {
                            values.add(value);
                        }
                    }
                    byUser.put(user, values);
                });
        return new Contributions(byUser, spec.published().orElseThrow().rowsPerUser());
    }

    private static Map<String, Set<String>> values(Map<String, List<String[]>> users, int at) {
        Map<String, Set<String>> values = new TreeMap<>();
        users.forEach(
                (user, own) -> {
                    Set<String> different = new TreeSet<>();
                    own.stream().filter(row -> row[at] != null).forEach(r -> different.add(r[at]));
                    values.put(user, different);
                });
        return values;
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
