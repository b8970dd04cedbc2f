package dev.assay.report.ci;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.audit.Audit;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Outcome;
import dev.assay.incident.Incident;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Incidents as GitLab reads the quality of code: it shows those that a merge request brings, and
 * knows by their fingerprints which were there before.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/">the format</a>
 * @param words of the report's language
 */
public record CodeQuality(Words words) {

    private record Issue(
            String description,
            @JsonProperty("check_name") String checkName,
            String fingerprint,
            String severity,
            Location location) {}

    private record Location(String path, Lines lines) {}

    private record Lines(long begin) {}

    /** The document, with a final line feed. */
    public String write(Audit audit) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<Issue> issues =
                Wrong.of(audit).stream()
                        .map(i -> issue(audit, i, seen.merge(i.id(), 1, Integer::sum)))
                        .toList();
        return CanonicalJson.indented(issues);
    }

    /** Of incidents with one id each has a fingerprint of its own: GitLab drops what is twice. */
    private Issue issue(Audit audit, Incident incident, int which) {
        Place place = Wrong.places(audit, incident).get(0);
        return new Issue(
                PlainText.sentence(new IncidentWords(words).sentence(incident)),
                incident.leading().check().id(),
                hash(which == 1 ? incident.id() : incident.id() + "#" + which),
                incident.outcome() == Outcome.FAIL ? "major" : "minor",
                new Location(PlainText.oneLine(place.file()), new Lines(place.line())));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it.
            throw new AssertionError(e);
        }
    }
}
