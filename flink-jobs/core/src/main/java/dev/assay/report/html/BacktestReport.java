package dev.assay.report.html;

import dev.assay.finding.Finding;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.CheckRate;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.replay.BacktestResult.Rate;
import dev.assay.report.html.chart.FileBars;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the gate would have cried wolf, for a log and as a page. */
public final class BacktestReport {

    private static final double WIDTH = 720;
    private static final int SHOWN = 10;

    private BacktestReport() {}

    /**
     * For a build's log: the rate, then each partition that would have been red with its reason.
     */
    public static List<String> lines(BacktestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                PlainText.name(result.dataset())
                        + ": "
                        + Figures.count(result.red().failed())
                        + " of "
                        + Figures.count(result.red().of())
                        + " files would have been red, "
                        // Not every terminal has the narrow blank.
                        + figure(result.red()).replace(Figures.NARROW, " "));
        List<Judged> reds = result.reds();
        for (Judged red : reds.subList(0, Math.min(SHOWN, reds.size()))) {
            lines.add(
                    "  "
                            + PlainText.name(red.file())
                            + ": "
                            + PlainText.sentence(Words.ENGLISH.sentence(red.failures().get(0))));
        }
        if (reds.size() > SHOWN) {
            lines.add("  and " + (reds.size() - SHOWN) + " more");
        }
        return lines;
    }

    /** The page {@code backtest.html}. */
    public static String page(List<BacktestResult> results) {
        List<Markup> sections = new ArrayList<>();
        sections.add(
                Markup.element(
                        "p",
                        "Each file was judged against those accepted before it, as a build on the day it came would"
                                + " have judged it, and was accepted then, as if somebody had looked at those that failed and"
                                + " found them right. Networks took no part."));
        results.forEach(result -> sections.add(section(result)));
        return HtmlPage.write(
                "Backtest",
                "Backtest: would the gate have cried wolf?",
                Markup.element("div", Markup.group(sections)).classed("assay"));
    }

    private static Markup section(BacktestResult result) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", Markup.value(result.dataset())));
        parts.add(
                Markup.element(
                        "p",
                        Figures.count(result.red().failed())
                                + " of "
                                + Figures.count(result.red().of())
                                + " files would have been red: "
                                + figure(result.red())
                                + ". "
                                + Figures.count(result.from())
                                + " files were accepted beforehand."));
        parts.add(
                Markup.element(
                        "figure",
                        new FileBars(WIDTH)
                                .draw(
                                        "Failed checks of each file",
                                        result.partitions().stream()
                                                .map(
                                                        p ->
                                                                new FileBars.Bar(
                                                                        p.file(),
                                                                        p.failures().size()))
                                                .toList(),
                                        Double.NaN,
                                        Figures::number),
                        Markup.element(
                                "figcaption",
                                "Failed checks of each file, in the order of the data.")));
        parts.add(reds(result.reds()));
        parts.add(checks(result.checks()));
        return Markup.element("section", Markup.group(parts));
    }

    private static Markup reds(List<Judged> reds) {
        if (reds.isEmpty()) {
            return Markup.element("p", "No file would have been red.");
        }
        Table table =
                new Table(
                                "Files that would have been red, and why",
                                "File",
                                "Rows",
                                "History",
                                "Why")
                        .figures("Rows", "History");
        for (Judged red : reds) {
            List<Markup> why = new ArrayList<>();
            for (Finding failure : red.failures()) {
                why.add(Markup.element("li", PlainText.sentence(Words.ENGLISH.sentence(failure))));
            }
            table.row(
                    Markup.value(red.file()),
                    Markup.text(Figures.count(red.rows())),
                    Markup.text(Figures.count(red.history(), "file")),
                    Markup.element("ul", Markup.group(why)));
        }
        return Markup.group(
                Markup.element(
                        "p",
                        "Where a file was right, its check is too strict for this data: each line ends with the effect"
                                + " and the limit it went past. Accept such a file"
                                + " (mvn assay:accept -Dassay.acceptFindings), and the limit grows with it;"
                                + " where that is not enough, loosen it."),
                table.markup(),
                loosened(reds));
    }

    /** By how much which limit would have to be loosened for no file to be red. */
    private static Markup loosened(List<Judged> reds) {
        Map<String, Double> factors = new TreeMap<>();
        Map<String, Integer> files = new TreeMap<>();
        for (Judged red : reds) {
            for (Finding f : red.failures()) {
                if (f.effect() != null && f.limit() != null && f.limit() > 0) {
                    String limit = (f.column() == null ? "" : f.column() + "/") + f.check().id();
                    factors.merge(limit, f.effect() / f.limit(), Math::max);
                    files.merge(limit, 1, Integer::sum);
                }
            }
        }
        if (factors.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table("Which limits to loosen", "Under limits", "Factor", "Files")
                        .figures("Factor", "Files");
        factors.forEach(
                (limit, factor) ->
                        table.row(
                                Markup.value(limit),
                                Markup.text(Figures.number(Math.ceil(factor * 10 + 0.1) / 10)),
                                Markup.text(Figures.count(files.get(limit)))));
        return Markup.group(
                Markup.element(
                        "p",
                        "With these factors under limits in the declaration no file would have been red."
                                + " A limit that is loosened sees less; measure with mvn assay:mutate what."),
                table.markup());
    }

    private static Markup checks(List<CheckRate> checks) {
        Table table =
                new Table(
                                "How often each check failed",
                                "Check",
                                "Failed",
                                "Made",
                                "Rate",
                                "95 % interval")
                        .figures("Failed", "Made", "Rate", "95 % interval");
        checks.stream()
                .sorted(Comparator.comparingDouble(c -> -c.rate().value()))
                .forEach(
                        c ->
                                table.row(
                                        Markup.value(c.check()),
                                        Markup.text(Figures.count(c.rate().failed())),
                                        Markup.text(Figures.count(c.rate().of())),
                                        Markup.text(Figures.percent(c.rate().value())),
                                        Markup.text(interval(c.rate()))));
        return table.markup();
    }

    private static String figure(Rate rate) {
        return Figures.percent(rate.value()) + " (95 % interval " + interval(rate) + ")";
    }

    private static String interval(Rate rate) {
        return Figures.percent(rate.least()) + " to " + Figures.percent(rate.greatest());
    }
}
