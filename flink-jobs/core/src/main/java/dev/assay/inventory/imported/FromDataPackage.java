package dev.assay.inventory.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Frictionless Data Package, version 1 or 2. */
final class FromDataPackage {

    private static final Map<String, String> TYPES =
            Map.of(
                    "integer", "integer",
                    "number", "decimal",
                    "boolean", "boolean",
                    "date", "date",
                    "datetime", "timestamp");

    private final Tree document;
    private final List<String> remarks;

    FromDataPackage(Tree document, List<String> remarks) {
        this.document = document;
        this.remarks = remarks;
    }

    List<Dataset> datasets() {
        List<Dataset> all = new ArrayList<>();
        for (Tree resource : document.get("resources").list()) {
            all.add(dataset(resource));
        }
        return all;
    }

    private Dataset dataset(Tree resource) {
        String name = resource.get("name").text();
        List<Tree> paths = resource.get("path").list();
        String glob = resource.get("assay:path").text();
        if (glob.isEmpty() && paths.size() > 1) {
            remarks.add(name + ": " + paths.size() + " paths, of which the first is declared");
        }
        String first = paths.isEmpty() ? "" : paths.get(0).text();
        Dataset dataset =
                new Dataset(name, glob.isEmpty() ? first : glob)
                        .with("description", resource.get("description").text())
                        .with("role", resource.get("assay:role").text());
        for (Tree licence : resource.get("licenses").list()) {
            String title = licence.get("title").text();
            dataset.asset("licence", title.isEmpty() ? licence.get("name").text() : title);
        }
        Tree schema = resource.get("schema");
        schema.get("fields").list().forEach(field -> column(dataset, field));
        schema.get("primaryKey").list().forEach(column -> dataset.key(column.text()));
        schema.get("missingValues").list().forEach(text -> dataset.missing(text.text()));
        for (Tree reference : schema.get("foreignKeys").list()) {
            reference(dataset, name, reference);
        }
        resource.get("assay:rules").list().forEach(rule -> dataset.rule(rule.text()));
        return dataset;
    }

    private void reference(Dataset dataset, String name, Tree reference) {
        List<Tree> from = reference.get("fields").list();
        List<Tree> to = reference.get("reference").get("fields").list();
        String of = reference.get("reference").get("resource").text();
        if (from.size() == 1 && to.size() == 1) {
            dataset.reference(
                    from.get(0).text(), (of.isEmpty() ? name : of) + "." + to.get(0).text());
        } else {
            remarks.add(name + ": a reference of several columns");
        }
    }

    private static void column(Dataset dataset, Tree field) {
        String column = field.get("name").text();
        String ours = field.get("assay:type").text();
        dataset.type(
                column, ours.isEmpty() ? TYPES.getOrDefault(field.get("type").text(), "") : ours);
        dataset.meaning(field.get("assay:meaning").text(), column);
        if (field.get("assay:sensitive").isTrue()) {
            dataset.sensitive(column);
        }
        Tree demands = field.get("constraints");
        if (demands.get("required").isTrue()) {
            dataset.rule(Rules.complete(column));
        }
        if (demands.get("unique").isTrue()) {
            dataset.rule(Rules.unique(column));
        }
        if (isFinite(demands.get("minimum"))) {
            dataset.rule(Rules.least(column, demands.get("minimum").text()));
        }
        if (isFinite(demands.get("maximum"))) {
            dataset.rule(Rules.most(column, demands.get("maximum").text()));
        }
    }

    private static boolean isFinite(Tree limit) {
        return limit.value() instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
