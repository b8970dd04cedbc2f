package dev.assay.report.html.modules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.incident.Scope;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.html.modules.LastAudit.Dataset;
import dev.assay.report.html.modules.LastAudit.Told;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads of an {@code audit.json} what a page of many modules shows. Findings, which may be very
 * many, are passed over.
 */
public final class AuditFile {

    /** Incidents of a dataset that are told; the others are counted. */
    private static final int TOLD = 3;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private AuditFile() {}

    /** The incidents of a dataset: how many of each outcome, and the first ones. */
    private record Seen(Map<Outcome, Integer> counts, List<Told> worst) {

        void add(Outcome outcome, Told told) {
            counts.merge(outcome, 1, Integer::sum);
            if (worst.size() < TOLD) {
                worst.add(told);
            }
        }
    }

    /** What the document says; what is wrong with it is an answer too. */
    public static LastAudit read(InputStream document) {
        try (JsonParser parser = MAPPER.createParser(document)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            String fault = e.getOriginalMessage();
            return new LastAudit.Unreadable(
                    e.getLocation() == null
                            ? fault
                            : e.getLocation().getLineNr()
                                    + ":"
                                    + e.getLocation().getColumnNr()
                                    + ": "
                                    + fault);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return new LastAudit.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static LastAudit read(JsonParser parser) throws IOException {
        String format = "";
        Instant startedAt = Instant.EPOCH;
        List<JsonNode> datasets = new ArrayList<>();
        Map<String, Seen> incidents = new HashMap<>();
        boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
        while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "format" -> format = parser.getText();
                case "startedAt" -> startedAt = Instant.parse(parser.getText());
                case "datasets" -> MAPPER.<JsonNode>readTree(parser).forEach(datasets::add);
                case "incidents" -> incidents(parser, incidents);
                default -> parser.skipChildren();
            }
            if (!format.isEmpty() && !format.equals(AuditJson.FORMAT)) {
                // Whatever else it says may mean something else.
                return new LastAudit.OtherFormat(format);
            }
        }
        return format.isEmpty()
                ? new LastAudit.OtherFormat("")
                : new LastAudit.Read(
                        startedAt, datasets.stream().map(d -> dataset(d, incidents)).toList());
    }

    /** One at a time: together they may be large. */
    private static void incidents(JsonParser parser, Map<String, Seen> incidents)
            throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode i = MAPPER.readTree(parser);
            String dataset = i.path("dataset").asText();
            Scope scope = new Scope(dataset, texts(i.path("columns")), texts(i.path("partitions")));
            incidents
                    .computeIfAbsent(dataset, d -> new Seen(new HashMap<>(), new ArrayList<>()))
                    .add(
                            outcome(i.path("outcome")),
                            new Told(
                                    scope,
                                    i.path("sentence").asText(),
                                    MAPPER.treeToValue(i.path("headline"), Message.class)));
        }
    }

    private static Dataset dataset(JsonNode d, Map<String, Seen> incidents) {
        String name = d.path("name").asText();
        Seen seen = incidents.getOrDefault(name, new Seen(Map.of(), List.of()));
        return new Dataset(
                name,
                d.path("rows").isNumber() ? d.path("rows").longValue() : null,
                outcome(d.path("verdict")),
                seen.counts().getOrDefault(Outcome.FAIL, 0),
                seen.counts().getOrDefault(Outcome.WARN, 0),
                seen.worst());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Outcome outcome(JsonNode outcome) {
        return Outcome.valueOf(outcome.asText());
    }
}
