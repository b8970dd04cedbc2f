package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.report.html.chart.FileBars;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The dataset file by file, where it has several.
 *
 * @param words of the report's language
 * @param room how much of it is shown
 */
record BatchSection(Words words, Room room) {

    /** Files that are shown at most: the last ones. */
    static final int MOST = 400;

    private static final double WIDTH = 720;

    Markup of(DatasetAudit d) {
        List<FileBatches> all = FileBatches.of(d.today());
        if (all.size() < 2) {
            return Markup.none();
        }
        List<FileBatches> files = all.subList(Math.max(0, all.size() - room.of(MOST)), all.size());
        VaeScores vae = d.today().scores().vae();
        Map<String, FileShare> unusual = vae == null ? Map.of() : vae.unusualByFile();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", words.text("page.files.title")));
        if (files.size() < all.size()) {
            parts.add(
                    Markup.element(
                            "p",
                            words.text(
                                    "page.files.last",
                                    Figures.count(files.size()),
                                    Figures.count(all.size()))));
        }
        parts.add(
                Markup.element(
                        "figure",
                        bars(
                                words.text("page.files.rows-chart"),
                                files,
                                f -> f.rows(),
                                Double.NaN,
                                Figures::number),
                        Markup.element("figcaption", words.text("page.files.rows-chart.caption"))));
        if (!unusual.isEmpty()) {
            parts.add(
                    Markup.element(
                            "figure",
                            bars(
                                    words.text("page.files.unusual-chart"),
                                    files,
                                    f -> share(unusual.get(f.name())),
                                    vae.usual(),
                                    Figures::percent),
                            Markup.element(
                                    "figcaption",
                                    words.text(
                                            "page.files.unusual-chart.caption",
                                            Figures.percent(vae.usual())))));
        }
        parts.add(
                Markup.element(
                        "details",
                        Markup.element("summary", words.count("count.file", files.size())),
                        table(d, files, unusual)));
        return Markup.group(parts);
    }

    private static double share(FileShare s) {
        return s == null || s.rows() == 0 ? 0 : (double) s.unusual() / s.rows();
    }

    private Markup bars(
            String title,
            List<FileBatches> files,
            ToDoubleFunction<FileBatches> value,
            double level,
            DoubleFunction<String> figure) {
        List<FileBars.Bar> bars =
                files.stream()
                        .map(f -> new FileBars.Bar(f.name(), value.applyAsDouble(f)))
                        .toList();
        return new FileBars(words, WIDTH).draw(title, bars, level, figure);
    }

    private Markup table(DatasetAudit d, List<FileBatches> files, Map<String, FileShare> unusual) {
        Map<String, List<String>> accepted = new HashMap<>();
        if (d.accepted() != null) {
            FileBatches.of(d.accepted()).forEach(f -> accepted.put(f.name(), f.hashes()));
        }
        Table table =
                new Table(
                                words,
                                "page.files",
                                "file",
                                "rows",
                                "size",
                                "repeated",
                                "missing",
                                "unusual",
                                "since")
                        .figures("rows", "size", "repeated", "missing", "unusual")
                        .sortable();
        for (FileBatches f : files) {
            FileShare s = unusual.get(f.name());
            double cells = Math.max(1, (double) f.rows() * d.today().bins().columns().size());
            table.row(
                    Markup.value(f.name()),
                    Markup.text(Figures.count(f.rows())),
                    Markup.text(Figures.bytes(f.bytes())),
                    Markup.text(Figures.count(f.repeated())),
                    Markup.text(Figures.percent(f.missing() / cells)),
                    Markup.text(s == null ? Figures.NONE : Figures.percent(share(s))),
                    Markup.text(since(f, accepted)));
        }
        return table.markup();
    }

    private String since(FileBatches f, Map<String, List<String>> accepted) {
        if (accepted.isEmpty()) {
            return Figures.NONE;
        }
        List<String> before = accepted.get(f.name());
        return words.text(
                before == null
                        ? "page.files.since.new"
                        : before.equals(f.hashes())
                                ? "page.files.since.same"
                                : "page.files.since.changed");
    }
}
