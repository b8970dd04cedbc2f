package dev.assay.report.html;

import dev.assay.finding.Finding;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.CheckRate;
import dev.assay.replay.BacktestResult.FamilyRate;
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

/**
 * How often the gate would have cried wolf, for a log and as a page.
 *
 * @param words of the report's language
 */
public record BacktestReport(Words words) {

    private static final double WIDTH = 720;
    private static final int SHOWN = 10;

    /**
     * For a build's log: the rate, then each partition that would have been red with its reason.
     */
    public List<String> lines(BacktestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        "log.backtest",
                        PlainText.name(result.dataset()),
                        Figures.count(result.red().failed()),
                        Figures.count(result.red().of()),
                        // Not every terminal has the narrow blank.
                        figure(result.red()).replace(Figures.NARROW, " ")));
        List<Judged> reds = result.reds();
        for (Judged red : reds.subList(0, Math.min(SHOWN, reds.size()))) {
            lines.add(
                    "  "
                            + words.labelled(
                                    PlainText.name(red.file()),
                                    PlainText.sentence(words.sentence(red.failures().get(0)))));
        }
        if (reds.size() > SHOWN) {
            lines.add("  " + words.text("log.more", Figures.count(reds.size() - SHOWN)));
        }
        for (FamilyRate family : result.families()) {
            if (family.rate().failed() > 0) {
                lines.add(
                        "  "
                                + words.text(
                                        "log.backtest.family",
                                        words.title(family.family()),
                                        Figures.count(family.rate().failed()),
                                        words.count("count.file", family.rate().of()),
                                        Figures.count(family.alone())));
            }
        }
        return lines;
    }

    /** The page {@code backtest.html}. */
    public String page(List<BacktestResult> results) {
        List<Markup> sections = new ArrayList<>();
        sections.add(Markup.element("p", words.text("backtest.about")));
        results.forEach(result -> sections.add(section(result)));
        return new HtmlPage(words)
                .write(
                        words.text("backtest.title"),
                        words.text("backtest.heading"),
                        Markup.element("div", Markup.group(sections)).classed("assay"));
    }

    private Markup section(BacktestResult result) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", Markup.value(result.dataset())));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                result.askedNetwork()
                                        ? "replay.network.asked"
                                        : "replay.network.none")));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "backtest.red",
                                Figures.count(result.red().failed()),
                                Figures.count(result.red().of()),
                                figure(result.red()),
                                Figures.count(result.from()))));
        parts.add(
                Markup.element(
                        "figure",
                        new FileBars(words, WIDTH)
                                .draw(
                                        words.text("backtest.chart"),
                                        result.partitions().stream()
                                                .map(
                                                        p ->
                                                                new FileBars.Bar(
                                                                        p.file(),
                                                                        p.failures().size()))
                                                .toList(),
                                        Double.NaN,
                                        Figures::number),
                        Markup.element("figcaption", words.text("backtest.chart.caption"))));
        parts.add(reds(result.reds()));
        parts.add(families(result.families()));
        parts.add(checks(result.checks()));
        return Markup.element("section", Markup.group(parts));
    }

    private Markup reds(List<Judged> reds) {
        if (reds.isEmpty()) {
            return Markup.element("p", words.text("backtest.none-red"));
        }
        Table table =
                new Table(words, "backtest.files", "file", "rows", "history", "why")
                        .figures("rows", "history");
        for (Judged red : reds) {
            List<Markup> why = new ArrayList<>();
            for (Finding failure : red.failures()) {
                why.add(Markup.element("li", PlainText.sentence(words.sentence(failure))));
            }
            table.row(
                    Markup.value(red.file()),
                    Markup.text(Figures.count(red.rows())),
                    Markup.text(words.count("count.file", red.history())),
                    Markup.element("ul", Markup.group(why)));
        }
        return Markup.group(
                Markup.element("p", words.text("backtest.files.about")),
                table.markup(),
                loosened(reds));
    }

    /** By how much which limit would have to be loosened for no file to be red. */
    private Markup loosened(List<Judged> reds) {
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
                new Table(words, "backtest.limits", "limit", "factor", "files")
                        .figures("factor", "files");
        factors.forEach(
                (limit, factor) ->
                        table.row(
                                Markup.value(limit),
                                Markup.text(Figures.number(Math.ceil(factor * 10 + 0.1) / 10)),
                                Markup.text(Figures.count(files.get(limit)))));
        return Markup.group(
                Markup.element("p", words.text("backtest.limits.about")), table.markup());
    }

    private Markup families(List<FamilyRate> families) {
        Table table =
                new Table(
                                words,
                                "backtest.families",
                                "family",
                                "failed",
                                "alone",
                                "made",
                                "rate",
                                "interval")
                        .figures("failed", "alone", "made", "rate", "interval");
        families.forEach(
                f ->
                        table.row(
                                Markup.text(words.title(f.family())),
                                Markup.text(Figures.count(f.rate().failed())),
                                Markup.text(Figures.count(f.alone())),
                                Markup.text(Figures.count(f.rate().of())),
                                Markup.text(Figures.percent(f.rate().value())),
                                Markup.text(interval(f.rate()))));
        return table.markup();
    }

    private Markup checks(List<CheckRate> checks) {
        Table table =
                new Table(
                                words,
                                "backtest.checks",
                                "check",
                                "family",
                                "failed",
                                "alone",
                                "made",
                                "rate",
                                "interval")
                        .figures("failed", "alone", "made", "rate", "interval");
        checks.stream()
                .sorted(Comparator.comparingDouble(c -> -c.rate().value()))
                .forEach(
                        c ->
                                table.row(
                                        Markup.value(c.check()),
                                        Markup.text(words.title(c.family())),
                                        Markup.text(Figures.count(c.rate().failed())),
                                        Markup.text(Figures.count(c.alone())),
                                        Markup.text(Figures.count(c.rate().of())),
                                        Markup.text(Figures.percent(c.rate().value())),
                                        Markup.text(interval(c.rate()))));
        return table.markup();
    }

    private String figure(Rate rate) {
        return words.text("backtest.rate", Figures.percent(rate.value()), interval(rate));
    }

    private String interval(Rate rate) {
        return words.text(
                "chart.range", Figures.percent(rate.least()), Figures.percent(rate.greatest()));
    }
}
