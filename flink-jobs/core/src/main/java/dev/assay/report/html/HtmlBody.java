package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Markup.Element;
import dev.assay.report.html.section.BannerSection;
import dev.assay.report.html.section.DatasetSection;
import dev.assay.report.html.section.FindingsSection;
import dev.assay.report.html.section.InventorySection;
import dev.assay.report.words.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The audit as HTML, to stand alone in {@link HtmlPage} or inside a page of the project's site: its
 * headings start at the second level, and its style reaches nothing outside it.
 */
public final class HtmlBody {

    private static final String STYLE = "assay.css";

    private HtmlBody() {}

    /** A fragment that brings its style with it. */
    public static String write(Audit audit) {
        return Markup.group(style(), of(audit)).render();
    }

    static Element style() {
        try (InputStream css = HtmlBody.class.getResourceAsStream(STYLE)) {
            return Markup.element("style", new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE + " cannot be read from the jar", e);
        }
    }

    /** The body of a page: what was audited, and what came of it. */
    public static Element of(Audit audit) {
        List<Markup> sections = new ArrayList<>();
        sections.add(BannerSection.of(audit));
        if (!audit.datasets().isEmpty()) {
            sections.add(InventorySection.of(audit));
            sections.add(FindingsSection.of(audit));
        }
        for (int i = 0; i < audit.datasets().size(); i++) {
            sections.add(DatasetSection.of(audit, audit.datasets().get(i), i));
        }
        sections.add(footer(audit));
        return Markup.element("div", Markup.group(sections)).classed("assay");
    }

    private static Markup footer(Audit audit) {
        return Markup.element(
                "footer",
                Markup.element(
                        "p",
                        Markup.text("Audited by Assay, started "),
                        Markup.element("time", Figures.instant(audit.startedAt()))
                                .classed("startedAt")
                                .with("datetime", audit.startedAt().toString()),
                        Markup.text(". Shares are of rows unless said otherwise.")));
    }
}
