package dev.assay.inventory.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document of Croissant, as it is written with the context that its specification recommends. */
final class FromCroissant {

    private static final Map<String, String> TYPES =
            Map.of(
                    "sc:Integer", "integer",
                    "sc:Float", "decimal",
                    "sc:Number", "decimal",
                    "sc:Boolean", "boolean",
                    "sc:Date", "date",
                    "sc:DateTime", "timestamp");

    private final Tree document;
    private final Map<String, String> paths = new HashMap<>();

    FromCroissant(Tree document) {
        this.document = document;
        for (Tree files : document.get("distribution").list()) {
            String glob = files.get("includes").text();
            paths.put(
                    files.get("@id").text(),
                    glob.isEmpty() ? files.get("contentUrl").text() : glob);
        }
    }

    List<Dataset> datasets() {
        List<Dataset> all = new ArrayList<>();
        for (Tree records : document.get("recordSet").list()) {
            all.add(dataset(records));
        }
        return all;
    }

    private Dataset dataset(Tree records) {
        String id = records.get("@id").text();
        String name = records.get("name").text();
        String path = records.get("assay:path").text();
        for (Tree field : records.get("field").list()) {
            if (path.isEmpty()) {
                path = path(field.get("source"));
            }
        }
        Dataset dataset =
                new Dataset(name.isEmpty() ? id : name, path)
                        .with("description", records.get("description").text())
                        .with("role", records.get("assay:role").text());
        for (Tree field : records.get("field").list()) {
            column(dataset, field);
        }
        for (Tree key : records.get("key").list()) {
            dataset.key(last(key.get("@id").text()));
        }
        records.get("assay:rule").list().forEach(rule -> dataset.rule(rule.text()));
        return dataset;
    }

    private String path(Tree source) {
        String files = source.get("fileSet").get("@id").text();
        String file = source.get("fileObject").get("@id").text();
        return paths.getOrDefault(files, paths.getOrDefault(file, ""));
    }

    private static void column(Dataset dataset, Tree field) {
        String column = field.get("name").text();
        String ours = field.get("assay:type").text();
        String theirs =
                field.get("dataType").list().stream().map(Tree::text).findFirst().orElse("");
        dataset.type(column, ours.isEmpty() ? TYPES.getOrDefault(theirs, "") : ours);
        dataset.meaning(field.get("assay:meaning").text(), column);
        if (field.get("assay:sensitive").isTrue()) {
            dataset.sensitive(column);
        }
        String to = field.get("references").get("@id").text();
        int slash = to.indexOf('/');
        if (slash > 0) {
            dataset.reference(column, to.substring(0, slash) + "." + to.substring(slash + 1));
        }
    }

    private static String last(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
