package dev.assay.inventory.export;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.format.CsvDialect;
import dev.assay.document.CanonicalJson;
import dev.assay.inventory.Asset;
import dev.assay.inventory.AssetColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The inventory as a Frictionless Data Package 2: a resource for each asset, with its fields, keys
 * and references. Rules stand under {@code assay:rules}, as the declaration has them.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2</a>
 */
final class DataPackage {

    private DataPackage() {}

    static String write(Catalogued c) throws IOException {
        List<Object> resources = new ArrayList<>();
        for (Asset asset : c.inventory().assets()) {
            if (!c.files(asset).isEmpty()) {
                resources.add(resource(c, asset).map());
            }
        }
        return CanonicalJson.indented(
                Node.of("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
                        .with("name", c.inventory().project())
                        .with("id", c.origin().iri())
                        .with("version", c.origin().version())
                        .with("created", c.inventory().asOf())
                        .with("resources", resources)
                        .map());
    }

    private static Node resource(Catalogued c, Asset asset) {
        Node resource =
                Node.of("$schema", "https://datapackage.org/profiles/2.0/dataresource.json")
                        .with("name", asset.name())
                        .with("path", c.files(asset))
                        .with("type", asset.columns().isEmpty() ? null : "table")
                        .with("description", asset.identity().description())
                        .with("format", asset.identity().format())
                        .with("mediatype", MediaType.of(asset))
                        .with("bytes", asset.holding().bytes())
                        .with("assay:path", asset.identity().path())
                        .with("assay:role", asset.identity().role())
                        .with("assay:rules", c.rules(asset))
                        .with("dialect", dialect(c.spec(asset)));
        String licence = asset.care().licence();
        if (licence != null) {
            resource.with(
                    "licenses",
                    List.of(Node.of("title", licence).with("name", name(licence)).map()));
        }
        if (!asset.columns().isEmpty()) {
            resource.with("schema", schema(c, asset));
        }
        return resource;
    }

    /** A name of the form that the standard asks of licences. */
    private static String name(String licence) {
        return licence.matches("[A-Za-z0-9._-]+")
                ? licence
                : licence.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static Node dialect(DatasetSpec spec) {
        if (!(spec.format() instanceof CsvDialect csv)) {
            return Node.of();
        }
        return Node.of("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json")
                .with("delimiter", csv.delimiter() == null ? null : String.valueOf(csv.delimiter()))
                .with("header", csv.header());
    }

    private static Node schema(Catalogued c, Asset asset) {
        List<Object> fields = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (AssetColumn column : asset.columns()) {
            fields.add(field(column).map());
            if (column.references() != null) {
                Reference to = Reference.parse(column.references());
                references.add(
                        Node.of("fields", List.of(column.name()))
                                .with(
                                        "reference",
                                        Node.of("resource", to.dataset())
                                                .with("fields", List.of(to.column())))
                                .map());
            }
        }
        return Node.of("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
                .with("fields", fields)
                .with("missingValues", missing(c.spec(asset)))
                .with("primaryKey", asset.identity().key())
                .with("foreignKeys", references);
    }

    private static List<String> missing(DatasetSpec spec) {
        List<String> missing = new ArrayList<>();
        missing.add("");
        missing.addAll(spec.missing());
        return missing;
    }

    private static Node field(AssetColumn column) {
        return Node.of("name", column.name())
                .with("type", type(column.type()))
                .with("assay:type", column.type())
                .with("assay:meaning", column.meaning())
                .with("assay:sensitive", column.sensitive() ? true : null);
    }

    private static String type(String type) {
        return Map.of(
                        "integer", "integer",
                        "decimal", "number",
                        "boolean", "boolean",
                        "date", "date",
                        "timestamp", "datetime")
                .getOrDefault(type, "string");
    }
}
