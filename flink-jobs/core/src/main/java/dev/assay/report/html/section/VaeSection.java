package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.report.html.chart.BarChart;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.NotMeasured;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.score.RowScores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.UnusualRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the variational autoencoder says of today's rows. */
final class VaeSection {

    private static final int BLAMED = 10;
    private static final int WORST = 6;
    private static final int NAMED = 3;
    private static final double WIDTH = 320;
    private static final double HEIGHT = 120;
    private static final double BOTTOM = 98;
    private static final double TOP = 16;

    private VaeSection() {}

    static Markup of(DatasetAudit d) {
        VaeScores vae = d.today().scores().vae();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", "Unusual rows (VAE)"));
        parts.add(
                Markup.element(
                        "p",
                        "A network that learned what accepted rows look like rates how unusual each row"
                                + " of today is, and which of its cells make it so."));
        if (vae == null || vae.rows() == 0) {
            String why = d.today().scores().vaeAbstained();
            parts.add(NotMeasured.because(vae == null ? why : "no row was scored"));
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
                                                "Rows by p-value: even, at the dashed line, when"
                                                        + " nothing changed; a high first bar means"
                                                        + " more unusual rows.")),
                                Markup.element(
                                        "figure",
                                        blame(vae),
                                        Markup.element(
                                                "figcaption",
                                                "Unusual rows by the column that is to blame first.")))
                        .classed("figures"));
        parts.add(columns(vae));
        parts.add(worst(d, vae));
        SetAside.sentence(d.curves()).ifPresent(said -> parts.add(Markup.element("p", said)));
        parts.add(TrainingSection.ofVae(d.curves().vae()));
        return Markup.group(parts);
    }

    private static Markup rate(VaeScores vae) {
        return Markup.element(
                "p",
                Markup.element("strong", Figures.percent(vae.unusualRate())),
                Markup.text(
                        " of rows are unusual ("
                                + Figures.count(vae.unusual())
                                + " of "
                                + Figures.count(vae.rows())
                                + "); "
                                + Figures.percent(vae.usual())
                                + " are when nothing changed."
                                + reason(vae)));
    }

    /** Which columns make most unusual rows so. */
    private static String reason(VaeScores vae) {
        List<String> named =
                mostBlamed(vae).stream()
                        .filter(c -> c.firstBlamed() > 0)
                        .limit(NAMED)
                        .map(c -> c.column() + " in " + Figures.percent(share(c, vae)))
                        .toList();
        return named.isEmpty()
                ? ""
                : " To blame first are "
                        + PlainText.sentence(String.join(", ", named))
                        + " of them: without that column the rest of the row is as expected.";
    }

    private static double share(ColumnBlame column, VaeScores vae) {
        return column.firstBlamed() / (double) Math.max(1, vae.unusual());
    }

    private static Markup pValues(VaeScores vae) {
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
        svg.label("start", 0, HEIGHT - 6, "0 unusual");
        svg.label("middle", WIDTH / 2, HEIGHT - 6, "0.5");
        svg.label("end", WIDTH, HEIGHT - 6, "usual 1");
        svg.label("end", WIDTH, TOP - 5, "highest bar " + Figures.percent(greatest));
        return svg.markup(
                "Rows by p-value",
                Figures.percent((double) bins.get(0) / vae.rows())
                        + " of rows have a p-value of at most 0.1; "
                        + Figures.percent(even)
                        + " have when nothing changed.");
    }

    private static List<ColumnBlame> mostBlamed(VaeScores vae) {
        return vae.columns().stream()
                .sorted(Comparator.comparingLong((ColumnBlame c) -> -c.firstBlamed()))
                .limit(BLAMED)
                .toList();
    }

    private static Markup blame(VaeScores vae) {
        List<Bar> bars =
                mostBlamed(vae).stream()
                        .map(c -> new Bar(c.column(), share(c, vae), Double.NaN))
                        .toList();
        return BarChart.of("Unusual rows by blamed column", bars, Figures::percent);
    }

    private static Markup columns(VaeScores vae) {
        Table table =
                new Table(
                                "How surprising each column's cells are to the network, in nats per cell: the"
                                        + " more, the less expected",
                                "Column",
                                "Today",
                                "Accepted",
                                "Unusual rows it is blamed for first")
                        .figures("Today", "Accepted", "Unusual rows it is blamed for first");
        for (ColumnBlame c : mostBlamed(vae)) {
            table.row(
                    Markup.value(c.column()),
                    Markup.text(Figures.score(c.meanNll())),
                    Markup.text(Figures.score(c.acceptedNll())),
                    Markup.text(Figures.count(c.firstBlamed())));
        }
        return table.markup();
    }

    private static Markup worst(DatasetAudit d, VaeScores vae) {
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
                                        "summary", Figures.count(next.size(), "more unusual row")),
                                rows(d, "The next most unusual rows", next));
        return Markup.group(
                rows(
                        d,
                        "The most unusual rows, their cells that the network did not expect, and what it"
                                + " expected from the rest of the row; the more nats, the less"
                                + " expected. Beside each, the usual row around it that is most"
                                + " like it but for the first of these cells",
                        first),
                rest);
    }

    private static Markup rows(DatasetAudit d, String caption, List<UnusualRow> rows) {
        Table table =
                new Table(caption, "Row", "p-value", "Cells to blame", "Nearest usual row")
                        .figures("p-value");
        for (UnusualRow row : rows) {
            List<Markup> cells = row.blame().stream().map(cell -> cell(d, cell)).toList();
            table.row(
                    Where.place(row.file(), row.line()),
                    Markup.text(Figures.pValue(row.pValue())),
                    Markup.element("ul", Markup.group(cells)).classed("plain"),
                    row.nearest() == null ? Markup.text("none near it") : nearest(row));
        }
        return table.markup();
    }

    private static Markup nearest(UnusualRow row) {
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

    private static Markup found(String value) {
        return value == null ? Markup.element("em", "no value") : Where.value(value);
    }

    private static Markup cell(DatasetAudit d, CellBlame cell) {
        return Markup.element(
                "li",
                Markup.value(cell.column()),
                Markup.text(" = "),
                found(cell.value()),
                ExpectedCell.of(d, cell),
                Markup.element("small", String.format(Locale.ROOT, " %+.1f nats", cell.excess())));
    }
}
