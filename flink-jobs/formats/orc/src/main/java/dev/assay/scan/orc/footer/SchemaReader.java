package dev.assay.scan.orc.footer;

import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the tree of types together of the list in which they are. */
final class SchemaReader {

    private static final int MOST_TYPES = 1 << 18;
    private static final int DEEPEST = 64;

    private final List<Type> types = new ArrayList<>();
    private int parts;
    private int met;

    private record Type(Kind kind, List<Integer> parts, List<String> names, int scale) {}

    int size() {
        return types.size();
    }

    void type(Message message) throws Damage {
        long kind = 0;
        List<Integer> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean isPrecise = false;
        long scale = 0;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> kind = message.number();
                case 2 ->
                        message.numbers(
                                id -> {
                                    if (ids.size() <= MOST_TYPES) {
                                        ids.add((int) id);
                                    }
                                });
                case 3 -> names.add(message.text());
                case 5 -> isPrecise = message.number() > 0;
                case 6 -> scale = message.number();
                default -> message.pass();
            }
        }
        parts += ids.size();
        if (types.size() == MOST_TYPES || parts > MOST_TYPES) {
            throw new Damage("it has more than " + MOST_TYPES + " types");
        }
        int digits = isPrecise ? (int) Math.max(0, Math.min(scale, 100)) : Field.UNKNOWN_SCALE;
        types.add(new Type(Kind.of(kind), ids, names, digits));
    }

    Field root(Set<Integer> encrypted) throws Damage {
        if (types.isEmpty()) {
            throw new Damage("it has no types");
        }
        return field(0, "", false, 0, encrypted);
    }

    /** Types are in the order in which they are met, so none is a part of two, or of itself. */
    private Field field(
            int id, String name, boolean isAroundEncrypted, int depth, Set<Integer> encrypted)
            throws Damage {
        Type type = types.get(id);
        boolean isEncrypted = isAroundEncrypted || encrypted.contains(id);
        if (depth > DEEPEST) {
            throw new Damage(
                    "its types are nested more than " + DEEPEST + " deep",
                    "write the file with a flatter schema");
        }
        boolean isStruct = type.kind == Kind.STRUCT;
        int expected =
                switch (type.kind) {
                    case LIST -> 1;
                    case MAP -> 2;
                    case STRUCT, UNION, UNKNOWN -> type.parts.size();
                    default -> 0;
                };
        if (type.parts.size() != expected || isStruct && type.names.size() != expected) {
            throw new Damage(
                    "type " + id + " (" + type.kind + ") has " + type.parts.size() + " parts");
        }
        List<Field> children = new ArrayList<>();
        met++;
        for (int i = 0; i < expected; i++) {
            int part = type.parts.get(i);
            if (part != met || part >= types.size()) {
                throw new Damage("type " + id + " has the part " + part);
            }
            String partName = isStruct ? type.names.get(i) : "";
            children.add(field(part, partName, isEncrypted, depth + 1, encrypted));
        }
        return new Field(id, name, type.kind, type.scale, isEncrypted, List.copyOf(children));
    }
}
