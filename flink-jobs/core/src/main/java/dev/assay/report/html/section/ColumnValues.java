package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.ColumnType;
import dev.assay.metric.Bounds;
import dev.assay.metric.Figure;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Shown;
import dev.assay.profile.TypedColumn;
import dev.assay.profile.state.Quantiles;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a column's values are: their range, or the most frequent ones.
 *
 * @param words of the report's language
 */
record ColumnValues(Words words) {

    private static final int TOP = 3;

    Markup of(DatasetAudit d, ColumnProfile c) {
        if (d.spec().isSensitive(c.name())) {
            return Markup.text(words.value(Shown.SENSITIVE));
        }
        ColumnType type = d.type(c.name());
        if (type.isNumeric() && c.numbers().n() > 0) {
            TypedColumn typed = new TypedColumn(c, type);
            return list(
                    Arrays.stream(Metric.values())
                            .filter(Metric::isShown)
                            .map(metric -> pair(metric.word(), shown(metric.of(typed))))
                            .toArray(Markup[]::new));
        }
        if (type.isTemporal() && c.times().n() > 0) {
            Quantiles times = c.times();
            List<Markup> items = new ArrayList<>();
            items.add(pair(words.text("page.columns.oldest"), Figures.time(times.quantile(0))));
            items.add(pair(words.text("page.columns.newest"), Figures.time(times.quantile(1))));
            gap(new TypedColumn(c, type).longestGap(), items);
            if (type == ColumnType.TIMESTAMP) {
                busiest(c.clock().hours(), items);
            }
            return list(items.toArray(Markup[]::new));
        }
        return top(c);
    }

    private void gap(Bounds gap, List<Markup> items) {
        if (!gap.isNone()) {
            String least = duration(gap.least());
            String greatest = duration(gap.greatest());
            items.add(
                    pair(
                            words.text("page.columns.gap"),
                            least.equals(greatest) ? least : least + " – " + greatest));
        }
    }

    /** The hour of the day with the most times beside the one in the middle. */
    private void busiest(List<Long> hours, List<Markup> items) {
        List<Long> sorted = hours.stream().sorted().toList();
        long most = sorted.get(sorted.size() - 1);
        double all = sorted.stream().mapToLong(Long::longValue).sum();
        if (most < all) {
            double middle =
                    (sorted.get(sorted.size() / 2 - 1) + sorted.get(sorted.size() / 2)) / 2.0;
            items.add(
                    pair(
                            words.text("page.columns.busiest"),
                            words.text(
                                    "page.columns.hour",
                                    Integer.toString(hours.indexOf(most)),
                                    Figures.percent(most / all),
                                    Figures.percent(middle / all))));
        }
    }

    /** In the greatest unit of which there are two. */
    private static String duration(double seconds) {
        double[] units = {86_400, 3_600, 60, 1};
        String[] names = {"d", "h", "min", "s"};
        int unit = 0;
        while (unit < units.length - 1 && seconds < 2 * units[unit]) {
            unit++;
        }
        return Figures.number(seconds / units[unit]) + Figures.NARROW + names[unit];
    }

    private static String shown(Figure figure) {
        return figure.exact() == null
                ? Figures.number(figure.value())
                : Figures.number(figure.exact());
    }

    private static Markup top(ColumnProfile c) {
        List<Markup> items = new ArrayList<>();
        for (Map.Entry<String, Long> e : c.values().top(TOP)) {
            double share = (double) e.getValue() / c.cells().present();
            items.add(
                    Markup.element(
                            "li",
                            Markup.value(e.getKey()),
                            Markup.text(" " + Figures.percent(share))));
        }
        return items.isEmpty()
                ? Markup.text(Figures.NONE)
                : Markup.element("ul", Markup.group(items)).classed("plain");
    }

    private static Markup pair(String name, String value) {
        return Markup.element("li", Markup.element("small", name), Markup.text(" " + value));
    }

    private static Markup list(Markup... items) {
        return Markup.element("ul", items).classed("plain");
    }
}
