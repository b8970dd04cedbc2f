package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Links to the parts of a page, for those who do not want to go through all of it.
 *
 * @param words of the report's language
 */
record Contents(Words words) {

    /** The links; datasets have theirs in the inventory. */
    Markup of(Audit audit) {
        List<Markup> links = new ArrayList<>();
        if (!audit.incidents().isEmpty()) {
            links.add(link(Anchor.INCIDENTS, "page.incidents.title"));
        }
        links.add(link(Anchor.INVENTORY, "page.inventory.title"));
        links.add(link(Anchor.FINDINGS, "page.findings.title"));
        links.add(link(Anchor.dataset(0), "page.contents.datasets"));
        return Markup.element("nav", Markup.element("ul", Markup.group(links)))
                .classed("contents")
                .with("aria-label", words.text("page.contents"));
    }

    private Markup link(String place, String key) {
        return Markup.element("li", Markup.element("a", words.text(key)).with("href", "#" + place));
    }
}
