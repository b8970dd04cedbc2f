package dev.assay.cause;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.BinCounts;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Rows;
import dev.assay.profile.Cell;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.CellKind;
import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What is known of a column: what its accepted values are like, and which values it has today. */
final class Column {

    /** What a value loses that no accepted one is like, as a logarithm. */
    private static final double STRANGE = 3;

    private static final double KNOWN = 2;
    private static final int MANY = 3;

    private final int index;
    private final ColumnBins bins;
    private final ColumnProfile accepted;
    private final Map<String, Integer> today;
    private final int rows;
    private final long[] numbers;
    private final long[] categories;
    private final long[] patterns;
    private final long[] lengths;
    private final long[] hours;
    private final double typicalTime;
    private final Map<String, Double> plausible = new HashMap<>();

    private Column(
            int index,
            ColumnBins bins,
            ColumnProfile accepted,
            List<ColumnSummary> batches,
            Rows rows) {
        this.index = index;
        this.bins = bins;
        this.accepted = accepted;
        this.rows = rows.cells().size();
        this.today = new LinkedHashMap<>();
        rows.cells()
                .forEach(
                        row -> {
                            if (row[index] != null) {
                                today.merge(row[index], 1, Integer::sum);
                            }
                        });
        this.numbers = sum(batches, ColumnSummary::numbers);
        this.categories = sum(batches, ColumnSummary::categories);
        this.patterns = sum(batches, ColumnSummary::patterns);
        this.lengths = sum(batches, ColumnSummary::lengths);
        this.hours = sum(batches, ColumnSummary::hours);
        this.typicalTime = median();
    }

    /**
     * The columns that are accepted and are there.
     *
     * @return by name, in the order of the rows
     */
    static Map<String, Column> of(Evidence accepted, Rows rows) {
        Map<String, Column> all = new LinkedHashMap<>();
        List<String> names = accepted.profile().names();
        for (int i = 0; i < accepted.bins().columns().size(); i++) {
            int at = i;
            ColumnBins bins = accepted.bins().columns().get(i);
            int index = rows.columns().indexOf(bins.name());
            int known = names.indexOf(bins.name());
            if (index >= 0 && known >= 0) {
                all.put(
                        bins.name(),
                        new Column(
                                index,
                                bins,
                                accepted.profile().columns().get(known),
                                accepted.batches().stream()
                                        .map(BatchSummary::columns)
                                        .map(columns -> columns.get(at))
                                        .toList(),
                                rows));
            }
        }
        return all;
    }

    private static long[] sum(
            List<ColumnSummary> batches, Function<ColumnSummary, List<Long>> counts) {
        long[] sum = {};
        for (ColumnSummary batch : batches) {
            List<Long> more = counts.apply(batch);
            if (sum.length == 0) {
                sum = new long[more.size()];
            }
            for (int i = 0; i < Math.min(sum.length, more.size()); i++) {
                sum[i] += more.get(i);
            }
        }
        return sum;
    }

    private double median() {
        if (!bins.type().isTemporal()) {
            return Double.NaN;
        }
        // Of rows: of a day's dates, those of a tenth of the rows are half of all that differ.
        double[] times =
                today.entrySet().stream()
                        .flatMapToDouble(
                                value -> {
                                    double time = cell(value.getKey()).epochSecond();
                                    return DoubleStream.generate(() -> time)
                                            .limit(value.getValue());
                                })
                        .filter(time -> !Double.isNaN(time))
                        .sorted()
                        .toArray();
        return times.length == 0 ? Double.NaN : times[times.length / 2];
    }

    /** A text as a cell of its own. */
    static Cell cell(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ColumnBatch batch = new ColumnBatch(1, 1);
        batch.reset(bytes);
        batch.cell(0, 0, bytes.length);
        batch.endRow(1, 0);
        return new Cell(batch, 0, 0);
    }

    int index() {
        return index;
    }

    String name() {
        return bins.name();
    }

    boolean isNumber() {
        return bins.type().isNumeric();
    }

    boolean isTime() {
        return bins.type().isTemporal();
    }

    boolean isText() {
        return !isNumber() && !isTime();
    }

    /** The middle of its times, in seconds since 1970; NaN where there are none. */
    double typicalTime() {
        return typicalTime;
    }

    /** Its values today, and how often each is there. */
    Map<String, Integer> today() {
        return today;
    }

    /** Rows today that have a value. */
    int present() {
        return today.values().stream().mapToInt(n -> n).sum();
    }

    int rows() {
        return rows;
    }

    /** Share of accepted rows that have no value. */
    double missing() {
        return 1 - accepted.completeness();
    }

    /** The most frequent accepted values. */
    Map<String, Long> acceptedValues() {
        return accepted.values().counts();
    }

    /** The most frequent accepted shapes. */
    Map<String, Long> acceptedShapes() {
        return accepted.patterns().counts();
    }

    /** Share of accepted values that are this one. */
    double acceptedShare(String text) {
        long present = accepted.cells().present();
        return present == 0 ? 0 : (double) accepted.values().count(text) / present;
    }

    /** Share of accepted values that stand for none. */
    double acceptedStandIns() {
        long present = accepted.cells().present();
        return present == 0 ? 0 : (double) accepted.cells().standIns() / present;
    }

    /** Share of accepted numbers that are below zero. */
    double acceptedNegative() {
        long all = 0;
        long negative = 0;
        for (Map.Entry<String, Long> shape : acceptedShapes().entrySet()) {
            all += shape.getValue();
            negative += shape.getKey().startsWith("-") ? shape.getValue() : 0;
        }
        return all == 0 ? 0 : (double) negative / all;
    }

    /** Whether its values are known by their texts. */
    boolean hasKnownValues() {
        return accepted.values().size() > 0;
    }

    /** Whether it is certain that the value was accepted. */
    boolean isKnown(String text) {
        return accepted.values().count(text) > 0
                || accepted.known().hashes().length > 0
                        && Arrays.binarySearch(accepted.known().hashes(), hash(text)) >= 0;
    }

    /** Whether it is certain that no accepted value is this one. */
    boolean isNew(String text) {
        return accepted.values().count(text) == 0 && cell(text).isMissingFrom(accepted.known());
    }

    private static long hash(String text) {
        return CellHashes.finish(cell(text).hash());
    }

    /** How much the text looks like an accepted value, as a logarithm of base two; at most 2. */
    double plausibility(String text) {
        return plausible.computeIfAbsent(text, this::measured);
    }

    private double measured(String text) {
        Cell cell = cell(text);
        CellKind kind = cell.kind();
        double sum = 0;
        if (isNumber()) {
            sum +=
                    !kind.isNumber()
                            ? -2 * STRANGE
                            : bins.edges().isEmpty()
                                    ? 0
                                    : share(numbers, BinCounts.bin(cell.number(), bins.edges()));
        }
        if (isTime()) {
            sum += time(cell);
        }
        sum += named(patterns, bins.patterns(), cell.shape());
        sum += named(categories, bins.categories(), text);
        if (!bins.lengths().isEmpty()) {
            sum += share(lengths, BinCounts.bin(cell.characters(), bins.lengths()));
        }
        if (bins.categories().isEmpty()) {
            sum += isKnown(text) ? KNOWN : isNew(text) && !isTime() ? -KNOWN : 0;
        }
        // Many rows say that it is a value; of one that damage made there are few.
        return sum + (today.getOrDefault(text, 0) >= MANY && isKnown(text) ? KNOWN : 0);
    }

    private double time(Cell cell) {
        double time = cell.epochSecond();
        if (Double.isNaN(time)) {
            return -2 * STRANGE;
        }
        double far = Math.abs(time - typicalTime) / (366 * 86_400.0);
        double sum = far > 1 ? -STRANGE : 0;
        return hours.length == 0 ? sum : sum + share(hours, cell.hour());
    }

    private static double share(long[] counts, int bin) {
        if (bin < 0 || bin >= counts.length) {
            return -STRANGE;
        }
        double all = Arrays.stream(counts).sum();
        double share = (counts[bin] + 0.5) / (all + 1);
        // Against the same share for each bin.
        return Math.log(share * counts.length) / Math.log(2);
    }

    private static double named(long[] counts, List<String> names, String name) {
        if (names.isEmpty()) {
            return 0;
        }
        int at = names.indexOf(name);
        return at >= 0
                ? share(counts, at)
                : Math.min(0, share(counts, counts.length - 1)) - STRANGE;
    }
}
