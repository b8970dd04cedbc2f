package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.report.html.chart.FileBars;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** The dataset file by file, where it has several. */
final class BatchSection {

    /** Files that are shown at most: the last ones. */
    static final int MOST = 400;

    private static final double WIDTH = 720;

    private BatchSection() {}

    static Markup of(DatasetAudit d) {
        List<FileBatches> all = FileBatches.of(d.today());
        if (all.size() < 2) {
            return Markup.none();
        }
        List<FileBatches> files = all.subList(Math.max(0, all.size() - MOST), all.size());
        VaeScores vae = d.today().scores().vae();
        Map<String, FileShare> unusual = vae == null ? Map.of() : vae.unusualByFile();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", "Files"));
        if (files.size() < all.size()) {
            parts.add(
                    Markup.element(
                            "p", "The last " + MOST + " of " + Figures.count(all.size()) + "."));
        }
        parts.add(
                Markup.element(
                        "figure",
                        bars(
                                "Rows of each file",
                                files,
                                f -> f.rows(),
                                Double.NaN,
                                Figures::number),
                        Markup.element(
                                "figcaption", "Rows of each file, in the order of the data.")));
        if (!unusual.isEmpty()) {
            parts.add(
                    Markup.element(
                            "figure",
                            bars(
                                    "Unusual rows of each file",
                                    files,
                                    f -> share(unusual.get(f.name())),
                                    vae.usual(),
                                    Figures::percent),
                            Markup.element(
                                    "figcaption",
                                    "Share of unusual rows of each file; the dashed line is the usual "
                                            + Figures.percent(vae.usual())
                                            + ".")));
        }
        parts.add(
                Markup.element(
                        "details",
                        Markup.element("summary", Figures.count(files.size(), "file")),
                        table(d, files, unusual)));
        return Markup.group(parts);
    }

    private static double share(FileShare s) {
        return s == null || s.rows() == 0 ? 0 : (double) s.unusual() / s.rows();
    }

    private static Markup bars(
            String title,
            List<FileBatches> files,
            ToDoubleFunction<FileBatches> value,
            double level,
            DoubleFunction<String> figure) {
        List<FileBars.Bar> bars =
                files.stream()
                        .map(f -> new FileBars.Bar(f.name(), value.applyAsDouble(f)))
                        .toList();
        return new FileBars(WIDTH).draw(title, bars, level, figure);
    }

    private static Markup table(
            DatasetAudit d, List<FileBatches> files, Map<String, FileShare> unusual) {
        Map<String, List<String>> accepted = new HashMap<>();
        if (d.accepted() != null) {
            FileBatches.of(d.accepted()).forEach(f -> accepted.put(f.name(), f.hashes()));
        }
        Table table =
                new Table(
                                "Each file in the order of the data",
                                "File",
                                "Rows",
                                "Size",
                                "Repeated rows",
                                "Cells without a value",
                                "Unusual rows",
                                "Since accepted")
                        .figures(
                                "Rows",
                                "Size",
                                "Repeated rows",
                                "Cells without a value",
                                "Unusual rows");
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

    private static String since(FileBatches f, Map<String, List<String>> accepted) {
        if (accepted.isEmpty()) {
            return Figures.NONE;
        }
        List<String> before = accepted.get(f.name());
        return before == null ? "new" : before.equals(f.hashes()) ? "same" : "changed";
    }
}
