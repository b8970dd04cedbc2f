package dev.assay.inventory.imported;

import dev.assay.declare.partition.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A contract of the Open Data Contract Standard, version 3. */
final class FromOdcs {

    private static final Map<String, String> TYPES =
            Map.of(
                    "integer", "integer",
                    "number", "decimal",
                    "boolean", "boolean",
                    "date", "date",
                    "timestamp", "timestamp");

    private final Tree contract;
    private final List<String> remarks;

    FromOdcs(Tree contract, List<String> remarks) {
        this.contract = contract;
        this.remarks = remarks;
    }

    List<Dataset> datasets() {
        Map<String, String> paths = new HashMap<>();
        for (Tree server : contract.get("servers").list()) {
            paths.put(server.get("server").text(), server.get("path").text());
        }
        List<Dataset> all = new ArrayList<>();
        for (Tree object : contract.get("schema").list()) {
            String name = object.get("name").text();
            String physical = object.get("physicalName").text();
            String path = paths.getOrDefault(name, physical);
            all.add(dataset(object, name, path.isBlank() ? physical : path));
        }
        return all;
    }

    private Dataset dataset(Tree object, String name, String path) {
        Dataset dataset =
                new Dataset(name, path).with("description", object.get("description").text());
        Map<String, String> own = own(object);
        dataset.with("owner", own.getOrDefault("owner", ""));
        dataset.with("role", own.getOrDefault("role", ""));
        for (String key : List.of("steward", "licence", "purpose")) {
            dataset.asset(key, own.getOrDefault(key, ""));
        }
        agreed(name, dataset);
        if (own.containsKey("from")) {
            dataset.asset("from", List.of(own.get("from").split(", ")));
        }
        Map<Integer, String> key = new TreeMap<>();
        for (Tree property : object.get("properties").list()) {
            column(dataset, name, property);
            if (property.get("primaryKey").isTrue()) {
                String place = property.get("primaryKeyPosition").text();
                int at = place.matches("\\d{1,6}") ? Integer.parseInt(place) : key.size() + 1;
                key.put(at, property.get("name").text());
            }
        }
        key.values().forEach(dataset::key);
        object.get("quality").list().forEach(check -> quality(dataset, name, "", check));
        return dataset;
    }

    private void agreed(String name, Dataset dataset) {
        for (Tree property : contract.get("slaProperties").list()) {
            if (property.get("element").text().equals(name)) {
                String value = property.get("value").text();
                switch (property.get("property").text()) {
                    case "retention" -> dataset.asset("retention", value + " days");
                    case "frequency" -> {
                        boolean isKnown =
                                Arrays.stream(Cadence.values())
                                        .anyMatch(
                                                c ->
                                                        c.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .equals(value));
                        if (isKnown) {
                            dataset.asset("every", value);
                        }
                    }
                    default -> remarks.add(name + ": agreed " + property.get("property").text());
                }
            }
        }
    }

    private static Map<String, String> own(Tree of) {
        Map<String, String> own = new HashMap<>();
        for (Tree property : of.get("customProperties").list()) {
            own.put(property.get("property").text(), property.get("value").text());
        }
        return own;
    }

    private void column(Dataset dataset, String name, Tree property) {
        String column = property.get("name").text();
        String physical = property.get("physicalType").text();
        boolean isOurs = Types.ALL.contains(physical);
        dataset.type(
                column,
                isOurs ? physical : TYPES.getOrDefault(property.get("logicalType").text(), ""));
        dataset.meaning(own(property).getOrDefault("meaning", ""), column);
        if (property.get("classification").text().matches("restricted|confidential|sensitive")) {
            dataset.sensitive(column);
        }
        for (Tree relation : property.get("relationships").list()) {
            dataset.reference(column, relation.get("to").text());
        }
        if (property.get("required").isTrue()) {
            dataset.rule(Rules.complete(column));
        }
        if (property.get("unique").isTrue()) {
            dataset.rule(Rules.unique(column));
        }
        property.get("quality").list().forEach(check -> quality(dataset, name, column, check));
    }

    private void quality(Dataset dataset, String name, String column, Tree check) {
        String metric = check.get("metric").text();
        boolean isNone = check.get("mustBe").text().equals("0");
        if (check.get("engine").text().equals("assay")) {
            dataset.rule(check.get("implementation").text());
        } else if (isNone && !column.isEmpty() && metric.matches("nullValues|missingValues")) {
            dataset.rule(Rules.complete(column));
        } else if (isNone && !column.isEmpty() && metric.equals("duplicateValues")) {
            dataset.rule(Rules.unique(column));
        } else if (metric.equals("rowCount") && check.get("mustBeGreaterOrEqualTo").isThere()) {
            dataset.rule("rows >= " + check.get("mustBeGreaterOrEqualTo").text());
        } else {
            String what = metric.isEmpty() ? check.get("type").text() : metric;
            remarks.add(
                    name
                            + (column.isEmpty() ? "" : "." + column)
                            + ": a check "
                            + (what.isEmpty() ? "of no known kind" : "of kind " + what));
        }
    }
}
