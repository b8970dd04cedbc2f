package dev.assay.declare.partition;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a dataset's {@code partition}: a pattern of files, or that and how often one comes. */
public final class PartitionReader {

    private PartitionReader() {}

    /**
     * What is declared.
     *
     * @param node the value of the key; null where there is none
     */
    public static Partitions read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return Partitions.NONE;
        }
        if (!node.isMapping()) {
            return new Partitions(files(node), null);
        }
        Map<String, YamlNode> entries = node.map("partition", Set.of("files", "every"));
        if (entries.isEmpty()) {
            throw node.fault(
                    "the partition is empty; write a pattern such as \"orders-{day:yyyyMMdd}.csv\","
                            + " or how often one comes: {every: day}");
        }
        return new Partitions(
                entries.containsKey("files") ? files(entries.get("files")) : "",
                entries.containsKey("every") ? every(entries.get("every")) : null);
    }

    private static String files(YamlNode node) throws SpecException {
        String files = node.text("the files of a partition");
        Optional<String> fault = Partitions.fault(files);
        if (fault.isPresent()) {
            throw node.fault("the pattern '" + files + "' " + fault.get());
        }
        return files;
    }

    private static Cadence every(YamlNode node) throws SpecException {
        String name = node.text("every");
        List<String> known =
                Arrays.stream(Cadence.values())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList();
        if (!known.contains(name)) {
            throw node.fault(
                    "unknown cadence '"
                            + name
                            + "' of the partition; "
                            + Nearest.suggest(name, known));
        }
        return Cadence.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
