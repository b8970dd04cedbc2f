package dev.assay.judge;

import dev.assay.profile.Bins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.SemanticType;
import dev.assay.spec.ColumnType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code profile.json}: a profile as a person reads it in a pull request. Nothing is read back from
 * it.
 *
 * @param rows records
 * @param bytes of the files
 * @param raggedRows records with another number of cells than the header
 * @param duplicateRows rows that repeat an earlier one
 * @param columns in the order of the data
 */
record ReadableProfile(
        long rows, long bytes, long raggedRows, long duplicateRows, List<Column> columns) {

    private static final int TOP_VALUES = 10;
    private static final double[] RANKS = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};

    /** A column's numbers, rounded to what a review needs. */
    record Column(
            String name,
            ColumnType type,
            SemanticType meaning,
            long missing,
            long distinct,
            Double mean,
            Double stddev,
            Map<String, Object> quantiles,
            Map<String, Long> topValues,
            Map<String, Long> patterns) {}

    static ReadableProfile of(Profile profile, Bins bins) {
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
                profile.bytes(),
                profile.ragged(),
                profile.rowHashes().repeated(),
                columns);
    }

    private static Column column(ColumnProfile c, ColumnType type) {
        boolean numeric = type.isNumeric() && c.numbers().n() > 0;
        Map<String, Object> quantiles = new LinkedHashMap<>();
        for (double rank : RANKS) {
            String name = String.format(Locale.ROOT, "p%02d", Math.round(rank * 100));
            if (numeric) {
                quantiles.put(name, c.quantiles().quantile(rank));
            } else if (type.isTemporal() && c.times().n() > 0) {
                quantiles.put(
                        name, Instant.ofEpochSecond((long) c.times().quantile(rank)).toString());
            }
        }
        return new Column(
                c.name(),
                type,
                c.cells().meaning().orElse(null),
                c.cells().missing(),
                c.distinctCount(),
                numeric ? c.numbers().mean() : null,
                numeric ? c.numbers().stddev() : null,
                quantiles,
                counts(c.values().top(TOP_VALUES)),
                counts(c.patterns().top(TOP_VALUES)));
    }

    private static Map<String, Long> counts(List<Map.Entry<String, Long>> entries) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entries.forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }
}
