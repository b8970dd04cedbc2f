package dev.assay.report.ci;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.audit.Audit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.declare.rule.Rule;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Failures and warnings as SARIF 2.1.0, so that a line of a data file is marked in a pull request
 * as a compiler's error is. Paths are relative to the project; lines and columns count from 1.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @param words of the report's language
 */
public record AuditSarif(Words words) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String UNRESERVED = "-._~/";

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, List<ReportingDescriptor> rules) {}

    private record ReportingDescriptor(
            String id, Message shortDescription, Message fullDescription, Message help) {}

    private record Message(String text) {}

    private record Result(
            String ruleId,
            String level,
            Message message,
            List<Location> locations,
            Map<String, String> partialFingerprints) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    private record ArtifactLocation(String uri) {}

    private record Region(long startLine, long startColumn) {}

    /** The document, with a final line feed. */
    public String write(Audit audit) throws IOException {
        List<Finding> shown =
                audit.verdict().findings().stream()
                        .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                        .toList();
        Set<KnownCheck> checks =
                shown.stream().map(Finding::check).collect(Collectors.toCollection(TreeSet::new));
        List<ReportingDescriptor> rules = checks.stream().map(this::rule).toList();
        List<Result> results = shown.stream().map(f -> result(audit, f)).toList();
        Run run = new Run(new Tool(new Driver("Assay", rules)), "unicodeCodePoints", results);
        return CanonicalJson.indented(new Log(SCHEMA, "2.1.0", List.of(run)));
    }

    private ReportingDescriptor rule(KnownCheck check) {
        return new ReportingDescriptor(
                check.id(),
                new Message(words.title(check)),
                new Message(words.meaning(check)),
                new Message(words.text("sarif.help")));
    }

    private Result result(Audit audit, Finding f) {
        return new Result(
                f.check().id(),
                f.outcome() == Outcome.FAIL ? "error" : "warning",
                new Message(words.sentence(f)),
                locations(audit, f),
                Map.of("assayFinding/v1", f.id()));
    }

    /** The samples; without any, the file that was judged, else where the dataset is declared. */
    private static List<Location> locations(Audit audit, Finding f) {
        if (!f.samples().isEmpty()) {
            return f.samples().stream().map(AuditSarif::location).toList();
        }
        return List.of(
                f.batch() == null
                        ? location(audit.declaration(), declaredAt(audit, f))
                        : location(f.batch(), 1));
    }

    private static Location location(Sample s) {
        return location(s.file(), s.line());
    }

    private static Location location(String file, long line) {
        return new Location(
                new PhysicalLocation(
                        new ArtifactLocation(uri(file)), new Region(Math.max(1, line), 1)));
    }

    private static long declaredAt(Audit audit, Finding f) {
        return audit.datasets().stream()
                .filter(d -> d.name().equals(f.dataset()))
                .flatMap(d -> d.spec().rules().stream())
                .filter(rule -> rule.text().equals(f.subject().rule()))
                .mapToLong(Rule::line)
                .findFirst()
                .orElse(1);
    }

    /**
     * A relative path as a relative reference of RFC 3986: whatever could mean more is encoded.
     * What lies elsewhere has an address, of the web as it is.
     */
    private static String uri(String path) {
        Optional<RemotePath> remote = RemotePath.of(path);
        if (remote.isPresent()) {
            RemotePath at = remote.get().stored();
            String address =
                    at.isWeb()
                            ? at.toString()
                            : at.scheme() + "://" + at.authority() + "/" + encoded(at.rest());
            return remote.get()
                    .member()
                    .map(inside -> address + MemberPath.INTO + encoded(inside.member()))
                    .orElse(address);
        }
        return encoded(path);
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
            uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
