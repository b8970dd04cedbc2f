package dev.assay.declare.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of the declaration that knows where it stands, so that every complaint can say so. */
public final class YamlNode {

    private final String file;
    private final Node node;

    /** A node of a file's tree. */
    public YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Line, from 1. */
    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private int column() {
        return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    /** What is wrong with this node, with its place. */
    public SpecException fault(String fault) {
        return fault(0, fault);
    }

    /** A fault some characters behind the node's start. */
    public SpecException fault(int behind, String fault) {
        int quote = node instanceof ScalarNode s && !s.isPlain() ? 1 : 0;
        int offset = behind == 0 ? 0 : behind + quote;
        return new SpecException(file + ":" + line() + ":" + (column() + offset) + ": " + fault);
    }

    /** The text of a scalar. */
    public String text(String what) throws SpecException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(what + " must be a text, found " + kind());
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String what) throws SpecException {
        String text = text(what);
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw fault(what + " must be true or false, found '" + text + "'");
    }

    /**
     * One of an enum's constants, which are written in small letters.
     *
     * @param values those that may be declared
     */
    public <E extends Enum<E>> E constant(String what, E[] values) throws SpecException {
        String text = text(what);
        List<String> known =
                Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        if (!known.contains(text)) {
            throw fault("unknown " + what + " '" + text + "'; " + Nearest.suggest(text, known));
        }
        return values[known.indexOf(text)];
    }

    /** Whether it has keys. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Its items; {@code what} says in a message what should be there. */
    public List<YamlNode> list(String what) throws SpecException {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(what + " must be a list, found " + kind());
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
        return items;
    }

    /** Keys and values in their order; a key twice is a fault. */
    public Map<String, YamlNode> map(String what) throws SpecException {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(what + " must be a mapping of keys to values, found " + kind());
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(file, tuple.getKeyNode());
            String key = keyNode.text("a key of " + what);
            if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
                throw keyNode.fault(
                        "the key '" + key + "' stands twice in " + what + "; keep one of them");
            }
        }
        return entries;
    }

    /** The keys of a mapping, in their order. */
    public List<YamlNode> keys() {
        List<YamlNode> keys = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> keys.add(new YamlNode(file, tuple.getKeyNode())));
        }
        return keys;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** As {@link #map}, with known keys only. */
    public Map<String, YamlNode> map(String what, Set<String> known) throws SpecException {
        Map<String, YamlNode> entries = map(what);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode keyNode = new YamlNode(file, tuple.getKeyNode());
                String key = keyNode.text("a key of " + what);
                if (!known.contains(key)) {
                    throw keyNode.fault(
                            "unknown key '"
                                    + key
                                    + "' in "
                                    + what
                                    + "; "
                                    + Nearest.suggest(key, known));
                }
            }
        }
        return entries;
    }

    private String kind() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
