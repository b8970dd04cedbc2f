package dev.assay.scan.parquet.footer;

import java.util.List;

/**
 * A field of the schema, with the fields in it.
 *
 * @param name its own, without those of the fields around it
 * @param occurs how often it is there in the field around it
 * @param shape how the fields in it make a value
 * @param definition the definition level at which it is there
 * @param repetition the repetition level at which it is repeated last
 * @param firstColumn the first stored column in it
 * @param children the fields in it; none in one that is stored
 * @param leaf how it is stored, or null
 */
public record Field(
        String name,
        Occurs occurs,
        Shape shape,
        int definition,
        int repetition,
        int firstColumn,
        List<Field> children,
        Leaf leaf) {

    /** How often a field is there. */
    public enum Occurs {
        ONCE,
        AT_MOST_ONCE,
        REPEATED
    }

    /** How the fields in a field make a value. */
    public enum Shape {
        STRUCT,
        LIST,
        MAP
    }

    /** Whether it is there any number of times. */
    public boolean isRepeated() {
        return occurs == Occurs.REPEATED;
    }

    /** Whether its value is a list or a map: it has a repeated field in it and no other. */
    public boolean isCollection() {
        return shape != Shape.STRUCT && children.size() == 1 && children.get(0).isRepeated();
    }

    /** How many stored columns are in it. */
    public int columns() {
        return leaf != null ? 1 : children.stream().mapToInt(Field::columns).sum();
    }

    /**
     * The element of a list, by what its repeated field looks like; older writers leave one out.
     */
    public Field element() {
        Field repeated = children.get(0);
        boolean isElement =
                repeated.leaf != null
                        || repeated.children.size() != 1
                        || repeated.children.get(0).isRepeated()
                        || repeated.name.equals("array")
                        || repeated.name.equals(name + "_tuple");
        return isElement ? repeated : repeated.children.get(0);
    }
}
