package dev.assay.judge;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.judge.rule.RuleCheck;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.scan.ContentHash;
import dev.assay.series.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is remembered of a dataset each time that it is accepted or audited. */
public final class Measures {

    /** Digits that are kept; more would only differ from one processor to another. */
    private static final MathContext DIGITS = new MathContext(9);

    private Measures() {}

    /**
     * Today's measures, without a value of any sensitive column.
     *
     * <p>It is committed, so it holds nothing that fewer than {@link
     * dev.assay.profile.value.Anonymity#K} rows hold: ranges end where as many rows are.
     */
    public static Entry of(
            DatasetSpec spec, Event event, Instant at, Evidence today, Outcome outcome) {
        Profile p = today.profile().anonymous();
        Map<String, Double> shares = new TreeMap<>();
        put(shares, KnownCheck.DUPLICATES.id(), p.duplicateRate());
        if (!spec.key().isEmpty()) {
            put(shares, KnownCheck.KEY_VIOLATIONS.id(), share(p.keyHashes().repeated(), p.rows()));
        }
        Map<String, Map<String, Double>> columns = new TreeMap<>();
        p.columns()
                .forEach(
                        c ->
                                columns.put(
                                        c.name(),
                                        of(spec, c, RuleCheck.type(spec, today.bins(), c))));
        Map<String, Double> rules = new TreeMap<>();
        for (Rule rule : spec.rules()) {
            if (isRemembered(spec, rule, p)) {
                put(rules, rule.text(), measured(rule, p, today, spec));
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

    private static boolean isRemembered(DatasetSpec spec, Rule rule, Profile p) {
        boolean shows = rule.metric().isValueOfRow() && spec.isSensitive(rule.column());
        return !shows && p.names().containsAll(rule.columns());
    }

    private static double measured(Rule rule, Profile p, Evidence today, DatasetSpec spec) {
        return SensitiveRules.measured(rule, today)
                .orElseGet(() -> RuleCheck.value(rule, p, today.bins(), spec));
    }

    private static Map<String, Double> of(DatasetSpec spec, ColumnProfile c, ColumnType type) {
        Map<String, Double> all = new TreeMap<>();
        put(all, KnownCheck.COMPLETENESS.id(), c.completeness());
        put(all, KnownCheck.STAND_INS.id(), share(c.cells().standIns(), c.cells().present()));
        put(
                all,
                KnownCheck.PARSE_ERRORS.id(),
                share(c.cells().parseErrors(type), c.cells().present()));
        put(all, KnownCheck.PADDING.id(), share(c.cells().padded(), c.cells().present()));
        put(all, "distinct", c.distinctCount());
        if (type.isNumeric() && !spec.isSensitive(c.name()) && c.numbers().n() > 0) {
            put(all, "mean", c.numbers().mean());
            put(all, "median", c.quantiles().quantile(0.5));
        }
        return all;
    }

    private static double share(long of, long all) {
        return Math.min(1, new Share(of, all).value());
    }

    private static void put(Map<String, Double> measures, String name, double value) {
        if (Double.isFinite(value)) {
            measures.put(name, new BigDecimal(value).round(DIGITS).doubleValue());
        }
    }

    private static String hash(Evidence today) {
        String hashes =
                today.batches().stream().map(BatchSummary::hash).collect(Collectors.joining(" "));
        return ContentHash.of(hashes.getBytes(StandardCharsets.UTF_8));
    }
}
