package dev.assay.report.log;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.incident.Incident;
import dev.assay.incident.Unjudged;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
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

    /** Lines that are printed of incidents and of what was not measured at most. */
    static final int MOST = 20;

    private static final String INDENT = "      ";

    /**
     * A line of the log.
     *
     * @param outcome that it is about, for the level at which it is logged
     * @param text without a line end
     */
    public record Line(Outcome outcome, String text) {}

    /**
     * How data was read where that was found out; what is wrong, the worst first; what was not
     * measured, and what may be over; what is over; then one line of counts.
     *
     * @param page where the HTML report is, as the user should read it
     */
    public List<Line> lines(Audit audit, String page) {
        List<List<Line>> entries = new ArrayList<>();
        audit.incidents().forEach(incident -> entries.add(entry(incident)));
        entries.addAll(unmeasured(Unmeasured.of(words, audit.verdict().findings())));
        audit.diagnosis().unjudged().forEach(old -> entries.add(unjudged(old)));
        audit.diagnosis().recovered().forEach(old -> entries.add(recovered(old)));
        List<Line> lines = new ArrayList<>();
        for (DatasetAudit d : audit.datasets()) {
            // What is accepted was settled then.
            if (d.read() != null && d.accepted() == null) {
                lines.addAll(new ReadingLines(words).of(d.name(), d.read()));
            }
            if (!d.exposed().isEmpty()) {
                String columns = String.join(", ", d.exposed());
                lines.add(new Line(Outcome.WARN, words.text("log.exposed", d.name(), columns)));
            }
        }
        int room = MOST;
        int told = 0;
        while (told < entries.size() && (told == 0 || entries.get(told).size() <= room)) {
            room -= entries.get(told).size();
            lines.addAll(entries.get(told++));
        }
        if (told < entries.size()) {
            String more = words.text("log.more.see", Figures.count(entries.size() - told), page);
            lines.add(new Line(audit.outcome(), more));
        }
        lines.add(new Line(audit.outcome(), words.text("log.summary.see", summary(audit), page)));
        return lines;
    }

    private List<Line> entry(Incident incident) {
        IncidentWords says = new IncidentWords(words);
        String what =
                String.format(
                                Locale.ROOT,
                                "%-5s ",
                                new VerdictWords(words).loud(incident.outcome()))
                        + PlainText.sentence(says.sentence(incident));
        List<String> texts = new ArrayList<>(Wrapped.lines(what, INDENT));
        for (Sample s : incident.places()) {
            String place = PlainText.name(s.file()) + ":" + s.line();
            String at = words.text("log.sample", place, PlainText.name(words.value(s.text())));
            texts.add(PlainText.cut(INDENT + at, Wrapped.WIDTH));
        }
        String more = PlainText.sentence(says.more(incident));
        if (!more.isBlank()) {
            texts.addAll(Wrapped.lines(INDENT + more, INDENT));
        }
        return texts.stream().map(text -> new Line(incident.outcome(), text)).toList();
    }

    private List<Line> unjudged(Unjudged old) {
        String text = new IncidentWords(words).unjudged(old);
        return Wrapped.lines(PlainText.sentence(text), INDENT).stream()
                .map(line -> new Line(Outcome.NOT_MEASURED, line))
                .toList();
    }

    private List<Line> recovered(String old) {
        String text = words.text("damage.recovered", PlainText.sentence(old));
        return List.of(new Line(Outcome.PASS, PlainText.cut(text, Wrapped.WIDTH)));
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
                        PlainText.sentence(words.joined(datasets)),
                        one
                                ? PlainText.name(u.checks().get(0))
                                : words.count("count.check", u.checks().size()),
                        PlainText.sentence(u.reason())));
    }

    /**
     * Why the build fails: how much and where, and where to read on; what is wrong was said.
     *
     * @param audit whose outcome is {@link Outcome#FAIL}
     * @param page where the HTML report is, as the user should read it
     */
    public String failure(Audit audit, String page) {
        List<Incident> failures = audit.incidents(Outcome.FAIL);
        String worst = PlainText.sentence(new IncidentWords(words).where(failures.get(0)));
        return words.count("log.failure", failures.size(), worst, page);
    }

    /** One line of counts, without a full stop. */
    public String summary(Audit audit) {
        return words.text(
                "log.summary",
                new VerdictWords(words).loud(audit.outcome()),
                words.count("count.dataset", audit.datasets().size()),
                words.count("count.incident", audit.incidents(Outcome.FAIL).size()),
                words.count("count.warning", audit.incidents(Outcome.WARN).size()),
                Figures.count(audit.count(Outcome.NOT_MEASURED)),
                Figures.count(audit.count(Outcome.PASS)));
    }
}
