package dev.assay.declare;

import dev.assay.declare.anonymize.AnonymizationReader;
import dev.assay.declare.asset.StewardshipReader;
import dev.assay.declare.demand.CalendarReader;
import dev.assay.declare.demand.LearnedReader;
import dev.assay.declare.demand.LimitsReader;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.FormatReader;
import dev.assay.declare.partition.PartitionReader;
import dev.assay.declare.privacy.PrivacyReader;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.RuleParser;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Ubi;
import dev.assay.declare.view.ViewsReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code datasets}. */
final class DatasetReader {

    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "description",
                    "owner",
                    "asset",
                    "path",
                    "partition",
                    "role",
                    "columns",
                    "types",
                    "key",
                    "sensitive",
                    "public",
                    "anonymize",
                    "privacy",
                    "missing",
                    "format",
                    "delimiter",
                    "header",
                    "rules",
                    "references",
                    "incidents",
                    "limits",
                    "learned",
                    "views",
                    "calendar",
                    "onMalformed");

    /** What a column can mean to search and recommendation. */
    static final Set<String> MEANINGS = Set.copyOf(Field.words());

    private DatasetReader() {}

    static DatasetSpec read(YamlNode node) throws SpecException {
        Map<String, YamlNode> entries = node.map("the dataset", KEYS);
        String name = required(node, entries, "name");
        DatasetName.check(name, entries.get("name"));
        String path = required(node, entries, "path");
        Optional<String> fault = DatasetFiles.fault(path);
        if (fault.isPresent()) {
            throw entries.get("path").fault(fault.get());
        }
        return new DatasetSpec(
                new DatasetSpec.About(
                        name,
                        text(entries, "description"),
                        text(entries, "owner"),
                        entries.containsKey("role")
                                ? entries.get("role").constant("role", Role.values())
                                : Role.OTHER,
                        StewardshipReader.read(entries.get("asset"))),
                new DatasetSpec.Reading(
                        path,
                        FormatReader.read(entries),
                        texts(entries, "missing"),
                        types(entries.get("types")),
                        PartitionReader.read(entries.get("partition"))),
                new DatasetSpec.Meaning(
                        columns(entries.get("columns")),
                        texts(entries, "key"),
                        references(entries.get("references")),
                        ViewsReader.read(
                                        entries.get("views"),
                                        view -> LimitsReader.read(view).factors())
                                .withRules(ViewsReader.rules(entries.get("rules"), name))),
                new DatasetSpec.Privacy(
                        sensitive(entries),
                        open(entries),
                        AnonymizationReader.read(entries.get("anonymize")),
                        PrivacyReader.read(
                                entries.get("privacy"), columns(entries.get("columns")))),
                new DatasetSpec.Demands(
                        rules(entries.get("rules"), name),
                        incidents(entries.get("incidents")),
                        LimitsReader.read(entries.get("limits")),
                        LearnedReader.read(entries.get("learned")),
                        CalendarReader.read(entries.get("calendar")),
                        entries.containsKey("onMalformed")
                                ? entries.get("onMalformed")
                                        .constant("onMalformed", OnMalformed.values())
                                : OnMalformed.FAIL));
    }

    private static String required(YamlNode node, Map<String, YamlNode> entries, String key)
            throws SpecException {
        if (!entries.containsKey(key) || text(entries, key).isBlank()) {
            throw node.fault(
                    "the key '" + key + "' is missing; a dataset needs at least name and path");
        }
        return text(entries, key);
    }

    private static String text(Map<String, YamlNode> entries, String key) throws SpecException {
        return entries.containsKey(key) ? entries.get(key).text(key) : "";
    }

    private static List<String> texts(Map<String, YamlNode> entries, String key)
            throws SpecException {
        List<String> texts = new ArrayList<>();
        if (entries.containsKey(key)) {
            for (YamlNode item : entries.get(key).list(key)) {
                texts.add(item.text("each item of " + key));
            }
        }
        return texts;
    }

    /** As a list, or each with its answer. */
    private static List<String> sensitive(Map<String, YamlNode> entries) throws SpecException {
        YamlNode node = entries.get("sensitive");
        return node != null && node.isMapping()
                ? answered(node, true)
                : texts(entries, "sensitive");
    }

    private static List<String> answered(YamlNode sensitive, boolean wanted) throws SpecException {
        List<String> columns = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : sensitive.map("sensitive").entrySet()) {
            if (entry.getValue().flag("whether a column is sensitive") == wanted) {
                columns.add(entry.getKey());
            }
        }
        return columns;
    }

    /** Columns that anybody may read, and why; of some it is not said. */
    private static Map<String, String> open(Map<String, YamlNode> entries) throws SpecException {
        List<String> sensitive = sensitive(entries);
        Map<String, String> open = new LinkedHashMap<>();
        if (entries.containsKey("sensitive") && entries.get("sensitive").isMapping()) {
            answered(entries.get("sensitive"), false).forEach(column -> open.put(column, ""));
        }
        if (!entries.containsKey("public")) {
            return open;
        }
        for (Map.Entry<String, YamlNode> entry : entries.get("public").map("public").entrySet()) {
            String reason = entry.getValue().text("the reason why anybody may read a column");
            if (reason.isBlank()) {
                throw entry.getValue()
                        .fault(
                                "say why anybody may read the values of "
                                        + entry.getKey()
                                        + "; whoever is asked for them wants to know");
            }
            if (sensitive.contains(entry.getKey())) {
                throw entry.getValue()
                        .fault(
                                "the column '"
                                        + entry.getKey()
                                        + "' is in sensitive too; take it out of one of them");
            }
            open.put(entry.getKey(), reason);
        }
        return open;
    }

    private static Map<String, String> columns(YamlNode node) throws SpecException {
        Map<String, String> columns = new LinkedHashMap<>();
        if (node != null
                && !node.isMapping()
                && !node.isList()
                && node.text("columns").equals(Ubi.WORD)) {
            columns.putAll(Ubi.COLUMNS);
        } else if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.map("columns", MEANINGS).entrySet()) {
                String column = entry.getValue().text("a column's name");
                if (column.isBlank()) {
                    throw entry.getValue().fault("name the column that means " + entry.getKey());
                }
                columns.put(entry.getKey(), column);
            }
        }
        return columns;
    }

    private static Map<String, ColumnType> types(YamlNode node) throws SpecException {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        if (node != null) {
            ColumnType[] declarable =
                    Arrays.stream(ColumnType.values())
                            .filter(type -> type != ColumnType.EMPTY)
                            .toArray(ColumnType[]::new);
            for (Map.Entry<String, YamlNode> entry : node.map("types").entrySet()) {
                types.put(entry.getKey(), entry.getValue().constant("type", declarable));
            }
        }
        return types;
    }

    private static List<Rule> rules(YamlNode node, String dataset) throws SpecException {
        List<Rule> rules = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.list("rules")) {
                if (ViewsReader.ofRule(item, dataset).isEmpty()) {
                    rules.add(RuleParser.parse(item));
                }
            }
        }
        return rules;
    }

    private static Map<String, Reference> references(YamlNode node) throws SpecException {
        Map<String, Reference> references = new LinkedHashMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.map("references").entrySet()) {
                String text = entry.getValue().text("a reference");
                int dot = text.lastIndexOf('.');
                if (dot < 1 || dot == text.length() - 1) {
                    throw entry.getValue()
                            .fault(
                                    "the reference '"
                                            + text
                                            + "' must be a dataset and a column with a dot between them,"
                                            + " such as catalogue.sku");
                }
                references.put(entry.getKey(), Reference.parse(text));
            }
        }
        return references;
    }

    private static Map<String, String> incidents(YamlNode node) throws SpecException {
        Map<String, String> incidents = new LinkedHashMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.map("incidents").entrySet()) {
                Optional<String> fault = DatasetFiles.fault(entry.getKey());
                if (fault.isPresent()) {
                    throw entry.getValue().fault(fault.get());
                }
                String reason = entry.getValue().text("the reason of an incident");
                if (reason.isBlank()) {
                    throw entry.getValue()
                            .fault(
                                    "say what was wrong with "
                                            + entry.getKey()
                                            + "; whoever reads this next year wants to know");
                }
                incidents.put(entry.getKey(), reason);
            }
        }
        return incidents;
    }
}
