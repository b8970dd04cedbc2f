package dev.assay.report.html.chart;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.finding.Finding;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Legend;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Draws what a finding on a column compares: the counts that were judged, bin by bin. */
public final class FindingChart {

    private static final int BARS = 6;
    private static final int FILES = 120;
    private static final double WIDTH = 320;

    private final Words words;
    private final DatasetAudit dataset;
    private final Finding finding;
    private final int column;
    private final ColumnBins bins;

    private FindingChart(Words words, DatasetAudit dataset, Finding finding, int column) {
        this.words = words;
        this.dataset = dataset;
        this.finding = finding;
        this.column = column;
        this.bins = dataset.accepted().bins().columns().get(column);
    }

    /** The figure; nothing where the finding compares no counts, or must not show them. */
    public static Markup of(Words words, DatasetAudit d, Finding f) {
        if (d.today() == null || d.accepted() == null || f.column() == null) {
            return Markup.none();
        }
        List<ColumnBins> columns = d.accepted().bins().columns();
        // Counts over other bins cannot be laid side by side.
        if (!d.today().bins().columns().equals(columns)) {
            return Markup.none();
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(f.column()))
                .mapToObj(i -> new FindingChart(words, d, f, i).draw())
                .findFirst()
                .orElse(Markup.none());
    }

    private Markup draw() {
        return switch (finding.check()) {
            case NUMERIC_DRIFT ->
                    ranges("chart.finding.values", bins.edges(), ColumnSummary::numbers);
            case LENGTH_DRIFT ->
                    ranges("chart.finding.lengths", bins.lengths(), ColumnSummary::lengths);
            case CATEGORICAL_DRIFT -> names(bins.categories(), ColumnSummary::categories);
            case PATTERN_DRIFT -> names(bins.patterns(), ColumnSummary::patterns);
            case COMPLETENESS ->
                    files(b -> of(b).missing(), BatchSummary::rows, "chart.finding.missing");
            case STAND_INS ->
                    files(b -> of(b).standIns(), this::present, "chart.finding.stand-ins");
            case PARSE_ERRORS ->
                    files(b -> of(b).parseErrors(), this::present, "chart.finding.parse-errors");
            default -> Markup.none();
        };
    }

    /** Ranges are as wide as each other here, since each held a like share of accepted values. */
    private Markup ranges(
            String key, List<Double> edges, Function<ColumnSummary, List<Long>> counted) {
        Sides sides = sides(counted);
        if (edges.isEmpty() || sides == null || isSensitive()) {
            return Markup.none();
        }
        Histogram h =
                new Histogram(
                        edges.get(0),
                        edges.get(edges.size() - 1),
                        false,
                        sides.today(),
                        sides.accepted());
        return figure(
                HistogramChart.of(words, words.text(key, bins.name()), h, Figures::number),
                key + ".shares");
    }

    private Markup names(List<String> names, Function<ColumnSummary, List<Long>> counted) {
        Sides sides = sides(counted);
        if (names.isEmpty() || sides == null || isSensitive()) {
            return Markup.none();
        }
        List<Bar> bars =
                IntStream.range(0, sides.today().size())
                        .mapToObj(
                                i ->
                                        new Bar(
                                                i < names.size()
                                                        ? names.get(i)
                                                        : words.text("chart.finding.others"),
                                                sides.today().get(i),
                                                sides.accepted().get(i)))
                        .sorted(
                                Comparator.comparingDouble(
                                        bar -> -Math.abs(bar.today() - bar.accepted())))
                        .limit(BARS)
                        .toList();
        return figure(
                BarChart.of(
                        words.text("chart.finding.moved", PlainText.name(bins.name())),
                        bars,
                        Figures::percent),
                "chart.finding.moved.shares");
    }

    /** File by file, so that it is seen when it began. */
    private Markup files(
            ToLongFunction<BatchSummary> counted, ToLongFunction<BatchSummary> of, String key) {
        List<FileBatches> all = FileBatches.of(dataset.today());
        List<FileBars.Bar> bars =
                all.subList(Math.max(0, all.size() - FILES), all.size()).stream()
                        .map(
                                file ->
                                        new FileBars.Bar(
                                                file.name(),
                                                (double) file.sum(counted)
                                                        / Math.max(1, file.sum(of))))
                        .toList();
        if (bars.size() < 2 || finding.expected() == null) {
            return Markup.none();
        }
        return Markup.element(
                "figure",
                new FileBars(words, WIDTH)
                        .draw(words.text(key), bars, finding.expected(), Figures::percent),
                Markup.element("figcaption", words.text(key + ".caption")));
    }

    private boolean isSensitive() {
        return dataset.spec().isSensitive(bins.name());
    }

    private long present(BatchSummary batch) {
        return batch.rows() - of(batch).missing();
    }

    private Markup figure(Markup chart, String key) {
        return Markup.element(
                "figure",
                chart,
                Markup.element(
                        "figcaption",
                        Phrase.of(
                                words,
                                key,
                                finding.batch() == null ? Legend.today(words) : Legend.file(words),
                                Legend.accepted(words))));
    }

    /** Shares per bin of what was judged. */
    private record Sides(List<Double> today, List<Double> accepted) {}

    private Sides sides(Function<ColumnSummary, List<Long>> counted) {
        List<BatchSummary> judged =
                dataset.today().batches().stream()
                        .filter(b -> finding.batch() == null || b.file().equals(finding.batch()))
                        .toList();
        List<Double> today = shares(judged, counted);
        List<Double> accepted = shares(dataset.accepted().batches(), counted);
        return today.isEmpty() || today.size() != accepted.size()
                ? null
                : new Sides(today, accepted);
    }

    /** Shares of all bins, or nothing where nothing was counted. */
    private List<Double> shares(
            List<BatchSummary> batches, Function<ColumnSummary, List<Long>> counted) {
        List<List<Long>> counts = batches.stream().map(b -> counted.apply(of(b))).toList();
        double all = counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        return IntStream.range(0, counts.get(0).size())
                .mapToObj(bin -> counts.stream().mapToLong(c -> c.get(bin)).sum() / all)
                .toList();
    }

    private ColumnSummary of(BatchSummary batch) {
        return batch.columns().get(column);
    }
}
