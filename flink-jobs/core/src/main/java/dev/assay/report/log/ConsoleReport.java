package dev.assay.report.log;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The audit as plain lines for a build's log: what is wrong, worst first, and where to read on.
 *
 * @param words of the report's language
 */
public record ConsoleReport(Words words) {

    /** Findings that are printed at most. */
    static final int MOST = 20;

    private static final int SAMPLES = 3;
    private static final String INDENT = "      ";

    /**
     * A line of the log.
     *
     * @param outcome that it is about, for the level at which it is logged
     * @param text without a line end
     */
    public record Line(Outcome outcome, String text) {}

    /**
     * How data was read where that was found out; failures, warnings and what was not measured;
     * then one line of counts.
     *
     * @param page where the HTML report is, as the user should read it
     */
    public List<Line> lines(Audit audit, String page) {
        List<List<Line>> entries = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.FAIL, Outcome.WARN)) {
            audit.verdict().of(outcome).forEach(f -> entries.add(entry(f)));
        }
        entries.addAll(unmeasured(Unmeasured.of(words, audit.verdict().findings())));
        List<Line> lines = new ArrayList<>();
        for (DatasetAudit d : audit.datasets()) {
            // What is accepted was settled then.
            if (d.read() != null && d.accepted() == null) {
                lines.addAll(new ReadingLines(words).of(d.name(), d.read()));
            }
        }
        entries.stream().limit(MOST).forEach(lines::addAll);
        if (entries.size() > MOST) {
            String more = words.text("log.more.see", Figures.count(entries.size() - MOST), page);
            lines.add(new Line(audit.outcome(), more));
        }
        lines.add(new Line(audit.outcome(), words.text("log.summary.see", summary(audit), page)));
        return lines;
    }

    private List<Line> entry(Finding f) {
        List<Line> lines = new ArrayList<>();
        String what =
                String.format(Locale.ROOT, "%-5s ", new VerdictWords(words).loud(f.outcome()))
                        + PlainText.name(f.name())
                        + ": "
                        + PlainText.sentence(words.sentence(f));
        lines.add(new Line(f.outcome(), what));
        for (Sample s : f.samples().stream().limit(SAMPLES).toList()) {
            String place = PlainText.name(s.file()) + ":" + s.line();
            String at =
                    INDENT + words.text("log.sample", place, PlainText.name(words.value(s.text())));
            lines.add(new Line(f.outcome(), at));
        }
        return lines;
    }

    /** One line for all datasets of which the same was not measured for the same reason. */
    private List<List<Line>> unmeasured(List<Unmeasured> groups) {
        Map<List<Object>, List<String>> datasets = new LinkedHashMap<>();
        for (Unmeasured u : groups) {
            datasets.computeIfAbsent(List.of(u.checks(), u.reason()), k -> new ArrayList<>())
                    .add(PlainText.name(u.dataset()));
        }
        return groups.stream()
                .filter(u -> datasets.containsKey(List.of(u.checks(), u.reason())))
                .map(u -> List.of(entry(u, datasets.remove(List.of(u.checks(), u.reason())))))
                .toList();
    }

    private Line entry(Unmeasured u, List<String> datasets) {
        boolean one = u.checks().size() == 1;
        return new Line(
                Outcome.NOT_MEASURED,
                words.text(
                        datasets.size() == 1 ? "log.unmeasured" : "log.unmeasured.each",
                        new VerdictWords(words).loud(Outcome.NOT_MEASURED),
                        PlainText.sentence(String.join(", ", datasets)),
                        one
                                ? PlainText.name(u.checks().get(0))
                                : words.count("count.check", u.checks().size()),
                        PlainText.sentence(u.reason())));
    }

    /**
     * Why the build fails: how much, what is worst and what to do about it, where to read on.
     *
     * @param audit whose outcome is {@link Outcome#FAIL}
     * @param page where the HTML report is, as the user should read it
     */
    public String failure(Audit audit, String page) {
        List<Finding> failures = audit.verdict().of(Outcome.FAIL);
        String worst = PlainText.sentence(words.sentence(failures.get(0)));
        return words.count(
                "log.failure", failures.size(), worst.endsWith(".") ? worst : worst + ".", page);
    }

    /** One line of counts, without a full stop. */
    public String summary(Audit audit) {
        return words.text(
                "log.summary",
                new VerdictWords(words).loud(audit.outcome()),
                words.count("count.dataset", audit.datasets().size()),
                Figures.count(audit.count(Outcome.FAIL)),
                words.count("count.warning", audit.count(Outcome.WARN)),
                Figures.count(audit.count(Outcome.NOT_MEASURED)),
                Figures.count(audit.count(Outcome.PASS)));
    }
}
