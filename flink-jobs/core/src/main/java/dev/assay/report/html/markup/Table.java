package dev.assay.report.html.markup;

import dev.assay.report.html.markup.Markup.Element;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table with a caption. On a narrow screen the page's style turns each row into a card in which
 * every cell bears its column's title; roles keep it a table for screen readers then.
 *
 * <p>What it says stands in the bundle: its caption under the table's key, and below that key each
 * column's title.
 */
public final class Table {

    private final String caption;
    private final List<String> columns;
    private final List<String> titles;
    private final List<Element> rows = new ArrayList<>();
    private final Words words;
    private Set<String> figures = Set.of();
    private boolean sortable;

    /**
     * A table without rows.
     *
     * @param key of its caption, such as {@code page.files}
     * @param columns keys of its titles below that one, such as {@code size}
     */
    public Table(Words words, String key, String... columns) {
        this.words = words;
        this.caption = words.text(key);
        this.columns = List.of(columns);
        this.titles = Stream.of(columns).map(column -> words.text(key + "." + column)).toList();
    }

    /** These columns hold numbers, to be read by their last digits. */
    public Table figures(String... ofColumns) {
        figures = Set.of(ofColumns);
        return this;
    }

    /** Where scripts run, its rows can be sorted and filtered. */
    public Table sortable() {
        sortable = true;
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
                    aligned("td", i, cells[i])
                            .with("role", "cell")
                            .with("data-label", titles.get(i)));
        }
        rows.add(Markup.element("tr", Markup.group(row)).with("role", "row"));
        return this;
    }

    private Element aligned(String element, int column, Markup content) {
        Element cell = Markup.element(element, content);
        return figures.contains(columns.get(column)) ? cell.classed("figure") : cell;
    }

    /** The whole table as it is written into a page. */
    public Markup markup() {
        List<Markup> head =
                IntStream.range(0, titles.size())
                        .<Markup>mapToObj(
                                i ->
                                        aligned("th", i, Markup.text(titles.get(i)))
                                                .with("role", "columnheader")
                                                .with("scope", "col"))
                        .toList();
        Element table =
                Markup.element(
                                "table",
                                Markup.element("caption", caption),
                                Markup.element(
                                                "thead",
                                                Markup.element("tr", Markup.group(head))
                                                        .with("role", "row"))
                                        .with("role", "rowgroup"),
                                Markup.element("tbody", Markup.group(rows))
                                        .with("role", "rowgroup"))
                        .with("role", "table");
        return sortable
                ? table.classed("sortable").with("data-filter", words.text("page.table.filter"))
                : table;
    }
}
