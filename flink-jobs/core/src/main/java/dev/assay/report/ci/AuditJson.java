package dev.assay.report.ci;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.batch.key.Recognition;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.incident.Extent;
import dev.assay.incident.Incident;
import dev.assay.incident.Remembered;
import dev.assay.incident.Scope;
import dev.assay.incident.Since;
import dev.assay.incident.Unjudged;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.privacy.dp.Published;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code audit.json}: the audit for programs. Two runs on the same data differ only in fields named
 * {@code seconds} and {@code startedAt}.
 *
 * @param words of the report's language
 */
public record AuditJson(Words words) {

    /** The version of this document. */
    public static final String FORMAT = "assay-audit/2";

    private record Document(
            String format,
            Outcome verdict,
            String startedAt,
            List<DatasetEntry> datasets,
            List<IncidentEntry> incidents,
            List<String> recovered,
            List<UnjudgedEntry> unjudged,
            List<FindingEntry> findings) {}

    private record UnjudgedEntry(
            String id,
            Outcome outcome,
            @Nullable String since,
            List<String> findings,
            String reason) {}

    private record IncidentEntry(
            String id,
            @JsonUnwrapped Scope scope,
            Outcome outcome,
            @JsonUnwrapped Said said,
            @JsonUnwrapped Damage damage,
            List<Sample> places,
            Since since,
            List<String> findings) {}

    private record Said(
            String sentence, Message headline, String repair, List<String> alsoSeenBy) {}

    private record Damage(Long damaged, Long of, Double share, CauseEntry cause) {}

    private record CauseEntry(String kind, double explains) {}

    private record DatasetEntry(
            String name,
            Long rows,
            Long bytes,
            Outcome verdict,
            Map<String, Double> seconds,
            List<RecognitionEntry> recognitions,
            @JsonInclude(JsonInclude.Include.NON_NULL) Published published,
            @JsonInclude(JsonInclude.Include.NON_NULL) PrivateTraining dp) {}

    private record RecognitionEntry(List<String> columns, long alone, long looked, long rows) {}

    private record FindingEntry(
            String id,
            String dataset,
            String column,
            String batch,
            String check,
            Outcome outcome,
            Double observed,
            Double expected,
            Double effect,
            Double limit,
            Double pValue,
            String message,
            List<Sample> samples) {}

    /** The document, with a final line feed. */
    public String write(Audit audit) throws IOException {
        return CanonicalJson.indented(
                new Document(
                        FORMAT,
                        audit.outcome(),
                        audit.startedAt().toString(),
                        audit.datasets().stream().map(d -> entry(audit, d)).toList(),
                        audit.incidents().stream().map(this::entry).toList(),
                        audit.diagnosis().recovered(),
                        audit.diagnosis().unjudged().stream().map(this::entry).toList(),
                        audit.verdict().findings().stream().map(this::entry).toList()));
    }

    private UnjudgedEntry entry(Unjudged old) {
        return new UnjudgedEntry(
                old.incident().id(),
                old.incident().outcome(),
                old.incident().since(),
                old.incident().findings(),
                words.text(old.reason()));
    }

    private IncidentEntry entry(Incident i) {
        IncidentWords says = new IncidentWords(words);
        return new IncidentEntry(
                i.id(),
                i.scope(),
                i.outcome(),
                new Said(says.sentence(i), i.headline(), says.repair(i), i.alsoSeenBy()),
                new Damage(
                        i.extent().map(Extent::damaged).orElse(null),
                        i.extent().map(Extent::of).orElse(null),
                        finite(i.share().orElse(null)),
                        i.cause().map(c -> new CauseEntry(c.kind(), c.explains())).orElse(null)),
                i.places(),
                i.since(),
                i.findings().stream().map(Finding::id).toList());
    }

    /**
     * What an earlier audit said; nothing where the document is of another version, or none.
     *
     * @param document as {@link #write} made it
     */
    public static Remembered remembered(String document) {
        try {
            JsonNode audit = new ObjectMapper().readTree(document);
            if (!audit.path("format").asText().equals(FORMAT)) {
                return Remembered.NOTHING;
            }
            List<Remembered.Old> incidents = new ArrayList<>();
            for (JsonNode incident : audit.path("incidents")) {
                incidents.add(
                        new Remembered.Old(
                                incident.path("id").asText(),
                                outcome(incident),
                                incident.path("since").path("partition").asText(null),
                                texts(incident.path("findings"))));
            }
            for (JsonNode old : audit.path("unjudged")) {
                incidents.add(
                        new Remembered.Old(
                                old.path("id").asText(),
                                outcome(old),
                                old.path("since").asText(null),
                                texts(old.path("findings"))));
            }
            return new Remembered(incidents);
        } catch (JsonProcessingException e) {
            // It only says since when; what is wrong is found all the same.
            return Remembered.NOTHING;
        }
    }

    private static Outcome outcome(JsonNode incident) {
        return Outcome.FAIL.name().equals(incident.path("outcome").asText())
                ? Outcome.FAIL
                : Outcome.WARN;
    }

    /**
     * When an earlier audit began, ISO 8601 in UTC; empty where the document does not say it.
     *
     * @param document as {@link #write} made it
     */
    public static String startedAt(String document) {
        try {
            return new ObjectMapper().readTree(document).path("startedAt").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static DatasetEntry entry(Audit audit, DatasetAudit d) {
        return new DatasetEntry(
                d.name(),
                d.rows(),
                d.bytes(),
                audit.outcome(d),
                d.seconds(),
                d.today() == null
                        ? List.of()
                        : d.today().sets().recognitions().stream().map(AuditJson::entry).toList(),
                audit.published(d).orElse(null),
                d.curves().dp());
    }

    private static RecognitionEntry entry(Recognition r) {
        return new RecognitionEntry(r.columns(), r.alone(), r.looked(), r.rows());
    }

    private FindingEntry entry(Finding f) {
        return new FindingEntry(
                f.id(),
                f.dataset(),
                f.column(),
                f.batch(),
                f.name(),
                f.outcome(),
                finite(f.observed()),
                finite(f.expected()),
                finite(f.effect()),
                finite(f.limit()),
                finite(f.pValue()),
                words.sentence(f),
                f.samples());
    }

    /** JSON knows neither NaN nor infinity. */
    private static Double finite(Double x) {
        return x == null || !Double.isFinite(x) ? null : x;
    }
}
