package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.report.html.incident.IncidentsSection;
import dev.assay.report.html.markup.Links;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Markup.Element;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.section.BannerSection;
import dev.assay.report.html.section.DatasetSection;
import dev.assay.report.html.section.FindingsSection;
import dev.assay.report.html.section.InventorySection;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The audit as HTML, to stand alone in {@link HtmlPage} or inside a page of the project's site: its
 * headings start at the second level, and its style reaches nothing outside it.
 *
 * @param words of the report's language
 */
public record HtmlBody(Words words) {

    /** Bytes that a page may have, besides its style and its script. */
    private static final int MOST_BYTES = 2_900_000;

    /** With less room than this, nothing is left that could be left out. */
    private static final double LEAST_ROOM = 1.0 / 256;

    /** What a menu calls it. */
    public String name() {
        return words.text("page.heading");
    }

    /** What an index says of it, one sentence. */
    public String description() {
        return words.text("page.description");
    }

    /** A fragment that brings its style with it. */
    public String write(Audit audit) {
        return Markup.group(style(), of(audit)).render();
    }

    /** A fragment of these sections, with its style. */
    public String fragment(List<? extends Markup> sections) {
        return Markup.group(style(), body(sections)).render();
    }

    static Element body(List<? extends Markup> sections) {
        return Markup.element("div", Markup.group(sections)).classed("assay");
    }

    static Element style() {
        return Markup.element("style", Inline.STYLE.text());
    }

    /**
     * The body of a page: what was audited, and what came of it. Of each dataset as much is shown
     * as a page can hold, what changed first.
     */
    public Element of(Audit audit) {
        return fitted(room -> of(audit, room));
    }

    /** The fullest form of a page that a browser can open. */
    static Element fitted(Function<Room, Element> page) {
        Room room = Room.FULL;
        Element body = page.apply(room);
        for (int bytes = bytes(body);
                bytes > MOST_BYTES && room.share() > LEAST_ROOM;
                bytes = bytes(body)) {
            room = room.less(bytes, MOST_BYTES);
            body = page.apply(room);
        }
        return body;
    }

    private static int bytes(Element body) {
        return body.render().getBytes(StandardCharsets.UTF_8).length;
    }

    private Element of(Audit audit, Room room) {
        List<Markup> sections = new ArrayList<>();
        sections.add(new BannerSection(words).of(audit));
        if (!audit.datasets().isEmpty()) {
            sections.add(new Contents(words).of(audit));
            sections.add(new IncidentsSection(words, Links.WITHIN).of(audit));
            sections.add(new InventorySection(words, Links.WITHIN).of(audit));
            sections.add(new FindingsSection(words).of(audit));
        }
        for (int i = 0; i < audit.datasets().size(); i++) {
            sections.add(new DatasetSection(words, room).of(audit, audit.datasets().get(i), i));
        }
        sections.add(footer(audit));
        return body(sections);
    }

    Markup footer(Audit audit) {
        return Markup.element(
                "footer",
                Markup.element(
                        "p",
                        Phrase.of(
                                words,
                                "page.footer",
                                Markup.element("time", Figures.instant(audit.startedAt()))
                                        .classed("startedAt")
                                        .with("datetime", audit.startedAt().toString()))));
    }
}
