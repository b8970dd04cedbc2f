package dev.assay.report.html.behaviour;

import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.segment.Segment;
import dev.assay.behaviour.segment.Segments;
import dev.assay.behaviour.segment.Snapshot;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * Groups of users that act alike.
 *
 * @param words of the report's language
 */
record SegmentsTable(Words words) {

    /**
     * The table.
     *
     * @param accepted what was accepted; null where nothing is
     */
    Markup of(Segments today, Behaviour accepted) {
        if (today == null) {
            return Markup.none();
        }
        Table table =
                new Table(
                                words,
                                "page.segments",
                                "who",
                                "share",
                                "accepted",
                                "recency",
                                "events",
                                "spent")
                        .figures("share", "accepted", "recency", "events", "spent");
        List<Segment> all = today.segments();
        long users = all.stream().mapToLong(Segment::users).sum();
        for (int i = 0; i < all.size(); i++) {
            Segment s = all.get(i);
            boolean isTold = s.users() > 0;
            table.row(
                    Markup.text(name(s)),
                    Markup.text(isTold ? Figures.percent((double) s.users() / users) : few()),
                    Markup.text(accepted(today, accepted, i)),
                    Markup.text(isTold ? Figures.number(s.recency()) : Figures.NONE),
                    Markup.text(isTold ? Figures.number(s.events()) : Figures.NONE),
                    Markup.text(s.spent() > 0 ? Figures.number(s.spent()) : Figures.NONE));
        }
        String days = words.count("count.day", today.days());
        return Markup.group(
                Markup.element("h4", words.text("page.segments.title")),
                Markup.element("p", words.text("page.segments.about", days)),
                table.markup());
    }

    private String few() {
        return words.text("page.behaviour.few");
    }

    private String name(Segment segment) {
        return segment.traits().stream()
                .map(trait -> words.text("trait." + trait.word()))
                .collect(words.joining());
    }

    private String accepted(Segments today, Behaviour accepted, int group) {
        Segments before = accepted == null ? null : accepted.segments();
        if (before == null || !today.isSame(before) || before.snapshots().isEmpty()) {
            return Figures.NONE;
        }
        Snapshot last = before.snapshots().get(before.snapshots().size() - 1);
        long users = last.counts().get(group);
        return users == 0 ? few() : Figures.percent((double) users / last.users());
    }
}
