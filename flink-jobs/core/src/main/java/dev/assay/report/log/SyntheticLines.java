package dev.assay.report.log;

import dev.assay.derive.synthetic.Sessions;
import dev.assay.derive.synthetic.SyntheticTable;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.Fidelity;
import dev.assay.score.Synthesized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the build's log says of made rows. */
public final class SyntheticLines {

    private final Words words;

    /** In the language of some words. */
    public SyntheticLines(Words words) {
        this.words = words;
    }

    /**
     * Lines of a table.
     *
     * @param file where it is
     */
    public List<String> lines(SyntheticTable table, String file) {
        Synthesized quality = table.quality();
        Fidelity like = quality.fidelity();
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        "goal.synthesize.table",
                        file,
                        words.count("count.row", table.rows().made())));
        lines.add(
                words.text(
                        "goal.synthesize.like",
                        figure(like.shapes()),
                        figure(like.acceptedShapes()),
                        figure(like.pairs()),
                        figure(like.acceptedPairs()),
                        figure(quality.boosted().auc())));
        if (like.target() != null) {
            lines.add(
                    words.text(
                            "goal.synthesize.learned",
                            like.target(),
                            figure(quality.boosted().learnedFromMade()),
                            figure(quality.boosted().learnedFromReal())));
        }
        lines.add(
                words.text(
                        "goal.synthesize.private",
                        figure(quality.nearestLearned()),
                        figure(quality.nearestHeldOut()),
                        figure(quality.membershipAuc())));
        if (table.sessions() != null) {
            lines.add(
                    words.text(
                            "goal.synthesize.sessions",
                            words.count("count.session", table.sessions().made()),
                            events(table.sessions())));
        }
        return lines;
    }

    private String events(Sessions sessions) {
        return sessions.events().stream()
                .map(
                        event ->
                                words.text(
                                        "goal.synthesize.session",
                                        PlainText.name(event.event()),
                                        Figures.percent(event.made()),
                                        Figures.percent(event.real())))
                .collect(Collectors.joining(words.text("join.names")));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
