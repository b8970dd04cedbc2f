package dev.assay.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Documents with one value replaced by what it must not be, as nobody would by mistake. */
public final class DamagedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1e300",
                    "0.5",
                    "123456789012345678901234567890",
                    "\"text\"",
                    "\"\"",
                    "[]",
                    "[null]",
                    "{}",
                    "{\"a\":null}",
                    "[[[[1]]]]");

    private final Set<String> shapes = new HashSet<>();
    private final List<String> damaged = new ArrayList<>();
    private JsonNode root;

    private DamagedJson() {}

    /** The document with each kind of value replaced by each other thing, or left out. */
    public static List<String> of(String json) throws JsonProcessingException {
        DamagedJson all = new DamagedJson();
        all.root = MAPPER.readTree(json);
        all.damaged.addAll(OTHERS);
        all.descend(all.root, "");
        return all.damaged;
    }

    private void descend(JsonNode node, String shape) throws JsonProcessingException {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode before = object.get(name);
                if (shapes.add(shape + "/" + name + before.getNodeType())) {
                    for (String other : OTHERS) {
                        object.set(name, MAPPER.readTree(other));
                        damaged.add(MAPPER.writeValueAsString(root));
                    }
                    object.remove(name);
                    damaged.add(MAPPER.writeValueAsString(root));
                    object.set(name, before);
                }
                descend(before, shape + "/" + name);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                if (shapes.add(shape + "/*" + before.getNodeType())) {
                    for (String other : OTHERS) {
                        array.set(i, MAPPER.readTree(other));
                        damaged.add(MAPPER.writeValueAsString(root));
                    }
                    array.set(i, before);
                }
                descend(before, shape + "/*");
            }
        }
    }
}
