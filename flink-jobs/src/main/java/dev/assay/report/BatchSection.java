package dev.assay.report;

import dev.assay.judge.Evidence;
import dev.assay.profile.BatchSummary;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dataset file by file, where it has several. */
final class BatchSection {

    /** Files that are shown at most: the last ones. */
    static final int MOST = 400;

    private static final double WIDTH = 720;
    private static final double HEIGHT = 70;
    private static final double BOTTOM = 66;
    private static final double TOP = 14;

    private BatchSection() {}

    /** A file's pieces together. */
    private record DataFile(
            String name, long rows, long bytes, long repeated, long missing, String hashes) {

        DataFile plus(BatchSummary b) {
            long empty = b.columns().stream().mapToLong(c -> c.missing()).sum();
            return new DataFile(
                    name,
                    rows + b.rows(),
                    bytes + b.bytes(),
                    repeated + b.repeated(),
                    missing + empty,
                    hashes + " " + b.hash());
        }
    }

    static Markup of(DatasetAudit d) {
        Map<String, DataFile> all = files(d.today());
        if (all.size() < 2) {
            return Markup.none();
        }
        Map<String, DataFile> accepted = d.accepted() == null ? Map.of() : files(d.accepted());
        List<DataFile> files = all.values().stream().skip(Math.max(0, all.size() - MOST)).toList();
        Map<String, FileShare> unusual = unusual(d);
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
                        spark(
                                "Rows of each file",
                                files.stream().map(f -> (double) f.rows()).toList(),
                                0,
                                false),
                        Markup.element(
                                "figcaption", "Rows of each file, in the order of the data.")));
        if (!unusual.isEmpty()) {
            List<Double> shares = files.stream().map(f -> share(unusual.get(f.name()))).toList();
            parts.add(
                    Markup.element(
                            "figure",
                            spark("Unusual rows of each file", shares, VaeScores.UNUSUAL, true),
                            Markup.element(
                                    "figcaption",
                                    "Share of unusual rows of each file; the dashed line is the usual "
                                            + Figures.percent(VaeScores.UNUSUAL)
                                            + ".")));
        }
        parts.add(
                Markup.element(
                        "details",
                        Markup.element("summary", Figures.count(files.size(), "file")),
                        table(d, files, accepted, unusual)));
        return Markup.group(parts);
    }

    private static Map<String, DataFile> files(Evidence evidence) {
        Map<String, DataFile> files = new LinkedHashMap<>();
        for (BatchSummary b : evidence.batches()) {
            files.put(
                    b.file(),
                    files.getOrDefault(b.file(), new DataFile(b.file(), 0, 0, 0, 0, "")).plus(b));
        }
        return files;
    }

    private static Map<String, FileShare> unusual(DatasetAudit d) {
        VaeScores vae = d.today().scores().vae();
        return vae == null ? Map.of() : vae.unusualByFile();
    }

    private static double share(FileShare s) {
        return s == null || s.rows() == 0 ? 0 : (double) s.unusual() / s.rows();
    }

    private static Markup spark(String title, List<Double> values, double level, boolean shares) {
        double greatest = Math.max(level, 1e-9);
        for (double v : values) {
            greatest = Math.max(greatest, v);
        }
        Svg svg = new Svg(WIDTH, HEIGHT);
        double step = WIDTH / values.size();
        for (int i = 0; i < values.size(); i++) {
            double tall = values.get(i) / greatest * (BOTTOM - TOP);
            svg.rect("today", i * step + step / 8, BOTTOM - tall, step * 3 / 4, tall);
        }
        svg.line("axis", 0, BOTTOM, WIDTH, BOTTOM);
        if (level > 0) {
            double y = BOTTOM - level / greatest * (BOTTOM - TOP);
            svg.line("even", 0, y, WIDTH, y);
        }
        String most = shares ? Figures.percent(greatest) : Figures.number(greatest);
        svg.label("end", WIDTH, TOP - 4, "highest bar " + most);
        return svg.markup(
                title, Figures.count(values.size(), "file") + ", the highest bar is " + most + ".");
    }

    private static Markup table(
            DatasetAudit d,
            List<DataFile> files,
            Map<String, DataFile> accepted,
            Map<String, FileShare> unusual) {
        Table table =
                new Table(
                        "Each file in the order of the data",
                        "File",
                        "Rows",
                        "Size",
                        "Repeated rows",
                        "Cells without a value",
                        "Unusual rows",
                        "Since accepted");
        for (DataFile f : files) {
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

    private static String since(DataFile f, Map<String, DataFile> accepted) {
        if (accepted.isEmpty()) {
            return Figures.NONE;
        }
        DataFile before = accepted.get(f.name());
        return before == null ? "new" : before.hashes().equals(f.hashes()) ? "same" : "changed";
    }
}
