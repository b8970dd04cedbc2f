package dev.assay.declare;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.OwnColumn;
import dev.assay.declare.view.View;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code src/assay/assay.yaml}. */
public final class SpecReader {

    /** The version of the declaration. */
    static final String FORMAT = "assay/1";

    private static final Pattern NEWER = Pattern.compile("assay/[1-9][0-9]*");

    /** Mappings and lists within each other at most; a declaration needs five. */
    private static final int DEEPEST = 32;

    /** Bytes of a declaration at most; it is written by hand. */
    private static final int LONGEST = 1 << 20;

    private static final Set<String> KEYS = Set.of("format", "datasets");

    private SpecReader() {}

    /**
     * Reads a declaration.
     *
     * @throws SpecException when it cannot be read or understood; names file, line and column
     */
    public static AuditSpec read(Path file) throws SpecException {
        List<DatasetSpec> datasets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<YamlNode> nodes = datasets(file);
        for (YamlNode node : nodes) {
            DatasetSpec dataset = DatasetReader.read(node);
            // Each name is a folder, and some file systems take capitals for small letters.
            if (!names.add(folded(dataset.name()))) {
                throw node.fault(
                        "two datasets are named '"
                                + dataset.name()
                                + "' (capitals do not distinguish them); give each its own name");
            }
            datasets.add(dataset);
        }
        Set<String> spelled = new TreeSet<>();
        datasets.forEach(dataset -> spelled.add(dataset.name()));
        for (int i = 0; i < datasets.size(); i++) {
            checkReferences(nodes.get(i), datasets.get(i), spelled);
            checkViews(nodes.get(i), datasets.get(i), datasets);
            checkOwnColumns(nodes.get(i), datasets.get(i));
        }
        return new AuditSpec(withViews(nodes, datasets, names));
    }

    /** The datasets, each with its views behind it. */
    private static List<DatasetSpec> withViews(
            List<YamlNode> nodes, List<DatasetSpec> datasets, Set<String> names)
            throws SpecException {
        List<DatasetSpec> all = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            all.add(datasets.get(i));
            for (DatasetSpec view : DerivedDatasets.of(datasets.get(i), datasets)) {
                if (!names.add(folded(view.name()))) {
                    throw nodes.get(i)
                            .fault(
                                    "a dataset is named '"
                                            + view.name()
                                            + "' as this one's view is; give it another name, or"
                                            + " turn the view off under views");
                }
                all.add(view);
            }
        }
        return all;
    }

    /**
     * What is wrong with a value, seen once the data was read.
     *
     * @param dataset whose value it is
     * @param keys that lead to it from the dataset
     * @throws SpecException when the declaration cannot be read any more
     */
    public static SpecException fault(Path file, String dataset, List<String> keys, String fault)
            throws SpecException {
        for (YamlNode node : datasets(file)) {
            if (node.map("the dataset").get("name").text("name").equals(dataset)) {
                YamlNode value = node;
                for (String key : keys) {
                    value = value.map(key).get(key);
                }
                return value.fault(fault);
            }
        }
        return new SpecException(file + ": " + dataset + ": " + fault);
    }

    /** The declared datasets, at least one. */
    static List<YamlNode> datasets(Path file) throws SpecException {
        YamlNode root = root(file, text(file));
        Map<String, YamlNode> entries = root.map("the declaration", KEYS);
        checkFormat(root, entries);
        if (!entries.containsKey("datasets")) {
            throw root.fault("the key 'datasets' is missing; list at least one dataset under it");
        }
        List<YamlNode> nodes = entries.get("datasets").list("datasets");
        if (nodes.isEmpty()) {
            throw entries.get("datasets").fault("the list is empty; list at least one dataset");
        }
        return nodes;
    }

    /** The same for all names that some file system takes for one. */
    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void checkReferences(YamlNode node, DatasetSpec dataset, Set<String> names)
            throws SpecException {
        for (Map.Entry<String, Reference> reference : dataset.references().entrySet()) {
            String to = reference.getValue().dataset();
            if (!names.contains(to)) {
                throw node.map("the dataset")
                        .get("references")
                        .map("references")
                        .get(reference.getKey())
                        .fault("there is no dataset '" + to + "'; " + Nearest.suggest(to, names));
            }
        }
    }

    /** What a view is said to be compared with must be there, and have what is compared. */
    private static void checkViews(YamlNode node, DatasetSpec dataset, List<DatasetSpec> all)
            throws SpecException {
        for (Map.Entry<View, String> with : dataset.views().with().entrySet()) {
            List<String> fit =
                    all.stream()
                            .filter(other -> DerivedDatasets.isComparable(with.getKey(), other))
                            .map(DatasetSpec::name)
                            .toList();
            if (!fit.contains(with.getValue())) {
                throw node.map("the dataset")
                        .get("views")
                        .map("views")
                        .get(with.getKey().word())
                        .fault(
                                "the view "
                                        + with.getKey().word()
                                        + " is compared with a dataset of events or queries whose"
                                        + columns(with.getKey())
                                        + ", found '"
                                        + with.getValue()
                                        + "'; "
                                        + (fit.isEmpty()
                                                ? "declare such a dataset, or leave the key out"
                                                : Nearest.suggest(with.getValue(), fit)));
            }
        }
    }

    /** Of what nobody may see it is only said how many there are. */
    private static void checkOwnColumns(YamlNode node, DatasetSpec dataset) throws SpecException {
        for (Map.Entry<View, List<OwnColumn>> view : dataset.views().options().own().entrySet()) {
            for (OwnColumn own : view.getValue()) {
                if (dataset.isSensitive(own.column()) && !own.function().isCount()) {
                    throw node.map("the dataset")
                            .get("views")
                            .map("views")
                            .get(view.getKey().word())
                            .map("the view")
                            .get("columns")
                            .map("columns")
                            .get(own.name())
                            .fault(
                                    "the column '"
                                            + own.column()
                                            + "' is sensitive: count and distinct are all that a"
                                            + " view says of it, found "
                                            + own.function().word());
                }
            }
        }
    }

    private static String columns(View view) {
        List<String> words = view.comparesWith().stream().map(Field::word).toList();
        int last = words.size() - 1;
        return last == 0
                ? " columns mean " + words.get(0)
                : " columns mean "
                        + String.join(", ", words.subList(0, last))
                        + " and "
                        + words.get(last);
    }

    private static String text(Path file) throws SpecException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new SpecException(
                        file + ": the declaration is larger than 1 MiB; is this the right file?");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SpecException(
                    file + ": there is no such file; write a declaration there (format: assay/1)");
        } catch (MalformedInputException e) {
            throw new SpecException(file + ": the file is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new SpecException(file + ": the file cannot be read (" + e.getMessage() + ")");
        }
    }

    private static YamlNode root(Path file, String text) throws SpecException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file.toString())
                        .setMaxAliasesForCollections(20)
                        .build();
        try {
            refuseDeepNesting(file, new Parse(settings).parseString(text));
            Optional<Node> node = new Compose(settings).composeString(text);
            return new YamlNode(
                    file.toString(),
                    node.orElseThrow(
                            () ->
                                    new SpecException(
                                            file
                                                    + ":1:1: the declaration is empty; start it with format: "
                                                    + FORMAT)));
        } catch (MarkedYamlEngineException e) {
            throw new SpecException(
                    file
                            + place(e.getProblemMark())
                            + "this is not YAML: "
                            + (e.getContext() == null || e.getContext().isEmpty()
                                    ? ""
                                    : e.getContext() + ", ")
                            + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SpecException(file + ":1:1: this is not YAML: " + e.getMessage());
        }
    }

    /** Composing descends by recursion; some thousand brackets would end it by a full stack. */
    private static void refuseDeepNesting(Path file, Iterable<Event> events) throws SpecException {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                Optional<Mark> mark = event.getStartMark();
                throw new SpecException(
                        file
                                + place(mark)
                                + "mappings and lists are nested deeper than "
                                + DEEPEST
                                + "; a declaration needs five levels");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }

    private static String place(Optional<Mark> mark) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        return ":" + line + ":" + column + ": ";
    }

    private static void checkFormat(YamlNode root, Map<String, YamlNode> entries)
            throws SpecException {
        YamlNode format = entries.get("format");
        if (format == null) {
            throw root.fault(
                    "the key 'format' is missing; start the declaration with format: " + FORMAT);
        }
        String found = format.text("format");
        if (!found.equals(FORMAT)) {
            throw format.fault(
                    "the format is '"
                            + found
                            + "', this version of Assay reads '"
                            + FORMAT
                            + (NEWER.matcher(found).matches()
                                    ? "'; use the newer version of Assay that it was written for"
                                    : "'; write format: " + FORMAT));
        }
    }
}
