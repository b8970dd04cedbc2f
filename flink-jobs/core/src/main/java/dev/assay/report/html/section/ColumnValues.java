package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.Masking;
import dev.assay.declare.ColumnType;
import dev.assay.metric.Figure;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
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
            return Markup.text(words.value(Masking.SENSITIVE));
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
            return list(
                    pair(words.text("page.columns.oldest"), Figures.time(times.quantile(0))),
                    pair(words.text("page.columns.newest"), Figures.time(times.quantile(1))));
        }
        return top(c);
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
