package dev.assay.report.ci;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.audit.Audit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Outcome;
import dev.assay.incident.Incident;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is wrong as SARIF 2.1.0, one result for each incident, so that a line of a data file is
 * marked in a pull request as a compiler's error is. Paths are relative to the project; lines and
 * columns count from 1.
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Message(String text, String markdown) {
        static Message of(String text) {
            return new Message(text, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Result(
            String ruleId,
            @JsonInclude(JsonInclude.Include.ALWAYS) int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            List<Location> relatedLocations,
            Map<String, String> partialFingerprints) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Location(Integer id, PhysicalLocation physicalLocation, Message message) {}

    private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    private record ArtifactLocation(String uri) {}

    private record Region(long startLine, long startColumn) {}

    /** The document, with a final line feed. */
    public String write(Audit audit) throws IOException {
        List<Incident> shown = Wrong.of(audit);
        List<KnownCheck> checks =
                shown.stream().map(i -> i.leading().check()).distinct().sorted().toList();
        List<ReportingDescriptor> rules = checks.stream().map(this::rule).toList();
        List<Result> results = shown.stream().map(i -> result(audit, i, checks)).toList();
        Run run = new Run(new Tool(new Driver("Assay", rules)), "unicodeCodePoints", results);
        return CanonicalJson.indented(new Log(SCHEMA, "2.1.0", List.of(run)));
    }

    private ReportingDescriptor rule(KnownCheck check) {
        String title = words.title(check);
        String meaning = words.meaning(check);
        String help = words.text("sarif.help");
        return new ReportingDescriptor(
                check.id(),
                Message.of(title),
                Message.of(meaning),
                new Message(
                        help,
                        words.text(
                                "sarif.help.markdown",
                                MarkdownSummary.escaped(title),
                                MarkdownSummary.escaped(meaning),
                                MarkdownSummary.escaped(help),
                                check.id())));
    }

    /**
     * An incident at its first place, with the others beside it. Its fingerprint has no figure in
     * it: the next build knows it again when more or fewer rows have it.
     */
    private Result result(Audit audit, Incident incident, List<KnownCheck> checks) {
        IncidentWords says = new IncidentWords(words);
        List<Place> places = Wrong.places(audit, incident);
        KnownCheck check = incident.leading().check();
        return new Result(
                check.id(),
                checks.indexOf(check),
                incident.outcome() == Outcome.FAIL ? "error" : "warning",
                Message.of(words.sentences(says.sentence(incident), says.more(incident))),
                List.of(location(places.get(0), null, null)),
                IntStream.range(1, places.size())
                        .mapToObj(
                                i ->
                                        location(
                                                places.get(i),
                                                i,
                                                Message.of(text(places.get(i).text()))))
                        .toList(),
                Map.of("assayIncident/v1", incident.id()));
    }

    private String text(String value) {
        String text = PlainText.name(words.value(value));
        return text.isBlank() ? words.text("value.missing") : text;
    }

    private static Location location(Place place, Integer id, Message message) {
        return new Location(
                id,
                new PhysicalLocation(
                        new ArtifactLocation(uri(place.file())),
                        new Region(place.line(), place.column())),
                message);
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
