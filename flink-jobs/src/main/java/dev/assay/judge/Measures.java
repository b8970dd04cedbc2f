package dev.assay.judge;

import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.spec.ColumnType;
import dev.assay.spec.DatasetSpec;
import dev.assay.spec.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered of a dataset each time that it is accepted or audited. */
public final class Measures {

    /** Digits that are kept; more would only differ from one processor to another. */
    private static final MathContext DIGITS = new MathContext(9);

    private static final String COMPLETENESS = "completeness";

    /** Shares that tell of faults, and what is wrong with those rows or values. */
    private static final Map<String, String> FAULTS =
            Map.of(
                    COMPLETENESS,
                    "of the rows have no value",
                    "stand-ins",
                    "of the values stand for \"no value\"",
                    "parse-errors",
                    "of the values are not of the accepted type",
                    "padding",
                    "of the values have a blank at either end",
                    "duplicates",
                    "of the rows repeat an earlier row",
                    "key-violations",
                    "of the rows have the key of an earlier row");

    private Measures() {}

    static boolean tellsOfFaults(String measure) {
        return FAULTS.containsKey(measure);
    }

    /** What is wrong with the rows or values that a measure tells of. */
    static String faults(String measure) {
        return FAULTS.get(measure);
    }

    /** The share of rows or values that are faulty; NaN where it was not measured. */
    static double faults(Entry entry, String column, String measure) {
        double share = entry.share(column, measure);
        return measure.equals(COMPLETENESS) ? 1 - share : share;
    }

    /** Today's measures, without a number of any sensitive column. */
    public static Entry of(
            DatasetSpec spec, Event event, Instant at, Evidence today, Outcome outcome) {
        Profile p = today.profile();
        Map<String, Double> shares = new TreeMap<>();
        put(shares, "duplicates", p.duplicateRate());
        if (!spec.key().isEmpty()) {
            put(shares, "key-violations", share(p.keyHashes().repeated(), p.rows()));
        }
        Map<String, Map<String, Double>> columns = new TreeMap<>();
        p.columns().forEach(c -> columns.put(c.name(), of(spec, c)));
        Map<String, Double> rules = new TreeMap<>();
        for (Rule rule : spec.rules()) {
            if (!rule.metric().isOfColumn() || p.names().contains(rule.column())) {
                put(rules, rule.text(), RuleCheck.value(spec, rule, p));
            }
        }
        return new Entry(
                Entry.FORMAT,
                event,
                at.toString(),
                hash(today),
                outcome.name(),
                today.batches().size(),
                p.rows(),
                shares,
                columns,
                rules);
    }

    private static Map<String, Double> of(DatasetSpec spec, ColumnProfile c) {
        ColumnType type = spec.types().getOrDefault(c.name(), c.inferred());
        Map<String, Double> all = new TreeMap<>();
        put(all, COMPLETENESS, c.completeness());
        put(all, "stand-ins", share(c.cells().standIns(), c.cells().present()));
        put(all, "parse-errors", share(c.cells().parseErrors(type), c.cells().present()));
        put(all, "padding", share(c.cells().padded(), c.cells().present()));
        put(all, "distinct", c.distinctCount());
        if (type.isNumeric() && !spec.isSensitive(c.name()) && c.numbers().n() > 0) {
            put(all, "mean", c.numbers().mean());
            put(all, "median", c.quantiles().quantile(0.5));
        }
        return all;
    }

    private static double share(long of, long all) {
        return all == 0 ? 0 : Math.min(1, (double) of / all);
    }

    private static void put(Map<String, Double> measures, String name, double value) {
        if (Double.isFinite(value)) {
            measures.put(name, new BigDecimal(value).round(DIGITS).doubleValue());
        }
    }

    private static String hash(Evidence today) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            today.batches().forEach(b -> digest.update(b.hash().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
