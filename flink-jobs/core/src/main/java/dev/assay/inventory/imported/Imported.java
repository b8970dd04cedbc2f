package dev.assay.inventory.imported;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A declaration that was made of a contract or a catalogue: of the Open Data Contract Standard 3, a
 * Data Package, or Croissant.
 *
 * @param declaration as it may stand in {@code assay.yaml}
 * @param datasets how many it has
 * @param remarks in English: what could not be taken over
 */
public record Imported(String declaration, int datasets, List<String> remarks) {

    /** Characters of a document at most. */
    private static final int LONGEST = 64 << 20;

    public Imported {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a document in JSON or YAML.
     *
     * @param name of its file, for messages
     * @throws IllegalArgumentException when it is none of them, or has no dataset; the message says
     *     what was found and what to do
     */
    public static Imported of(String name, String text) {
        Tree document = new Tree(parsed(name, text));
        List<String> remarks = new ArrayList<>();
        List<Dataset> datasets;
        if (document.get("kind").text().equals("DataContract")) {
            datasets = new FromOdcs(document, remarks).datasets();
        } else if (document.get("recordSet").isThere()) {
            datasets = new FromCroissant(document).datasets();
        } else if (document.get("resources").isThere()) {
            datasets = new FromDataPackage(document, remarks).datasets();
        } else {
            throw new IllegalArgumentException(
                    name
                            + ": found neither kind: DataContract (ODCS), nor recordSet (Croissant), nor"
                            + " resources (Data Package); give a document of one of these");
        }
        int all = datasets.size();
        datasets = datasets.stream().filter(Dataset::isNamed).toList();
        if (datasets.size() < all) {
            remarks.add(all - datasets.size() + " datasets without a name or a path");
        }
        if (datasets.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": the document names no dataset; there is nothing to declare");
        }
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("format", "assay/1");
        declaration.put("datasets", datasets.stream().map(Dataset::written).toList());
        String written =
                new Dump(
                                DumpSettings.builder()
                                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                                        .setWidth(LONGEST)
                                        .build())
                        .dumpToString(declaration);
        return new Imported(written, datasets.size(), remarks);
    }

    /** JSON is YAML; aliases and depth are bounded. */
    private static Object parsed(String name, String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(name)
                        .setMaxAliasesForCollections(20)
                        .setCodePointLimit(LONGEST)
                        .build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    name + ": lists and mappings are nested too deeply to be read", e);
        } catch (YamlEngineException e) {
            String why =
                    String.valueOf(e.getMessage())
                            .lines()
                            .map(String::strip)
                            .collect(Collectors.joining(" "));
            throw new IllegalArgumentException(name + ": this is neither JSON nor YAML: " + why, e);
        }
    }
}
