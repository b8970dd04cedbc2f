package dev.assay.report.html.markup;

import dev.assay.report.html.markup.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table with a caption. On a narrow screen the page's style turns each row into a card in which
 * every cell bears its column's title; roles keep it a table for screen readers then.
 */
public final class Table {

    private final String caption;
    private final List<String> titles;
    private final List<Element> rows = new ArrayList<>();
    private Set<String> figures = Set.of();

    /** A table without rows. */
    public Table(String caption, String... titles) {
        this.caption = caption;
        this.titles = List.of(titles);
    }

    /** The columns of these titles hold numbers, to be read by their last digits. */
    public Table figures(String... ofTitles) {
        figures = Set.of(ofTitles);
        return this;
    }

    /** A row of as many cells as there are titles; the first one names the row. */
    public Table row(Markup... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + titles.size() + " titles");
        }
        List<Markup> row = new ArrayList<>();
        row.add(Markup.element("th", cells[0]).with("role", "rowheader").with("scope", "row"));
        for (int i = 1; i < cells.length; i++) {
            row.add(
                    aligned("td", titles.get(i), cells[i])
                            .with("role", "cell")
                            .with("data-label", titles.get(i)));
        }
        rows.add(Markup.element("tr", Markup.group(row)).with("role", "row"));
        return this;
    }

    private Element aligned(String element, String title, Markup content) {
        Element cell = Markup.element(element, content);
        return figures.contains(title) ? cell.classed("figure") : cell;
    }

    /** The whole table as it is written into a page. */
    public Markup markup() {
        List<Markup> head =
                titles.stream()
                        .<Markup>map(
                                title ->
                                        aligned("th", title, Markup.text(title))
                                                .with("role", "columnheader")
                                                .with("scope", "col"))
                        .toList();
        return Markup.element(
                        "table",
                        Markup.element("caption", caption),
                        Markup.element(
                                        "thead",
                                        Markup.element("tr", Markup.group(head))
                                                .with("role", "row"))
                                .with("role", "rowgroup"),
                        Markup.element("tbody", Markup.group(rows)).with("role", "rowgroup"))
                .with("role", "table");
    }
}
