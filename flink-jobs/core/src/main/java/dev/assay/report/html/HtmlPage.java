package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.VerdictWords;

/** The audit as one page that needs neither a network nor scripts: {@code assay.html}. */
public final class HtmlPage {

    private HtmlPage() {}

    /** The document. */
    public static String write(Audit audit) {
        return write(
                "Data assets: " + VerdictWords.label(audit.outcome()),
                "Data assets",
                HtmlBody.of(audit));
    }

    /** A page of ours about something else. */
    static String write(String title, String heading, Markup content) {
        Markup head =
                Markup.element(
                        "head",
                        Markup.element("meta").with("charset", "utf-8"),
                        Markup.element("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Markup.element("meta")
                                .with("name", "color-scheme")
                                .with("content", "light dark"),
                        Markup.element("title", title),
                        HtmlBody.style());
        Markup.Element body =
                Markup.element(
                        "body", Markup.element("main", Markup.element("h1", heading), content));
        Markup page =
                Markup.element("html", head, body.with("class", "assay-page")).with("lang", "en");
        return "<!DOCTYPE html>\n" + page.render();
    }
}
