package dev.assay.inventory.export;

import dev.assay.declare.Reference;
import dev.assay.document.CanonicalJson;
import dev.assay.inventory.Asset;
import dev.assay.inventory.AssetColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inventory as Croissant 1.1 (JSON-LD): the project's folder, each asset as a set of files in
 * it and as a set of records, and figures of columns as annotations.
 *
 * @see <a href="https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html">Croissant
 *     1.1</a>
 */
final class Croissant {

    private static final String FOLDER = "folder";

    private Croissant() {}

    static String write(Catalogued c) throws IOException {
        List<Object> files = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        files.add(
                Node.of("@type", "cr:FileObject")
                        .with("@id", FOLDER)
                        .with("name", FOLDER)
                        .with("description", "The folder of the project.")
                        .with("contentUrl", ".")
                        .with("encodingFormat", "git+https")
                        .map());
        for (Asset asset : c.inventory().assets()) {
            files.add(files(c, asset).map());
            if (!asset.columns().isEmpty()) {
                records.add(records(c, asset).map());
            }
        }
        return CanonicalJson.indented(
                Node.of("@context", context())
                        .with("@type", "sc:Dataset")
                        .with("conformsTo", "http://mlcommons.org/croissant/1.1")
                        .with("name", c.inventory().project())
                        .with("description", "Data assets of " + c.inventory().project() + ".")
                        .with("url", c.origin().iri())
                        .with("version", c.origin().version())
                        .with("datePublished", c.day())
                        .with("license", licences(c))
                        .with("creator", creators(c))
                        .with("isLiveDataset", true)
                        .with("distribution", files)
                        .with("recordSet", records)
                        .map());
    }

    private static List<String> licences(Catalogued c) {
        return c.inventory().assets().stream()
                .map(asset -> asset.care().licence())
                .filter(licence -> licence != null)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Object> creators(Catalogued c) {
        return c.inventory().assets().stream()
                .filter(asset -> asset.care().ownerFrom() == Asset.OwnerFrom.DECLARED)
                .map(asset -> asset.care().owner())
                .distinct()
                .sorted()
                .<Object>map(owner -> Node.of("@type", "sc:Organization").with("name", owner).map())
                .toList();
    }

    private static Node files(Catalogued c, Asset asset) {
        return Node.of("@type", "cr:FileSet")
                .with("@id", files(asset))
                .with("name", asset.name())
                .with("description", c.description(asset))
                .with("containedIn", Node.of("@id", FOLDER))
                .with("encodingFormat", MediaType.of(asset))
                .with("includes", asset.identity().path());
    }

    private static String files(Asset asset) {
        return "files/" + asset.name();
    }

    private static Node records(Catalogued c, Asset asset) {
        List<Object> fields = new ArrayList<>();
        asset.columns().forEach(column -> fields.add(field(asset, column).map()));
        return Node.of("@type", "cr:RecordSet")
                .with("@id", asset.name())
                .with("name", asset.name())
                .with("description", c.description(asset))
                .with(
                        "key",
                        asset.identity().key().stream()
                                .map(column -> Node.of("@id", id(asset, column)).map())
                                .toList())
                .with("field", fields)
                .with("annotation", rowAnnotations(asset))
                .with("assay:rule", c.rules(asset))
                .with("assay:role", asset.identity().role())
                .with("assay:path", asset.identity().path());
    }

    private static String id(Asset asset, String column) {
        return asset.name() + "/" + column;
    }

    private static Node field(Asset asset, AssetColumn column) {
        Node field =
                Node.of("@type", "cr:Field")
                        .with("@id", id(asset, column.name()))
                        .with("name", column.name())
                        .with("dataType", type(column))
                        .with("assay:type", column.type())
                        .with("assay:meaning", column.meaning())
                        .with("assay:sensitive", column.sensitive() ? true : null)
                        .with(
                                "source",
                                Node.of("fileSet", Node.of("@id", files(asset)))
                                        .with("extract", Node.of("column", column.name())))
                        .with("annotation", annotations(asset, column));
        if (column.references() != null) {
            Reference to = Reference.parse(column.references());
            field.with("references", Node.of("@id", to.dataset() + "/" + to.column()));
        }
        return field;
    }

    private static String type(AssetColumn column) {
        return switch (column.type()) {
            case "integer" -> "sc:Integer";
            case "decimal" -> "sc:Float";
            case "boolean" -> "sc:Boolean";
            case "date" -> "sc:Date";
            case "timestamp" -> "sc:DateTime";
            default -> "sc:Text";
        };
    }

    private static List<Object> rowAnnotations(Asset asset) {
        List<Object> all = new ArrayList<>();
        add(all, asset.name(), "rows", "sc:Integer", asset.holding().rows());
        return all;
    }

    private static List<Object> annotations(Asset asset, AssetColumn column) {
        AssetColumn.Figures figures = column.figures();
        String of = id(asset, column.name());
        List<Object> all = new ArrayList<>();
        add(all, of, "completeness", "sc:Float", figures.completeness());
        add(all, of, "distinct", "sc:Integer", figures.distinct());
        add(all, of, "mean", "sc:Float", figures.mean());
        add(all, of, "stddev", "sc:Float", figures.deviation());
        add(all, of, "quantile-0.05", "sc:Float", figures.p05());
        add(all, of, "median", "sc:Float", figures.median());
        add(all, of, "quantile-0.95", "sc:Float", figures.p95());
        return all;
    }

    private static void add(List<Object> all, String of, String name, String type, Object value) {
        if (value != null) {
            all.add(
                    Node.of("@type", "cr:Field")
                            .with("@id", of + "/@" + name)
                            .with("name", name)
                            .with("dataType", type)
                            .with("value", value)
                            .map());
        }
    }

    /** The context that the specification recommends, with the terms of ours. */
    private static Map<String, Object> context() {
        Map<String, Object> context = new TreeMap<>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("assay", "https://assay.dev/terms#");
        context.put("conformsTo", "dct:conformsTo");
        for (String json : List.of("data", "examples")) {
            context.put(json, Node.of("@id", "cr:" + json).with("@type", "@json").map());
        }
        context.put("dataType", Node.of("@id", "cr:dataType").with("@type", "@vocab").map());
        for (String term :
                List.of(
                        "annotation",
                        "arrayShape",
                        "citeAs",
                        "column",
                        "containedIn",
                        "equivalentProperty",
                        "excludes",
                        "extract",
                        "field",
                        "fileObject",
                        "fileProperty",
                        "fileSet",
                        "format",
                        "includes",
                        "isArray",
                        "isLiveDataset",
                        "jsonPath",
                        "key",
                        "md5",
                        "parentField",
                        "path",
                        "readLines",
                        "recordSet",
                        "references",
                        "regex",
                        "repeated",
                        "replace",
                        "samplingRate",
                        "sdVersion",
                        "separator",
                        "source",
                        "subField",
                        "transform",
                        "unArchive",
                        "value")) {
            context.put(term, "cr:" + term);
        }
        return context;
    }
}
