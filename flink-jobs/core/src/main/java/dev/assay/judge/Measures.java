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
import dev.assay.metric.Figure;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import dev.assay.scan.ContentHash;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        kept().filter(metric -> !metric.isOfColumn())
                .forEach(metric -> put(shares, metric.id(), metric.of(p)));
        if (today.batches().size() > 1) {
            put(
                    shares,
                    Entry.inBatch(KnownCheck.DUPLICATES),
                    inBatches(today, BatchSummary::repeated));
            if (p.hasKeys()) {
                put(
                        shares,
                        Entry.inBatch(KnownCheck.KEY_VIOLATIONS),
                        inBatches(today, BatchSummary::repeatedKeys));
            }
        }
        Map<String, Map<String, Double>> columns = new TreeMap<>();
        for (ColumnProfile column : p.columns()) {
            ColumnType type = RuleCheck.type(spec, today.bins(), column);
            boolean ofNumbers = type.isNumeric() && !spec.isSensitive(column.name());
            Map<String, Double> measures = new TreeMap<>();
            kept().filter(metric -> metric.isOfColumn() && (ofNumbers || !metric.isOfNumbers()))
                    .forEach(
                            metric ->
                                    put(
                                            measures,
                                            metric.id(),
                                            metric.of(new TypedColumn(column, type))));
            columns.put(column.name(), measures);
        }
        Map<String, Double> rules = new TreeMap<>();
        for (Rule rule : spec.rules()) {
            if (isRemembered(spec, rule, p)) {
                put(rules, rule.key(), Figure.of(measured(rule, p, today, spec)));
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

    private static Figure inBatches(Evidence today, ToLongFunction<BatchSummary> faults) {
        return Figure.share(
                today.batches().stream().mapToLong(faults).sum(),
                today.batches().stream().mapToLong(BatchSummary::rows).sum());
    }

    private static boolean isRemembered(DatasetSpec spec, Rule rule, Profile p) {
        boolean shows = rule.metric().isValueOfRow() && spec.isSensitive(rule.column());
        return !shows && p.names().containsAll(rule.columns());
    }

    private static double measured(Rule rule, Profile p, Evidence today, DatasetSpec spec) {
        return SensitiveRules.measured(rule, today)
                .orElseGet(() -> RuleCheck.value(rule, p, today.bins(), spec));
    }

    private static Stream<Metric> kept() {
        return Arrays.stream(Metric.values()).filter(Metric::isKept);
    }

    private static void put(Map<String, Double> measures, String name, Figure figure) {
        if (Double.isFinite(figure.value())) {
            measures.put(name, new BigDecimal(figure.value()).round(DIGITS).doubleValue());
        }
    }

    private static String hash(Evidence today) {
        String hashes =
                today.batches().stream().map(BatchSummary::hash).collect(Collectors.joining(" "));
        return ContentHash.of(hashes.getBytes(StandardCharsets.UTF_8));
    }
}
