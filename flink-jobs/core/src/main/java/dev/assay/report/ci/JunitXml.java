package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The audit as a test report after Surefire's schema: a test case for each finding, so that servers
 * which show tests show checks. Times are 0: they would differ between two runs on the same data.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">the
 *     schema</a>
 * @param words of the report's language
 */
public record JunitXml(Words words) {

    /** The document, with a final line feed. */
    public String write(Audit audit) {
        List<Finding> findings = audit.verdict().findings();
        Markup suite =
                Markup.element(
                                "testsuite",
                                findings.stream().map(this::testcase).toArray(Markup[]::new))
                        .with("name", "assay")
                        .with("time", "0")
                        .with("tests", Integer.toString(findings.size()))
                        .with("errors", "0")
                        .with("skipped", Integer.toString(audit.count(Outcome.NOT_MEASURED)))
                        .with("failures", Integer.toString(audit.count(Outcome.FAIL)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.render();
    }

    private Markup testcase(Finding f) {
        return Markup.element("testcase", outcome(f))
                .with("name", name(f))
                .with("classname", f.dataset())
                .with("time", "0");
    }

    private static String name(Finding f) {
        return (f.column() == null ? "" : f.column() + "/")
                + f.name()
                + (f.batch() == null ? "" : "@" + f.batch());
    }

    private Markup outcome(Finding f) {
        return switch (f.outcome()) {
            case PASS -> Markup.none();
            case WARN ->
                    Markup.element(
                            "system-out",
                            new VerdictWords(words).loud(f.outcome()) + " " + details(f));
            case NOT_MEASURED -> Markup.element("skipped").with("message", words.sentence(f));
            case FAIL ->
                    Markup.element("failure", details(f))
                            .with("message", words.sentence(f))
                            .with("type", f.check().id());
        };
    }

    private String details(Finding f) {
        return words.sentence(f)
                + f.samples().stream()
                        .map(
                                s ->
                                        "\n  "
                                                + words.text(
                                                        "log.sample",
                                                        s.file() + ":" + s.line(),
                                                        words.value(s.text())))
                        .collect(Collectors.joining());
    }
}
