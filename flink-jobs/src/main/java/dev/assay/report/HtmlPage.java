package dev.assay.report;

/** The audit as one page that needs neither a network nor scripts: {@code assay.html}. */
public final class HtmlPage {

    private HtmlPage() {}

    /** The document. */
    public static String write(Audit audit) {
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
                        Markup.element(
                                "title", "Data assets: " + VerdictWords.label(audit.outcome())),
                        HtmlBody.style());
        Markup.Element body =
                Markup.element(
                        "body",
                        Markup.element(
                                "main", Markup.element("h1", "Data assets"), HtmlBody.of(audit)));
        Markup page =
                Markup.element("html", head, body.with("class", "assay-page")).with("lang", "en");
        return "<!DOCTYPE html>\n" + page.render();
    }
}
