package dev.assay.plugin.site;

import org.apache.maven.doxia.sink.Sink;

/** A page of a site as the site plugin takes it. */
public final class SitePage {

    private SitePage() {}

    /**
     * Writes a page, and closes it.
     *
     * @param title of the browser's window; escaped here
     * @param heading above the content; escaped here
     * @param html the content, a fragment in which everything is escaped
     */
    public static void write(Sink sink, String title, String heading, String html) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(heading);
        sink.sectionTitle1_();
        sink.rawText(html);
        sink.section1_();
        sink.body_();
        sink.close();
    }
}
