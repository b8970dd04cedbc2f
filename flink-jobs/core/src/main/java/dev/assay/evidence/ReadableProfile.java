package dev.assay.evidence;

import dev.assay.batch.Bins;
import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.ColumnType;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.Oddity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code profile.json}: an accepted profile as a person reads it in a pull request. Nothing is read
 * back from it. Numbers are rounded, so that only what changed is another line; nothing in it is
 * held by fewer than {@link dev.assay.profile.value.Anonymity#K} rows.
 *
 * @param rows records
 * @param raggedRows records with another number of cells than the header
 * @param duplicateRows share of rows that repeat an earlier one
 * @param keys columns that tell rows apart, as far as was looked
 * @param nearlyConstant columns of which hardly any value is another than the most frequent one
 * @param columns in the order of the data
 */
record ReadableProfile(
        long rows,
        long raggedRows,
        double duplicateRows,
        List<List<String>> keys,
        List<String> nearlyConstant,
        List<Column> columns) {

    private static final int TOP_VALUES = 10;
    private static final double[] RANKS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    private static final int DIGITS = 2;

    /** Shares are rounded to that, and smaller ones to one digit. */
    private static final double PERCENT = 0.01;

    /**
     * A column.
     *
     * @param missing share of rows without a value
     * @param distinct different values
     * @param quantiles by rank; of times the day
     * @param topValues share of the values, by value, from one in a hundred on
     * @param patterns share of the values, by shape, likewise
     */
    record Column(
            String name,
            ColumnType type,
            SemanticType meaning,
            double missing,
            double distinct,
            Double mean,
            Double stddev,
            Map<String, Object> quantiles,
            Map<String, Double> topValues,
            Map<String, Double> patterns) {}

    /** A column, as it may stand beside an encrypted folder. */
    record Named(String name, String type) {}

    /** Names and types alone. */
    static List<Named> names(Evidence evidence) {
        return evidence.profile().columns().stream()
                .map(column -> new Named(column.name(), type(evidence, column)))
                .toList();
    }

    private static String type(Evidence evidence, ColumnProfile column) {
        return evidence.bins().type(column.name()).orElseGet(column::inferred).name();
    }

    static ReadableProfile of(Evidence evidence) {
        Profile profile = evidence.profile();
        Bins bins = evidence.bins();
        List<Column> columns = new ArrayList<>();
        for (ColumnProfile c : profile.columns()) {
            ColumnType type =
                    bins.columns().stream()
                            .filter(b -> b.name().equals(c.name()))
                            .map(Bins.ColumnBins::type)
                            .findFirst()
                            .orElseGet(c::inferred);
            columns.add(column(c, type));
        }
        return new ReadableProfile(
                profile.rows(),
                profile.odd(Oddity.RAGGED).count(),
                share(profile.duplicateRate()),
                evidence.keys().stream().map(CandidateKey::columns).toList(),
                profile.columns().stream()
                        .filter(column -> column.spread().isNearlyConstant())
                        .map(ColumnProfile::name)
                        .toList(),
                columns);
    }

    private static Column column(ColumnProfile c, ColumnType type) {
        boolean numeric = type.isNumeric() && c.numbers().n() > 0;
        Map<String, Object> quantiles = new LinkedHashMap<>();
        for (double rank : RANKS) {
            String name = String.format(Locale.ROOT, "p%02d", Math.round(rank * 100));
            if (numeric) {
                quantiles.put(name, rounded(c.quantiles().quantile(rank), DIGITS));
            } else if (type.isTemporal() && c.times().n() > 0) {
                long second = (long) c.times().quantile(rank);
                quantiles.put(
                        name,
                        LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC)
                                .toString());
            }
        }
        TypedColumn typed = new TypedColumn(c, type);
        return new Column(
                c.name(),
                type,
                c.meaning().orElse(null),
                share(1 - c.completeness()),
                rounded(Metric.DISTINCT.of(typed).value(), DIGITS),
                numeric ? rounded(Metric.MEAN.of(typed).value(), DIGITS) : null,
                numeric ? rounded(Metric.STDDEV.of(typed).value(), DIGITS) : null,
                quantiles,
                shares(c.values().top(TOP_VALUES), c.cells().present()),
                shares(c.patterns().top(TOP_VALUES), c.cells().present()));
    }

    private static Map<String, Double> shares(List<Map.Entry<String, Long>> entries, long of) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Long> entry : entries) {
            double share = (double) entry.getValue() / of;
            if (share >= PERCENT) {
                shares.put(entry.getKey(), share(share));
            }
        }
        return shares;
    }

    private static double share(double x) {
        return x < PERCENT ? rounded(x, 1) : Math.round(x / PERCENT) / 100.0;
    }

    private static double rounded(double x, int digits) {
        return Double.isFinite(x)
                ? new BigDecimal(x)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue()
                : x;
    }
}
