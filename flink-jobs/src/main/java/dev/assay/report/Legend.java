package dev.assay.report;

/** What the colours of a chart stand for. */
final class Legend {

    /** The swatch of today's data. */
    static final Markup TODAY = Markup.element("i").classed("key today");

    /** The swatch of what was accepted. */
    static final Markup ACCEPTED = Markup.element("i").classed("key accepted");

    private Legend() {}
}
