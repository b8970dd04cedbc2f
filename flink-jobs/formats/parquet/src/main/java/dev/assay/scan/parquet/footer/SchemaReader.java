package dev.assay.scan.parquet.footer;

import dev.assay.scan.parquet.footer.Field.Occurs;
import dev.assay.scan.parquet.footer.Field.Shape;
import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.List;

/** Makes fields of the flat list in which a schema is stored, each before the fields in it. */
final class SchemaReader {

    private static final int DEEPEST = 64;
    private static final int WIDEST = 1 << 20;

    private final List<Element> elements;
    private int next;
    private int columns;

    private SchemaReader(List<Element> elements) {
        this.elements = elements;
    }

    /**
     * An entry of the list.
     *
     * @param name of the field
     * @param physical the number of its storage, or -1
     * @param width bytes of a value of fixed length
     * @param occurs how often it is there
     * @param children how many fields are in it
     * @param converted the number of its older annotation, or -1
     * @param scale of a decimal of the older annotation
     * @param logical of its newer annotation, or null
     */
    private record Element(
            String name,
            int physical,
            int width,
            int occurs,
            int children,
            int converted,
            int scale,
            Logical logical) {}

    /** Reads the field of the footer that is the schema. */
    static List<Field> read(CompactInput in) throws Damage {
        int size = in.list();
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element(in));
        }
        if (elements.isEmpty()) {
            throw new Damage("it has no schema");
        }
        SchemaReader reader = new SchemaReader(elements);
        Element root = elements.get(reader.next++);
        List<Field> fields = reader.children(root, 0, 0, 1);
        if (reader.next != elements.size()) {
            throw new Damage("its schema has fields that belong to no other");
        }
        return fields;
    }

    private static Element element(CompactInput in) throws Damage {
        String name = "";
        int physical = -1;
        int width = 0;
        int occurs = 0;
        int children = 0;
        int converted = -1;
        int scale = 0;
        Logical logical = null;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 1 -> physical = in.small();
                case 2 -> width = in.small();
                case 3 -> occurs = in.small();
                case 4 -> name = in.text();
                case 5 -> children = in.small();
                case 6 -> converted = in.small();
                case 7 -> scale = in.small();
                case 10 -> logical = Logical.read(in);
                default -> in.skip();
            }
        }
        return new Element(name, physical, width, occurs, children, converted, scale, logical);
    }

    private List<Field> children(Element parent, int definition, int repetition, int depth)
            throws Damage {
        if (depth > DEEPEST) {
            throw new Damage("its fields are nested more than " + DEEPEST + " deep");
        }
        if (parent.children < 0 || parent.children > elements.size() - next) {
            throw new Damage(
                    "its schema says that "
                            + parent.children
                            + " fields are in one, and has "
                            + (elements.size() - next));
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < parent.children; i++) {
            fields.add(field(definition, repetition, depth));
        }
        return List.copyOf(fields);
    }

    private Field field(int definition, int repetition, int depth) throws Damage {
        if (next >= elements.size()) {
            throw new Damage("its schema ends early");
        }
        Element element = elements.get(next++);
        if (element.occurs < 0 || element.occurs > 2) {
            throw new Damage("a field is there an unknown number of times");
        }
        // In the order of their numbers: required, optional, repeated.
        Occurs occurs = Occurs.values()[element.occurs];
        int defined = definition + (occurs == Occurs.ONCE ? 0 : 1);
        int repeated = repetition + (occurs == Occurs.REPEATED ? 1 : 0);
        int column = columns;
        boolean stored = element.physical >= 0 && element.children == 0;
        Leaf leaf = stored ? leaf(element) : null;
        List<Field> children = stored ? List.of() : children(element, defined, repeated, depth + 1);
        return new Field(
                element.name, occurs, shape(element), defined, repeated, column, children, leaf);
    }

    private static Shape shape(Element element) {
        Meaning meaning = element.logical == null ? Meaning.PLAIN : element.logical.meaning();
        if (meaning == Meaning.LIST || element.converted == 3) {
            return Shape.LIST;
        }
        return meaning == Meaning.MAP || element.converted == 1 || element.converted == 2
                ? Shape.MAP
                : Shape.STRUCT;
    }

    private Leaf leaf(Element element) throws Damage {
        columns++;
        Physical physical = Physical.of(element.physical);
        int width = physical == Physical.FIXED ? element.width : physical.width();
        if (width < 0 || width > WIDEST) {
            throw new Damage("a column has values of " + width + " bytes");
        }
        Logical logical =
                element.logical != null
                        ? element.logical
                        : Logical.converted(element.converted, element.scale);
        return new Leaf(physical, width, logical);
    }
}
