package dev.assay.spec;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code src/assay/assay.yaml}. */
public final class SpecReader {

    /** The version of the declaration. */
    static final String FORMAT = "assay/1";

    /** Characters of a declaration at most; it is written by hand. */
    private static final int LONGEST = 1 << 20;

    private static final Set<String> KEYS = Set.of("format", "datasets");

    private SpecReader() {}

    /**
     * Reads a declaration.
     *
     * @throws SpecException when it cannot be read or understood; names file, line and column
     */
    public static AuditSpec read(Path file) throws SpecException {
        String text = text(file);
        YamlNode root = root(file, text);
        Map<String, YamlNode> entries = root.map("the declaration", KEYS);
        checkFormat(root, entries);
        if (!entries.containsKey("datasets")) {
            throw root.fault("the key 'datasets' is missing; list at least one dataset under it");
        }
        List<DatasetSpec> datasets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : entries.get("datasets").list("datasets")) {
            DatasetSpec dataset = DatasetReader.read(node);
            if (!names.add(dataset.name())) {
                throw node.fault(
                        "two datasets are named '" + dataset.name() + "'; give each its own name");
            }
            datasets.add(dataset);
        }
        if (datasets.isEmpty()) {
            throw entries.get("datasets").fault("the list is empty; list at least one dataset");
        }
        return new AuditSpec(datasets);
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
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(m -> m.getColumn() + 1).orElse(1);
            throw new SpecException(
                    file + ":" + line + ":" + column + ": this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SpecException(file + ":1:1: this is not YAML: " + e.getMessage());
        }
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
                            + "'; correct it, or use the version of Assay that it was written for");
        }
    }
}
