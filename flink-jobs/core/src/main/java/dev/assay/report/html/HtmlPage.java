package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;

/**
 * The audit as one page that asks no network for anything: {@code assay.html}. Its script only
 * sorts, filters and unfolds; without it, all is there.
 *
 * @param words of the report's language
 */
public record HtmlPage(Words words) {

    /** The document. */
    public String write(Audit audit) {
        return scripted(
                write(
                        words.text("page.title", new VerdictWords(words).label(audit.outcome())),
                        words.text("page.heading"),
                        new HtmlBody(words).of(audit)));
    }

    /** Text of the data never closes the body: it is escaped. */
    String scripted(String document) {
        int end = document.lastIndexOf("</body>");
        return document.substring(0, end)
                + "<script>"
                + Inline.SCRIPT.text()
                + "</script>\n"
                + document.substring(end);
    }

    /** A page of ours about something else. */
    String write(String title, String heading, Markup content) {
        Markup head =
                Markup.element(
                        "head",
                        Markup.element("meta").with("charset", "utf-8"),
                        Markup.element("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", Inline.policy()),
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
                Markup.element("html", head, body.with("class", "assay-page"))
                        .with("lang", words.language());
        return "<!DOCTYPE html>\n" + page.render();
    }
}
