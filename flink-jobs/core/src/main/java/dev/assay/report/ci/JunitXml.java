package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.incident.Incident;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The audit as a test report after Surefire's schema: a test case for each check of each dataset,
 * so that servers which show tests show checks, and know them again from build to build. Times are
 * 0: they would differ between two runs on the same data.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">the
 *     schema</a>
 * @param words of the report's language
 */
public record JunitXml(Words words) {

    /** Incidents that are told of one case. */
    private static final int MOST = 20;

    /** What one check says of one dataset, and the incidents that it is part of. */
    private record Case(List<Finding> findings, List<Incident> incidents) {

        String check() {
            return findings.get(0).name();
        }

        String dataset() {
            return findings.get(0).dataset();
        }

        /** The worst; what was measured of one column says more than what was not of another. */
        Outcome outcome() {
            List<Outcome> all = findings.stream().map(Finding::outcome).distinct().toList();
            return all.contains(Outcome.FAIL)
                    ? Outcome.FAIL
                    : all.contains(Outcome.WARN)
                            ? Outcome.WARN
                            : all.contains(Outcome.PASS) ? Outcome.PASS : Outcome.NOT_MEASURED;
        }

        List<Finding> of(Outcome outcome) {
            return findings.stream().filter(f -> f.outcome() == outcome).toList();
        }
    }

    /** The document, with a final line feed. */
    public String write(Audit audit) {
        Collection<Case> cases = cases(audit);
        Markup suite =
                Markup.element(
                                "testsuite",
                                cases.stream().map(this::testcase).toArray(Markup[]::new))
                        .with("name", "assay")
                        .with("time", "0")
                        .with("tests", Integer.toString(cases.size()))
                        .with("errors", "0")
                        .with("skipped", count(cases, Outcome.NOT_MEASURED))
                        .with("failures", count(cases, Outcome.FAIL));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.render();
    }

    private static String count(Collection<Case> cases, Outcome outcome) {
        return Long.toString(cases.stream().filter(c -> c.outcome() == outcome).count());
    }

    private static List<Case> cases(Audit audit) {
        Map<List<String>, List<Finding>> findings = new LinkedHashMap<>();
        Map<List<String>, List<Incident>> incidents = new LinkedHashMap<>();
        for (Finding f : audit.verdict().findings()) {
            findings.computeIfAbsent(key(f), k -> new ArrayList<>()).add(f);
        }
        for (Incident incident : Wrong.of(audit)) {
            incident.findings().stream()
                    .map(JunitXml::key)
                    .distinct()
                    .forEach(
                            key ->
                                    incidents
                                            .computeIfAbsent(key, k -> new ArrayList<>())
                                            .add(incident));
        }
        return findings.entrySet().stream()
                .map(e -> new Case(e.getValue(), incidents.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private static List<String> key(Finding f) {
        return List.of(f.dataset(), f.name());
    }

    private Markup testcase(Case c) {
        return Markup.element("testcase", outcome(c))
                .with("name", c.check())
                .with("classname", c.dataset())
                .with("time", "0");
    }

    private Markup outcome(Case c) {
        Outcome outcome = c.outcome();
        return switch (outcome) {
            case PASS -> Markup.none();
            case WARN ->
                    Markup.element(
                            "system-out",
                            new VerdictWords(words).loud(outcome) + " " + details(c, outcome));
            case NOT_MEASURED ->
                    Markup.element("skipped").with("message", words.sentence(c.of(outcome).get(0)));
            case FAIL ->
                    Markup.element("failure", details(c, outcome))
                            .with("message", message(c))
                            .with("type", c.of(outcome).get(0).check().id());
        };
    }

    private String message(Case c) {
        List<String> all = sentences(c, Outcome.FAIL);
        return all.size() == 1
                ? all.get(0)
                : words.sentences(
                        all.get(0), words.text("summary.more", Figures.count(all.size() - 1)));
    }

    private List<String> sentences(Case c, Outcome outcome) {
        IncidentWords says = new IncidentWords(words);
        List<String> told =
                c.incidents().stream()
                        .filter(i -> i.outcome() == outcome)
                        .map(says::sentence)
                        .toList();
        return told.isEmpty() ? c.of(outcome).stream().map(words::sentence).toList() : told;
    }

    /** What is wrong, where, and what to do, an incident a paragraph. */
    private String details(Case c, Outcome outcome) {
        IncidentWords says = new IncidentWords(words);
        List<Incident> told = c.incidents().stream().filter(i -> i.outcome() == outcome).toList();
        if (told.isEmpty()) {
            return String.join("\n", sentences(c, outcome));
        }
        String all =
                told.stream()
                        .limit(MOST)
                        .map(
                                i ->
                                        words.sentences(says.sentence(i), says.more(i))
                                                + i.places().stream()
                                                        .map(this::place)
                                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
        return told.size() > MOST
                ? all + "\n" + words.text("summary.more", Figures.count(told.size() - MOST))
                : all;
    }

    private String place(Sample s) {
        String at = s.file() + ":" + s.line();
        return "\n  " + words.text("log.sample", at, words.value(s.text()));
    }
}
