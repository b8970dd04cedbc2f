package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.document.Nullable;
import dev.assay.privacy.dp.Published;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is published of a dataset with noise, in place of all that was measured.
 *
 * @param words of the report's language
 */
record PublishedSection(Words words) {

    /** Frequent values of a column that are listed. */
    private static final int LISTED = 20;

    Markup of(DatasetAudit d, Optional<Published> published) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p", words.text("published.about")));
        if (published.isEmpty()) {
            String key = d.spec().view().isPresent() ? "published.view" : "published.none";
            parts.add(Markup.element("p", words.text(key)));
            return Markup.group(parts);
        }
        Published of = published.get();
        parts.add(Markup.element("p", size(of)));
        parts.add(Markup.element("p", cost(of)));
        parts.add(Markup.element("div", columns(of)).classed("wide"));
        for (Published.Column column : of.columns()) {
            if (!column.frequent().isEmpty()) {
                parts.add(frequent(column));
            }
            if (column.numbers() != null) {
                parts.add(histogram(column.name(), column.numbers()));
            }
        }
        return Markup.group(parts);
    }

    private String size(Published of) {
        return words.text("published.size", Figures.count(of.rows()), Figures.count(of.users()));
    }

    private String cost(Published of) {
        Published.Cost cost = of.cost();
        return words.text(
                "published.cost",
                Figures.number(cost.epsilon()),
                String.valueOf(cost.delta()),
                Figures.count(cost.publications()),
                Figures.count(cost.rowsPerUser()));
    }

    private Markup columns(Published of) {
        Table table =
                new Table(
                                words,
                                "published.columns",
                                "column",
                                "type",
                                "present",
                                "sum",
                                "mean",
                                "quartiles",
                                "bounds")
                        .figures("present", "sum", "mean");
        for (Published.Column column : of.columns()) {
            Published.Numbers n = column.numbers();
            table.row(
                    Markup.value(column.name()),
                    Markup.text(column.type()),
                    Markup.text(Figures.count(column.present())),
                    Markup.text(n == null ? Figures.NONE : Figures.number(n.sum())),
                    Markup.text(n == null ? Figures.NONE : Figures.number(n.mean())),
                    Markup.text(quartiles(n)),
                    Markup.text(n == null ? Figures.NONE : range(n.low(), n.high())));
        }
        return table.markup();
    }

    private static String quartiles(@Nullable Published.Numbers n) {
        return n == null
                ? Figures.NONE
                : n.quantiles().stream().map(Figures::number).collect(Collectors.joining(" · "));
    }

    private static String range(double low, double high) {
        return "[" + Figures.number(low) + ", " + Figures.number(high) + "]";
    }

    private Markup frequent(Published.Column column) {
        Table table = new Table(words, "published.frequent", "value", "users").figures("users");
        column.frequent().stream()
                .limit(LISTED)
                .forEach(
                        one ->
                                table.row(
                                        Markup.value(one.value()),
                                        Markup.text(Figures.count(one.users()))));
        return folded(words.text("published.frequent.of", PlainText.name(column.name())), table);
    }

    private Markup histogram(String column, Published.Numbers numbers) {
        Table table = new Table(words, "published.histogram", "range", "rows").figures("rows");
        int ranges = numbers.histogram().size();
        double width = (numbers.high() - numbers.low()) / ranges;
        for (int i = 0; i < ranges; i++) {
            double from = numbers.low() + i * width;
            table.row(
                    Markup.text(range(from, i == ranges - 1 ? numbers.high() : from + width)),
                    Markup.text(Figures.count(numbers.histogram().get(i))));
        }
        return folded(words.text("published.histogram.of", PlainText.name(column)), table);
    }

    private static Markup folded(String title, Table table) {
        return Markup.element("details", Markup.element("summary", title), table.markup());
    }
}
