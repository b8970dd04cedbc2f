package dev.assay.report.html.chart;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Legend;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Draws what a finding on a column compares: the counts that were judged, bin by bin. */
public final class FindingChart {

    private static final int BARS = 6;
    private static final int FILES = 120;

    /** Files whose figures stand behind the picture; the dataset's own table has them all. */
    private static final int LISTED = 20;

    private static final double WIDTH = 320;

    private final Words words;
    private final DatasetAudit dataset;
    private final Finding finding;
    private final int column;
    private final Set<String> marked;

    private FindingChart(
            Words words, DatasetAudit dataset, Finding finding, int column, Set<String> marked) {
        this.words = words;
        this.dataset = dataset;
        this.finding = finding;
        this.column = column;
        this.marked = marked;
    }

    /** The figure; nothing where the finding compares no counts, or must not show them. */
    public static Markup of(Words words, DatasetAudit d, Finding f) {
        return of(words, d, f, f.batch() == null ? Set.of() : Set.of(f.batch()));
    }

    /** The same, with the files marked that are spoken of. */
    public static Markup of(Words words, DatasetAudit d, Finding f, Set<String> marked) {
        if (d.today() == null || d.accepted() == null) {
            return Markup.none();
        }
        if (f.column() == null) {
            return new FindingChart(words, d, f, 0, marked).whole();
        }
        List<ColumnBins> columns = d.accepted().bins().columns();
        // Counts over other bins cannot be laid side by side.
        if (!d.today().bins().columns().equals(columns)) {
            return Markup.none();
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(f.column()))
                .mapToObj(i -> new FindingChart(words, d, f, i, marked).draw())
                .findFirst()
                .orElse(Markup.none());
    }

    /** What is counted of whole rows. */
    private Markup whole() {
        return switch (finding.check()) {
            case VOLUME -> files("chart.finding.rows", b -> b.rows(), b -> 1, Figures::number);
            case DUPLICATES -> shares("chart.finding.repeated", BatchSummary::repeated);
            case KEY_VIOLATIONS -> shares("chart.finding.keys", BatchSummary::repeatedKeys);
            default -> Markup.none();
        };
    }

    private Markup draw() {
        return switch (finding.check()) {
            case NUMERIC_DRIFT ->
                    ranges("chart.finding.values", bins().edges(), ColumnSummary::numbers);
            case LENGTH_DRIFT ->
                    ranges("chart.finding.lengths", bins().lengths(), ColumnSummary::lengths);
            case CATEGORICAL_DRIFT -> names(bins().categories(), ColumnSummary::categories);
            case PATTERN_DRIFT -> names(bins().patterns(), ColumnSummary::patterns);
            case COMPLETENESS -> shares("chart.finding.missing", b -> of(b).missing());
            case STAND_INS ->
                    shares("chart.finding.stand-ins", b -> of(b).standIns(), this::present);
            case PARSE_ERRORS ->
                    shares("chart.finding.parse-errors", b -> of(b).parseErrors(), this::present);
            case PADDING -> shares("chart.finding.padded", b -> of(b).padded(), this::present);
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
                HistogramChart.of(words, words.text(key, bins().name()), h, Figures::number),
                key + ".shares",
                ranges(edges, sides));
    }

    private Table ranges(List<Double> edges, Sides sides) {
        Table table = table();
        for (int bin = 0; bin < sides.today().size(); bin++) {
            row(
                    table,
                    Markup.text(range(edges, bin)),
                    sides.today().get(bin),
                    sides.accepted().get(bin));
        }
        return table;
    }

    /** Below the least edge, at it, from each to the next, and above the last. */
    private String range(List<Double> edges, int bin) {
        if (bin == 0) {
            return words.text("chart.below", Figures.number(edges.get(0)));
        }
        if (bin == 1) {
            return Figures.number(edges.get(0));
        }
        String from = Figures.number(edges.get(bin - 2));
        return bin > edges.size()
                ? words.text("chart.above", from)
                : words.text("chart.range", from, Figures.number(edges.get(bin - 1)));
    }

    private Table table() {
        return new Table(words, "page.picture", "what", "today", "accepted")
                .figures("today", "accepted");
    }

    private static void row(Table table, Markup what, double today, double accepted) {
        table.row(
                what, Markup.text(Figures.percent(today)), Markup.text(Figures.percent(accepted)));
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
        Table table = table();
        bars.forEach(bar -> row(table, Markup.value(bar.name()), bar.today(), bar.accepted()));
        return figure(
                BarChart.of(
                        words.text("chart.finding.moved", PlainText.name(bins().name())),
                        bars,
                        Figures::percent),
                "chart.finding.moved.shares",
                table);
    }

    private Markup shares(String key, ToLongFunction<BatchSummary> counted) {
        return shares(key, counted, BatchSummary::rows);
    }

    private Markup shares(
            String key, ToLongFunction<BatchSummary> counted, ToLongFunction<BatchSummary> of) {
        return files(key, counted, of, Figures::percent);
    }

    /** File by file, so that it is seen when it began. */
    private Markup files(
            String key,
            ToLongFunction<BatchSummary> counted,
            ToLongFunction<BatchSummary> of,
            DoubleFunction<String> figure) {
        List<FileBatches> all = FileBatches.of(dataset.today());
        List<FileBars.Bar> bars =
                all.subList(Math.max(0, all.size() - FILES), all.size()).stream()
                        .map(
                                file ->
                                        new FileBars.Bar(
                                                file.name(),
                                                (double) file.sum(counted)
                                                        / Math.max(1, file.sum(of)),
                                                marked.contains(file.name())))
                        .toList();
        if (bars.size() < 2 || finding.expected() == null) {
            return Markup.none();
        }
        Table table = new Table(words, "page.picture.files", "file", "found").figures("found");
        bars.subList(Math.max(0, bars.size() - LISTED), bars.size())
                .forEach(
                        bar ->
                                table.row(
                                        Markup.value(bar.file()),
                                        Markup.text(figure.apply(bar.value()))));
        boolean isOfFiles = finding.check() != KnownCheck.VOLUME || finding.batch() != null;
        return Figure.of(
                words,
                new FileBars(words, WIDTH)
                        .draw(
                                words.text(key),
                                bars,
                                isOfFiles ? finding.expected() : Double.NaN,
                                figure),
                Markup.text(
                        words.sentences(
                                words.ended(words.text(isOfFiles ? key + ".caption" : key)),
                                bars.stream().anyMatch(FileBars.Bar::marked)
                                        ? words.text("chart.marked")
                                        : "")),
                table);
    }

    private ColumnBins bins() {
        return dataset.accepted().bins().columns().get(column);
    }

    private boolean isSensitive() {
        return dataset.spec().isSensitive(bins().name());
    }

    private long present(BatchSummary batch) {
        return batch.rows() - of(batch).missing();
    }

    private Markup figure(Markup chart, String key, Table table) {
        return Figure.of(
                words,
                chart,
                Phrase.of(
                        words,
                        key,
                        finding.batch() == null ? Legend.today(words) : Legend.file(words),
                        Legend.accepted(words)),
                table);
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
