package dev.assay.report;

import dev.assay.judge.Finding;
import dev.assay.judge.Outcome;
import dev.assay.judge.Sample;
import java.util.ArrayList;
import java.util.List;

/** The audit as plain lines for a build's log: what is wrong, worst first, and where to read on. */
public final class ConsoleReport {

    /** Findings that are printed at most. */
    static final int MOST = 20;

    private static final int SAMPLES = 3;
    private static final String INDENT = "      ";

    private ConsoleReport() {}

    /**
     * Failures, warnings and what was not measured, then one line of counts.
     *
     * @param page where the HTML report is, as the user should read it
     */
    public static List<String> lines(Audit audit, String page) {
        List<List<String>> entries = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.FAIL, Outcome.WARN)) {
            audit.verdict().of(outcome).forEach(f -> entries.add(entry(f)));
        }
        Unmeasured.of(audit.verdict().findings()).forEach(u -> entries.add(List.of(entry(u))));
        List<String> lines = new ArrayList<>();
        entries.stream().limit(MOST).forEach(lines::addAll);
        if (entries.size() > MOST) {
            lines.add("and " + Figures.count(entries.size() - MOST) + " more: see " + page);
        }
        lines.add(summary(audit) + "; see " + page);
        return lines;
    }

    private static List<String> entry(Finding f) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format("%-5s ", f.outcome())
                        + PlainText.name(f.check())
                        + ": "
                        + PlainText.sentence(f.message()));
        for (Sample s : f.samples().stream().limit(SAMPLES).toList()) {
            String place = PlainText.name(s.file()) + ":" + s.line();
            lines.add(INDENT + "at " + place + ": " + PlainText.name(s.text()));
        }
        return lines;
    }

    private static String entry(Unmeasured u) {
        boolean one = u.checks().size() == 1;
        return "NOT MEASURED "
                + PlainText.name(u.dataset())
                + ", "
                + (one ? PlainText.name(u.checks().get(0)) : u.checks().size() + " checks")
                + ": "
                + PlainText.sentence(u.reason());
    }

    /** One line of counts, without a full stop. */
    public static String summary(Audit audit) {
        return "Audit "
                + audit.outcome().name().replace('_', ' ')
                + ": "
                + Figures.count(audit.datasets().size(), "dataset")
                + ", "
                + Figures.count(audit.count(Outcome.FAIL))
                + " failed, "
                + Figures.count(audit.count(Outcome.WARN), "warning")
                + ", "
                + Figures.count(audit.count(Outcome.NOT_MEASURED))
                + " not measured, "
                + Figures.count(audit.count(Outcome.PASS))
                + " passed";
    }
}
