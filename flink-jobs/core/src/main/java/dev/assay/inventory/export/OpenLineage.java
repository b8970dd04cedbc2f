package dev.assay.inventory.export;

import dev.assay.catalogue.KnownCheck;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.inventory.Asset;
import dev.assay.inventory.AssetColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The audit as an event of OpenLineage: a run of Assay with all assets as inputs, each with metrics
 * and what its checks came to. One event, one line.
 *
 * @see <a href="https://openlineage.io/docs/spec/object-model">OpenLineage, object model</a>
 */
final class OpenLineage {

    private static final String SPEC = "https://openlineage.io/spec/";
    private static final String FACETS = SPEC + "facets/";

    private OpenLineage() {}

    static String write(Catalogued c) throws IOException {
        List<Object> inputs = new ArrayList<>();
        for (Asset asset : c.inventory().assets()) {
            inputs.add(input(c, asset).map());
        }
        return CanonicalJson.line(
                        Node.of("eventType", "COMPLETE")
                                .with("eventTime", c.inventory().asOf())
                                .with("producer", producer(c))
                                .with("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent")
                                .with("run", Node.of("runId", run(c)))
                                .with(
                                        "job",
                                        Node.of("namespace", c.origin().iri())
                                                .with("name", "assay.inventory"))
                                .with("inputs", inputs)
                                .with("outputs", null)
                                .map())
                + "\n";
    }

    /** The same for the same data at the same time. */
    private static String run(Catalogued c) {
        String all =
                c.inventory().assets().stream()
                        .map(asset -> asset.name() + " " + asset.holding().hash())
                        .collect(Collectors.joining("\n", c.inventory().asOf() + "\n", ""));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String producer(Catalogued c) {
        return "https://assay.dev/" + Iri.encoded(c.origin().assay());
    }

    private static Node facet(Catalogued c, String schema, String type) {
        return Node.of("_producer", producer(c))
                .with("_schemaURL", FACETS + schema + "/" + type + ".json#/$defs/" + type);
    }

    private static Node input(Catalogued c, Asset asset) {
        Node facets =
                Node.of(
                                "documentation",
                                facet(c, "1-0-1", "DocumentationDatasetFacet")
                                        .with("description", c.description(asset)))
                        .with("schema", schema(c, asset));
        if (asset.care().ownerFrom() == Asset.OwnerFrom.DECLARED) {
            facets.with(
                    "ownership",
                    facet(c, "1-0-1", "OwnershipDatasetFacet")
                            .with(
                                    "owners",
                                    List.of(
                                            Node.of("name", asset.care().owner())
                                                    .with("type", "OWNER")
                                                    .map())));
        }
        Node measured = Node.of();
        if (asset.holding().rows() != null) {
            measured.with("dataQualityMetrics", metrics(c, asset));
        }
        List<Object> assertions = assertions(c, asset);
        if (!assertions.isEmpty()) {
            measured.with(
                    "dataQualityAssertions",
                    facet(c, "1-0-1", "DataQualityAssertionsDatasetFacet")
                            .with("assertions", assertions));
        }
        return Node.of("namespace", c.origin().iri())
                .with("name", asset.name())
                .with("facets", facets)
                .with("inputFacets", measured);
    }

    private static Node schema(Catalogued c, Asset asset) {
        List<Object> fields = new ArrayList<>();
        for (AssetColumn column : asset.columns()) {
            fields.add(Node.of("name", column.name()).with("type", column.type()).map());
        }
        return fields.isEmpty()
                ? Node.of()
                : facet(c, "1-1-1", "SchemaDatasetFacet").with("fields", fields);
    }

    private static Node metrics(Catalogued c, Asset asset) {
        Map<String, Object> columns = new TreeMap<>();
        for (AssetColumn column : asset.columns()) {
            AssetColumn.Figures figures = column.figures();
            Map<String, Object> quantiles = new TreeMap<>();
            quantiles.put("0.05", figures.p05());
            quantiles.put("0.5", figures.median());
            quantiles.put("0.95", figures.p95());
            quantiles.values().removeIf(Objects::isNull);
            columns.put(
                    column.name(),
                    Node.of(
                                    "nullCount",
                                    // Two figures with noise may be the other way round.
                                    Math.max(0, asset.holding().rows() - figures.present()))
                            .with("distinctCount", figures.distinct())
                            .with("count", figures.present())
                            .with("quantiles", quantiles.isEmpty() ? null : quantiles)
                            .map());
        }
        return facet(c, "1-0-2", "DataQualityMetricsInputDatasetFacet")
                .with("rowCount", asset.holding().rows())
                .with("bytes", asset.holding().bytes())
                .with("fileCount", asset.holding().files())
                .with("columnMetrics", columns);
    }

    /** Each rule, and of all other checks of a column or the dataset the worst. */
    private static List<Object> assertions(Catalogued c, Asset asset) {
        Map<String, Boolean> all = new TreeMap<>();
        Map<String, Finding> first = new TreeMap<>();
        for (Finding finding : c.known().get(asset.name()).findings()) {
            if (finding.outcome() != Outcome.NOT_MEASURED) {
                String said =
                        finding.check() == KnownCheck.RULE && finding.subject().rule() != null
                                ? finding.subject().rule()
                                : finding.check().id();
                String column = finding.column() == null ? "" : finding.column();
                String key = column + "\n" + said;
                all.merge(key, finding.outcome() != Outcome.FAIL, Boolean::logicalAnd);
                first.putIfAbsent(key, finding);
            }
        }
        List<Object> assertions = new ArrayList<>();
        all.forEach(
                (key, success) ->
                        assertions.add(
                                Node.of("assertion", key.substring(key.indexOf('\n') + 1))
                                        .with("success", success)
                                        .with("column", first.get(key).column())
                                        .map()));
        return assertions;
    }
}
