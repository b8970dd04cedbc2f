package dev.assay.report.html.markup;

import java.util.List;

/**
 * Where links to datasets lead: to a place of the same page, or to pages of their own.
 *
 * @param pages file names of the datasets' pages, in the order of the audit; none where all stands
 *     on one page
 */
public record Links(List<String> pages) {

    /** All stands on one page. */
    public static final Links WITHIN = new Links(List.of());

    public Links {
        pages = List.copyOf(pages);
    }

    /** What a link to a dataset names; {@code index} is its place in the audit. */
    public String dataset(int index) {
        return pages.isEmpty() ? "#" + Anchor.dataset(index) : pages.get(index);
    }
}
