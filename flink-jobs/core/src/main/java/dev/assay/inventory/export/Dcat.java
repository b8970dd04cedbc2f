package dev.assay.inventory.export;

import dev.assay.document.CanonicalJson;
import dev.assay.inventory.Asset;
import dev.assay.inventory.Link;
import dev.assay.inventory.quality.Quality;
import dev.assay.inventory.quality.QualityMetric;
import dev.assay.inventory.quality.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inventory as DCAT 3 with measurements of DQV, in JSON-LD. All names are absolute: a reader
 * may know no base.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 * @see <a href="https://www.w3.org/TR/vocab-dqv/">Data Quality Vocabulary</a>
 */
final class Dcat {

    private static final String TERMS = "https://assay.dev/terms#";

    private Dcat() {}

    static String write(Catalogued c) throws IOException {
        List<Object> graph = new ArrayList<>();
        graph.add(
                Node.of("@id", c.origin().iri())
                        .with("@type", "dcat:Catalog")
                        .with("dct:title", c.inventory().project())
                        .with("dct:modified", date(c.day()))
                        .with(
                                "dcat:dataset",
                                c.inventory().assets().stream()
                                        .map(asset -> Node.of("@id", c.iri(asset)).map())
                                        .toList())
                        .map());
        for (Asset asset : c.inventory().assets()) {
            graph.add(dataset(c, asset).map());
            graph.add(distribution(c, asset).map());
        }
        for (QualityMetric metric : QualityMetric.values()) {
            graph.add(
                    Node.of("@id", TERMS + metric.id())
                            .with("@type", "dqv:Metric")
                            .with("dqv:expectedDataType", Node.of("@id", "xsd:double"))
                            .with(
                                    "dqv:inDimension",
                                    Node.of("@id", TERMS + metric.dimension().word()))
                            .map());
        }
        return CanonicalJson.indented(Node.of("@context", context()).with("@graph", graph).map());
    }

    private static Node dataset(Catalogued c, Asset asset) {
        Asset.Care care = asset.care();
        Asset.Holding holding = asset.holding();
        Node dataset =
                Node.of("@id", c.iri(asset))
                        .with("@type", "dcat:Dataset")
                        .with("dct:identifier", asset.name())
                        .with("dct:title", asset.name())
                        .with("dct:description", c.description(asset))
                        .with("dct:license", care.licence())
                        .with("dcat:keyword", asset.identity().role())
                        .with("dcat:version", holding.hash())
                        .with("dcat:distribution", Node.of("@id", distributionOf(c, asset)));
        if (care.ownerFrom() == Asset.OwnerFrom.DECLARED) {
            dataset.with(
                    "dct:publisher",
                    Node.of("@type", "foaf:Agent").with("foaf:name", care.owner()));
        }
        if (holding.oldest() != null && holding.newest() != null) {
            dataset.with(
                    "dct:temporal",
                    Node.of("@type", "dct:PeriodOfTime")
                            .with("dcat:startDate", date(holding.oldest()))
                            .with("dcat:endDate", date(holding.newest())));
        }
        List<Object> sources = new ArrayList<>();
        for (Link link : c.inventory().links()) {
            if (link.from().equals(asset.name()) && link.kind() == Link.Kind.MADE_OF) {
                c.inventory()
                        .asset(link.to())
                        .ifPresent(of -> sources.add(Node.of("@id", c.iri(of)).map()));
            }
        }
        return dataset.with("prov:wasDerivedFrom", sources)
                .with("dqv:hasQualityMeasurement", measurements(c, asset));
    }

    private static List<Object> measurements(Catalogued c, Asset asset) {
        List<Object> all = new ArrayList<>();
        Quality quality = asset.quality();
        if (quality != null) {
            for (Quality.Rating rating : quality.dimensions()) {
                for (Scored metric : rating.metrics()) {
                    all.add(
                            Node.of("@type", "dqv:QualityMeasurement")
                                    .with(
                                            "dqv:isMeasurementOf",
                                            Node.of("@id", TERMS + metric.metric()))
                                    .with("dqv:computedOn", Node.of("@id", c.iri(asset)))
                                    .with(
                                            "dqv:value",
                                            Node.of("@type", "xsd:double")
                                                    .with("@value", String.valueOf(metric.score())))
                                    .map());
                }
            }
        }
        return all;
    }

    private static String distributionOf(Catalogued c, Asset asset) {
        return c.iri(asset) + "/@files";
    }

    private static Node distribution(Catalogued c, Asset asset) {
        Long bytes = asset.holding().bytes();
        return Node.of("@id", distributionOf(c, asset))
                .with("@type", "dcat:Distribution")
                .with("dct:title", asset.identity().path())
                .with("dcat:mediaType", MediaType.of(asset))
                .with(
                        "dcat:byteSize",
                        bytes == null
                                ? null
                                : Node.of("@type", "xsd:nonNegativeInteger")
                                        .with("@value", String.valueOf(bytes)));
    }

    private static Node date(String day) {
        return Node.of("@type", "xsd:date").with("@value", day);
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new TreeMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("dqv", "http://www.w3.org/ns/dqv#");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }
}
