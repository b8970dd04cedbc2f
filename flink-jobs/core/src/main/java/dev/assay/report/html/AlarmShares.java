package dev.assay.report.html;

import dev.assay.replay.CheckShare;
import dev.assay.replay.MutationResult;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What part each kind of evidence has in true and false alarms, so that a check that only costs is
 * seen.
 *
 * @param words of the report's language
 */
record AlarmShares(Words words) {

    /** For a build's log: each kind that said anything, then each check that only costs. */
    List<String> lines(MutationResult result) {
        List<String> lines = new ArrayList<>();
        for (CheckShare share : result.checks()) {
            if (share.check() == null && share.seen() + share.falseAlarms() > 0) {
                lines.add(
                        words.text(
                                "log.mutation.family",
                                words.title(share.family()),
                                Figures.count(share.seen()),
                                Figures.count(result.all().seen()),
                                Figures.count(share.seenAlone()),
                                Figures.count(share.falseAlarms()),
                                words.count("count.file", share.made())));
            }
        }
        for (CheckShare share : result.checks()) {
            if (share.check() != null && share.onlyCosts()) {
                lines.add(
                        words.text(
                                "log.mutation.costs",
                                share.check(),
                                Figures.count(share.falseAlarms())));
            }
        }
        return lines;
    }

    /** The same as a table, with all checks. */
    Markup table(List<CheckShare> shares) {
        Table table =
                new Table(
                                words,
                                "mutation.checks",
                                "kind",
                                "check",
                                "seen",
                                "alone",
                                "false",
                                "made",
                                "verdict")
                        .figures("seen", "alone", "false", "made");
        for (CheckShare share : shares) {
            table.row(
                    Markup.text(words.title(share.family())),
                    share.check() == null
                            ? Markup.text(words.text("mutation.checks.all"))
                            : Markup.value(share.check()),
                    Markup.text(Figures.count(share.seen())),
                    Markup.text(Figures.count(share.seenAlone())),
                    Markup.text(Figures.count(share.falseAlarms())),
                    Markup.text(Figures.count(share.made())),
                    Markup.text(share.onlyCosts() ? words.text("mutation.checks.costs") : ""));
        }
        return table.markup();
    }
}
