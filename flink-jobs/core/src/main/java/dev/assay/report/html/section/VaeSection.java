package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.report.html.chart.BarChart;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.NotMeasured;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.RowScores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.UnusualRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the variational autoencoder says of today's rows.
 *
 * @param words of the report's language
 */
record VaeSection(Words words) {

    private static final int BLAMED = 10;
    private static final int WORST = 6;
    private static final int NAMED = 3;
    private static final double WIDTH = 320;
    private static final double HEIGHT = 120;
    private static final double BOTTOM = 98;
    private static final double TOP = 16;

    Markup of(DatasetAudit d) {
        VaeScores vae = d.today().scores().vae();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", words.text("page.vae.title")));
        parts.add(Markup.element("p", words.text("page.vae.about")));
        if (vae == null || vae.rows() == 0) {
            parts.add(NotMeasured.because(words, abstained(d)));
            return Markup.group(parts);
        }
        parts.add(rate(vae));
        parts.add(
                Markup.element(
                                "div",
                                Markup.element(
                                        "figure",
                                        pValues(vae),
                                        Markup.element(
                                                "figcaption",
                                                words.text("page.vae.p-values.caption"))),
                                Markup.element(
                                        "figure",
                                        blame(vae),
                                        Markup.element(
                                                "figcaption",
                                                words.text("page.vae.blamed.caption"))))
                        .classed("figures"));
        parts.add(columns(vae));
        parts.add(worst(d, vae));
        new SetAside(words)
                .sentence(d.curves())
                .ifPresent(said -> parts.add(Markup.element("p", said)));
        parts.add(new TrainingSection(words).ofVae(d.curves().vae()));
        return Markup.group(parts);
    }

    private String abstained(DatasetAudit d) {
        if (d.today().scores().vae() != null) {
            return words.text("page.vae.no-row");
        }
        String why = d.today().scores().vaeAbstained();
        return whyNot(words, d, why);
    }

    /**
     * Why a network said nothing. Without a baseline none can, and that is known here; any other
     * reason comes from the training, as it gave it.
     */
    static String whyNot(Words words, DatasetAudit d, String reason) {
        if (reason == null) {
            return words.text("page.not-asked");
        }
        return d.accepted() == null ? words.text("no-baseline") : reason;
    }

    private Markup rate(VaeScores vae) {
        return Markup.element(
                "p",
                Phrase.of(
                        words,
                        "page.vae.rate",
                        Markup.element("strong", Figures.percent(vae.unusualRate())),
                        Markup.text(Figures.count(vae.unusual())),
                        Markup.text(Figures.count(vae.rows())),
                        Markup.text(Figures.percent(vae.usual()))),
                Markup.text(reason(vae)));
    }

    /** Which columns make most unusual rows so. */
    private String reason(VaeScores vae) {
        List<String> named =
                mostBlamed(vae).stream()
                        .filter(c -> c.firstBlamed() > 0)
                        .limit(NAMED)
                        .map(
                                c ->
                                        words.text(
                                                "page.vae.blamed.share",
                                                c.column(),
                                                Figures.percent(share(c, vae))))
                        .toList();
        return named.isEmpty()
                ? ""
                : " "
                        + words.text(
                                "page.vae.blamed.first", PlainText.sentence(words.joined(named)));
    }

    private static double share(ColumnBlame column, VaeScores vae) {
        return column.firstBlamed() / (double) Math.max(1, vae.unusual());
    }

    private Markup pValues(VaeScores vae) {
        List<Long> bins = vae.pHistogram();
        double even = 1.0 / bins.size();
        double greatest = even;
        for (long rows : bins) {
            greatest = Math.max(greatest, (double) rows / vae.rows());
        }
        Svg svg = new Svg(WIDTH, HEIGHT);
        double step = WIDTH / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            double tall = bins.get(i) / (double) vae.rows() / greatest * (BOTTOM - TOP);
            svg.rect("today", i * step + 1, BOTTOM - tall, step - 2, tall);
        }
        double level = BOTTOM - even / greatest * (BOTTOM - TOP);
        svg.line("axis", 0, BOTTOM, WIDTH, BOTTOM);
        svg.line("even", 0, level, WIDTH, level);
        svg.label("start", 0, HEIGHT - 6, words.text("page.vae.p-values.unusual"));
        svg.label("middle", WIDTH / 2, HEIGHT - 6, "0.5");
        svg.label("end", WIDTH, HEIGHT - 6, words.text("page.vae.p-values.usual"));
        svg.label("end", WIDTH, TOP - 5, words.text("chart.highest", Figures.percent(greatest)));
        return svg.markup(
                words.text("page.vae.p-values"),
                words.text(
                        "page.vae.p-values.chart",
                        Figures.percent((double) bins.get(0) / vae.rows()),
                        Figures.percent(even)));
    }

    private static List<ColumnBlame> mostBlamed(VaeScores vae) {
        return vae.columns().stream()
                .sorted(Comparator.comparingLong((ColumnBlame c) -> -c.firstBlamed()))
                .limit(BLAMED)
                .toList();
    }

    private Markup blame(VaeScores vae) {
        List<Bar> bars =
                mostBlamed(vae).stream()
                        .map(c -> new Bar(c.column(), share(c, vae), Double.NaN))
                        .toList();
        return BarChart.of(words.text("page.vae.blamed"), bars, Figures::percent);
    }

    private Markup columns(VaeScores vae) {
        Table table =
                new Table(words, "page.surprise", "column", "today", "accepted", "blamed")
                        .figures("today", "accepted", "blamed");
        for (ColumnBlame c : mostBlamed(vae)) {
            table.row(
                    Markup.value(c.column()),
                    Markup.text(Figures.score(c.meanNll())),
                    Markup.text(Figures.score(c.acceptedNll())),
                    Markup.text(Figures.count(c.firstBlamed())));
        }
        return table.markup();
    }

    private Markup worst(DatasetAudit d, VaeScores vae) {
        if (vae.worst().isEmpty()) {
            return Markup.none();
        }
        List<UnusualRow> first = vae.worst().subList(0, Math.min(WORST, vae.worst().size()));
        List<UnusualRow> next =
                vae.worst().subList(first.size(), Math.min(RowScores.WORST, vae.worst().size()));
        Markup rest =
                next.isEmpty()
                        ? Markup.none()
                        : Markup.element(
                                "details",
                                Markup.element(
                                        "summary", words.count("page.vae.more", next.size())),
                                rows(d, "page.unusual.next", next));
        return Markup.group(rows(d, "page.unusual.first", first), rest);
    }

    private Markup rows(DatasetAudit d, String key, List<UnusualRow> rows) {
        Table table =
                new Table(words, key, "row", "p-value", "blame", "nearest").figures("p-value");
        for (UnusualRow row : rows) {
            List<Markup> cells = row.blame().stream().map(cell -> cell(d, cell)).toList();
            table.row(
                    Where.place(row.file(), row.line()),
                    Markup.text(Figures.pValue(row.pValue())),
                    Markup.element("ul", Markup.group(cells)).classed("plain"),
                    row.nearest() == null
                            ? Markup.text(words.text("page.vae.none-near"))
                            : nearest(row));
        }
        return table.markup();
    }

    private Markup nearest(UnusualRow row) {
        List<Markup> cells = new ArrayList<>();
        for (int i = 0; i < row.blame().size(); i++) {
            cells.add(
                    Markup.element(
                            "li",
                            Markup.value(row.blame().get(i).column()),
                            Markup.text(" = "),
                            found(row.nearest().values().get(i))));
        }
        return Markup.group(
                Where.place(row.file(), row.nearest().line()),
                Markup.element("ul", Markup.group(cells)).classed("plain"));
    }

    private Markup found(String value) {
        return value == null
                ? Markup.element("em", words.text("value.missing"))
                : Where.value(words, value);
    }

    private Markup cell(DatasetAudit d, CellBlame cell) {
        return Markup.element(
                "li",
                Markup.value(cell.column()),
                Markup.text(" = "),
                found(cell.value()),
                new ExpectedCell(words).of(d, cell),
                Markup.element(
                        "small",
                        " "
                                + words.text(
                                        "page.vae.nats",
                                        String.format(Locale.ROOT, "%+.1f", cell.excess()))));
    }
}
