package dev.assay.report.html;

import dev.assay.derive.synthetic.Sessions;
import dev.assay.derive.synthetic.SyntheticManifest;
import dev.assay.derive.synthetic.SyntheticTable;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.BoostedFigures;
import dev.assay.score.Fidelity;
import dev.assay.score.Synthesized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made rows as one page: {@code synthetic.html}. No value of the data is in it.
 *
 * @param words of the report's language
 */
public record SyntheticPage(Words words) {

    /** The document, a section for each table. */
    public String write(SyntheticManifest manifest) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p", words.text("synthetic.about")));
        manifest.tables().forEach(table -> parts.add(section(table)));
        return new HtmlPage(words)
                .write(
                        words.text("synthetic.title"),
                        words.text("synthetic.title"),
                        Markup.element("div", Markup.group(parts)).classed("assay"));
    }

    private Markup section(SyntheticTable table) {
        List<Markup> parts = new ArrayList<>();
        String name = PlainText.name(table.dataset());
        parts.add(Markup.element("h2", name));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "synthetic.rows",
                                words.count("count.row", table.rows().made()),
                                Figures.count(table.rows().real()))));
        parts.add(likeness(table.quality()));
        parts.add(use(table.quality()));
        parts.add(disclosure(table.quality()));
        if (table.sessions() != null) {
            parts.add(sessions(table.sessions()));
        }
        for (String remark : table.remarks()) {
            parts.add(Markup.element("p", PlainText.oneLine(remark)));
        }
        return Markup.element("section", Markup.group(parts)).with("aria-label", name);
    }

    private Markup likeness(Synthesized quality) {
        Fidelity like = quality.fidelity();
        Table table =
                new Table(words, "synthetic.likeness", "figure", "made", "accepted")
                        .figures("made", "accepted");
        row(table, "shapes", figure(like.shapes()), figure(like.acceptedShapes()));
        row(table, "pairs", figure(like.pairs()), figure(like.acceptedPairs()));
        row(table, "rare", Figures.count(like.covered()), Figures.count(like.rare()));
        row(table, "coverage", figure(quality.coverage()), figure(1));
        return table.markup();
    }

    private Markup use(Synthesized quality) {
        Fidelity like = quality.fidelity();
        BoostedFigures trees = quality.boosted();
        Table table =
                new Table(words, "synthetic.use", "figure", "trees", "network")
                        .figures("trees", "network");
        row(
                table,
                "c2st",
                figure(trees.auc()) + " ± " + figure(trees.aucError()),
                figure(quality.auc()) + " ± " + figure(quality.aucError()));
        if (like.target() != null) {
            String of = PlainText.name(like.target());
            row(
                    table,
                    Markup.text(words.text("synthetic.tstr", of)),
                    figure(trees.learnedFromMade()),
                    figure(like.learnedFromGenerated()));
            row(
                    table,
                    Markup.text(words.text("synthetic.trtr", of)),
                    figure(trees.learnedFromReal()),
                    figure(like.learnedFromReal()));
        }
        return table.markup();
    }

    private Markup disclosure(Synthesized quality) {
        Table table =
                new Table(words, "synthetic.disclosure", "figure", "value", "aim")
                        .figures("value", "aim");
        row(
                table,
                "nearest",
                figure(quality.nearestLearned()),
                "≥ " + figure(quality.nearestHeldOut()));
        row(table, "membership", figure(quality.membershipAuc()), "≤ 0.550");
        return table.markup();
    }

    private Markup sessions(Sessions sessions) {
        Table table =
                new Table(words, "synthetic.sessions", "figure", "made", "real")
                        .figures("made", "real");
        row(
                table,
                "sessions.number",
                Figures.count(sessions.made()),
                Figures.count(sessions.real()));
        row(table, "sessions.length", figure(sessions.madeLength()), figure(sessions.realLength()));
        for (Sessions.Reached event : sessions.events()) {
            row(
                    table,
                    Markup.value(event.event()),
                    Figures.percent(event.made()),
                    Figures.percent(event.real()));
        }
        return table.markup();
    }

    private void row(Table table, String key, String first, String second) {
        row(table, Markup.text(words.text("synthetic." + key)), first, second);
    }

    private static void row(Table table, Markup name, String first, String second) {
        table.row(name, Markup.text(first), Markup.text(second));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
