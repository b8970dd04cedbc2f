package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.batch.Dependency;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs of columns of which one predicts the other, today and when accepted.
 *
 * @param words of the report's language
 * @param room how much of it is shown
 */
record DependencySection(Words words, Room room) {

    private static final int MOST = 15;

    /** How much more often than by its most frequent value a column must be predicted. */
    private static final double TELLS = 0.1;

    /** The share of rows that may be against a functional dependency for it to be one nearly. */
    private static final double NEARLY = 0.05;

    private record Pair(Dependency today, Dependency accepted) {
        double drop() {
            return accepted == null ? 0 : accepted.strength() - today.strength();
        }

        boolean tells() {
            return tells(today) || accepted != null && tells(accepted);
        }

        private static boolean tells(Dependency d) {
            return d.strength() - d.base() >= TELLS;
        }
    }

    Markup of(DatasetAudit d) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", words.text("page.dependencies.title")));
        List<Pair> pairs = pairs(d);
        if (pairs.isEmpty()) {
            parts.add(Markup.element("p", words.text("page.dependencies.none")));
            return Markup.group(parts);
        }
        Table table =
                new Table(
                                words,
                                "page.dependencies",
                                "column",
                                "predicts",
                                "today",
                                "accepted",
                                "change",
                                "violations")
                        .figures("today", "accepted", "change", "violations");
        for (Pair p : pairs.subList(0, Math.min(room.of(MOST), pairs.size()))) {
            table.row(
                    Markup.value(p.today().determinant()),
                    Markup.value(p.today().dependent()),
                    Markup.text(Figures.percent(p.today().strength())),
                    Markup.text(
                            p.accepted() == null
                                    ? Figures.NONE
                                    : Figures.percent(p.accepted().strength())),
                    Markup.text(p.accepted() == null ? Figures.NONE : change(p)),
                    Markup.text(violations(p.today())));
        }
        parts.add(table.markup());
        if (pairs.size() > room.of(MOST)) {
            parts.add(
                    Markup.element(
                            "p",
                            words.text(
                                    "page.dependencies.most",
                                    Figures.count(room.of(MOST)),
                                    Figures.count(pairs.size()))));
        }
        return Markup.group(parts);
    }

    /** Of a pair that nearly holds as a functional dependency. */
    private String violations(Dependency d) {
        return d.violations() > NEARLY * d.rows()
                ? Figures.NONE
                : words.text(
                        "page.dependencies.of",
                        Figures.count(d.violations()),
                        Figures.count(d.rows()));
    }

    private String change(Pair p) {
        double points = Math.rint(-1000 * p.drop()) / 10;
        return points == 0
                ? words.text("page.dependencies.unchanged")
                : words.text(
                        "page.dependencies.points", String.format(Locale.ROOT, "%+.1f", points));
    }

    /** What was lost most first; then what tells best. */
    private static List<Pair> pairs(DatasetAudit d) {
        Map<List<String>, Dependency> accepted = new HashMap<>();
        if (d.accepted() != null) {
            d.accepted()
                    .dependencies()
                    .forEach(x -> accepted.put(List.of(x.determinant(), x.dependent()), x));
        }
        return d.today().dependencies().stream()
                .map(x -> new Pair(x, accepted.get(List.of(x.determinant(), x.dependent()))))
                .filter(Pair::tells)
                .sorted(
                        Comparator.comparingDouble((Pair p) -> -p.drop())
                                .thenComparingDouble(p -> -p.today().strength())
                                .thenComparing(p -> p.today().determinant())
                                .thenComparing(p -> p.today().dependent()))
                .toList();
    }
}
