package dev.assay.derive.publish;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.privacy.DifferentialPrivacy;
import dev.assay.privacy.dp.Accountant;
import dev.assay.privacy.dp.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which statistics of a dataset are published. It follows from the declaration and from names and
 * types of columns alone, so that how often noise is drawn tells nothing of the rows. Half of δ is
 * for turning ρ into ε, the other half for values that nobody knows beforehand.
 *
 * @param declared how statistics are published
 * @param columns those that may be published, with the types of their values, in the order of the
 *     data
 * @param costs what each statistic costs, in the order in which they are drawn
 */
record Plan(
        DifferentialPrivacy declared, Map<String, ColumnType> columns, List<Ledger.Cost> costs) {

    private static final String USERS = "users";
    private static final String ROWS = "rows";

    Plan {
        costs = List.copyOf(costs);
    }

    /** What is drawn of a column. */
    enum Drawn {
        PRESENT,
        BOUNDS,
        SUM,
        MEAN,
        QUARTILES,
        HISTOGRAM,
        FREQUENT;

        /** As the ledger names it. */
        String of(String column) {
            return name().toLowerCase(Locale.ROOT) + " of " + column;
        }
    }

    /**
     * The plan of a dataset.
     *
     * @param types of all its columns, in the order of the data
     */
    static Plan of(DatasetSpec spec, Map<String, ColumnType> types) {
        DifferentialPrivacy declared = spec.published().orElseThrow();
        Map<String, ColumnType> shown = new LinkedHashMap<>(types);
        shown.keySet().removeIf(spec::isSensitive);
        List<String> statistics = new ArrayList<>(List.of(USERS, ROWS));
        List<String> unknown = new ArrayList<>();
        shown.forEach(
                (column, type) -> {
                    for (Drawn drawn : drawn(spec, column, type)) {
                        statistics.add(drawn.of(column));
                        if (drawn == Drawn.FREQUENT) {
                            unknown.add(drawn.of(column));
                        }
                    }
                });
        Ledger.Cost budget = budget(declared);
        double rho = budget.rho() / declared.publications() / statistics.size();
        double delta = budget.delta() / declared.publications() / Math.max(1, unknown.size());
        return new Plan(
                declared,
                shown,
                statistics.stream()
                        .map(name -> new Ledger.Cost(name, rho, unknown.contains(name) ? delta : 0))
                        .toList());
    }

    /** What may be spent on a dataset in all. */
    static Ledger.Cost budget(DifferentialPrivacy declared) {
        return new Ledger.Cost(
                "all",
                Accountant.rho(declared.epsilon(), declared.delta() / 2),
                declared.delta() / 2);
    }

    /** What is drawn of a column by the type of its values. */
    static List<Drawn> drawn(DatasetSpec spec, String column, ColumnType type) {
        List<Drawn> all = new ArrayList<>(List.of(Drawn.PRESENT));
        if (type.isNumeric() && !spec.isIdentifier(column)) {
            if (!spec.published().orElseThrow().bounds().containsKey(column)) {
                all.add(Drawn.BOUNDS);
            }
            all.addAll(List.of(Drawn.SUM, Drawn.MEAN, Drawn.QUARTILES, Drawn.HISTOGRAM));
        } else if (!type.isTemporal() && type != ColumnType.EMPTY) {
            all.add(Drawn.FREQUENT);
        }
        return all;
    }

    /** ρ of each statistic. */
    double rho() {
        return costs.get(0).rho();
    }

    /** δ of a statistic. */
    double delta(Drawn drawn, String column) {
        return costs.stream()
                .filter(cost -> cost.statistic().equals(drawn.of(column)))
                .mapToDouble(Ledger.Cost::delta)
                .findFirst()
                .orElseThrow();
    }
}
