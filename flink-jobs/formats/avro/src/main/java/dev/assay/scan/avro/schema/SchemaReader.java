package dev.assay.scan.avro.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.scan.avro.schema.Schema.Kind;
import dev.assay.scan.avro.schema.Schema.Meaning;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a schema from its JSON. */
public final class SchemaReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 200;
    private static final int MOST_DIGITS = 1000;
    private static final int GREATEST_FIXED = 64 << 20;
    private static final int LONGEST_NAME = 60;

    private final Map<String, Schema> named = new HashMap<>();

    private SchemaReader() {}

    /**
     * Reads it.
     *
     * @throws Damage when it is no JSON or no schema
     */
    public static Schema read(byte[] json) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Damage("the file's schema is no JSON (" + e.getOriginalMessage() + ")");
        }
        return new SchemaReader().schema(root, "", 0);
    }

    private Schema schema(JsonNode node, String space, int depth) throws Damage {
        if (depth > DEEPEST) {
            throw new Damage("the file's schema is nested more than " + DEEPEST + " deep");
        }
        if (node.isTextual()) {
            return reference(node.textValue(), space);
        }
        if (node.isArray()) {
            Schema union = new Schema(Kind.UNION, Meaning.PLAIN, 0, 0);
            for (JsonNode branch : node) {
                Schema part = schema(branch, space, depth + 1);
                if (part.kind() == Kind.UNION) {
                    throw new Damage("a union of the file's schema is in another one");
                }
                union.parts().add(part);
            }
            return union;
        }
        JsonNode type = node.path("type");
        if (!type.isTextual()) {
            if (type.isMissingNode()) {
                throw new Damage("a part of the file's schema has no type");
            }
            return schema(type, space, depth + 1);
        }
        return switch (type.textValue()) {
            case "record", "error" -> record(node, space, depth);
            case "enum" -> enumeration(node, space);
            case "fixed" -> fixed(node, space);
            case "array" -> collection(Kind.ARRAY, node.path("items"), space, depth);
            case "map" -> collection(Kind.MAP, node.path("values"), space, depth);
            default -> plain(type.textValue(), node, space);
        };
    }

    private Schema reference(String name, String space) throws Damage {
        Kind kind = primitive(name);
        if (kind != null) {
            return new Schema(kind, Meaning.PLAIN, 0, 0);
        }
        Schema found =
                named.get(name.indexOf('.') < 0 && !space.isEmpty() ? space + "." + name : name);
        found = found == null ? named.get(name) : found;
        if (found == null) {
            throw new Damage("the file's schema has no type of the name " + brief(name));
        }
        return found;
    }

    private static Kind primitive(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.compareTo(Kind.ENUM) < 0
                    && kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private Schema record(JsonNode node, String space, int depth) throws Damage {
        Schema record = new Schema(Kind.RECORD, Meaning.PLAIN, 0, 0);
        String name = name(node, space);
        named.put(name, record);
        String inner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        for (JsonNode field : node.path("fields")) {
            record.names().add(text(field, "name"));
            record.parts().add(schema(field.path("type"), inner, depth + 1));
        }
        return record;
    }

    private Schema enumeration(JsonNode node, String space) throws Damage {
        Schema symbols = new Schema(Kind.ENUM, Meaning.PLAIN, 0, 0);
        named.put(name(node, space), symbols);
        for (JsonNode symbol : node.path("symbols")) {
            symbols.names().add(symbol.asText());
        }
        return symbols;
    }

    private Schema fixed(JsonNode node, String space) throws Damage {
        JsonNode size = node.path("size");
        if (!size.canConvertToInt() || size.intValue() < 0 || size.intValue() > GREATEST_FIXED) {
            throw new Damage(
                    "a fixed type of the file's schema has the size " + brief(size.asText()));
        }
        String logical = node.path("logicalType").asText();
        int bytes = size.intValue();
        Meaning meaning =
                switch (logical) {
                    case "decimal" -> Meaning.DECIMAL;
                    case "uuid" -> bytes == 16 ? Meaning.UUID : Meaning.PLAIN;
                    case "duration" -> bytes == 12 ? Meaning.DURATION : Meaning.PLAIN;
                    default -> Meaning.PLAIN;
                };
        Schema fixed =
                new Schema(
                        Kind.FIXED, meaning, meaning == Meaning.DECIMAL ? scale(node) : 0, bytes);
        named.put(name(node, space), fixed);
        return fixed;
    }

    private Schema collection(Kind kind, JsonNode of, String space, int depth) throws Damage {
        Schema collection = new Schema(kind, Meaning.PLAIN, 0, 0);
        collection.parts().add(schema(of, space, depth + 1));
        return collection;
    }

    /** A meaning that does not fit what is stored is not heeded. */
    private Schema plain(String type, JsonNode node, String space) throws Damage {
        Kind kind = primitive(type);
        if (kind == null) {
            return reference(type, space);
        }
        String logical = node.path("logicalType").asText();
        return switch (kind + " " + logical) {
            case "BYTES decimal" -> new Schema(kind, Meaning.DECIMAL, scale(node), 0);
            case "INT date" -> new Schema(kind, Meaning.DATE, 0, 0);
            case "INT time-millis" -> new Schema(kind, Meaning.TIME, 3, 0);
            case "LONG time-micros" -> new Schema(kind, Meaning.TIME, 6, 0);
            case "LONG timestamp-millis" -> new Schema(kind, Meaning.TIMESTAMP, 3, 0);
            case "LONG timestamp-micros" -> new Schema(kind, Meaning.TIMESTAMP, 6, 0);
            case "LONG timestamp-nanos" -> new Schema(kind, Meaning.TIMESTAMP, 9, 0);
            case "LONG local-timestamp-millis" -> new Schema(kind, Meaning.LOCAL_TIMESTAMP, 3, 0);
            case "LONG local-timestamp-micros" -> new Schema(kind, Meaning.LOCAL_TIMESTAMP, 6, 0);
            case "LONG local-timestamp-nanos" -> new Schema(kind, Meaning.LOCAL_TIMESTAMP, 9, 0);
            default -> new Schema(kind, Meaning.PLAIN, 0, 0);
        };
    }

    private static int scale(JsonNode node) throws Damage {
        JsonNode scale = node.path("scale");
        int digits = scale.asInt();
        if (Math.abs((long) digits) > MOST_DIGITS || !scale.isMissingNode() && !scale.isInt()) {
            throw new Damage(
                    "a decimal of the file's schema has the scale "
                            + brief(scale.asText())
                            + ", expected a whole number of at most "
                            + MOST_DIGITS,
                    "write the file with a schema that says how many digits are behind the point");
        }
        return digits;
    }

    private static String name(JsonNode node, String space) throws Damage {
        String name = text(node, "name");
        String own = node.path("namespace").asText(space);
        return name.indexOf('.') >= 0 || own.isEmpty() ? name : own + "." + name;
    }

    private static String text(JsonNode node, String key) throws Damage {
        JsonNode text = node.path(key);
        if (!text.isTextual()) {
            throw new Damage("a type or field of the file's schema has no " + key);
        }
        return text.textValue();
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }
}
