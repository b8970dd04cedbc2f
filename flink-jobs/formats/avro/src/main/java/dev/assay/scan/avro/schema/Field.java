package dev.assay.scan.avro.schema;

import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column of a file, or a record of which the fields are columns.
 *
 * @param schema of its values
 * @param column its index, or -1 of a record
 * @param fields of a record, or none
 */
public record Field(Schema schema, int column, List<Field> fields) {

    /** The column of a file whose values are no records. */
    private static final String ONLY = "value";

    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    /**
     * All columns of a file.
     *
     * @param root whose columns they are
     * @param names of the columns, with the fields around them, parted by points
     */
    public record Columns(Field root, List<String> names) {}

    /** The columns that values of a schema have. */
    public static Columns of(Schema schema) throws Damage {
        List<String> names = new ArrayList<>();
        Field root = field(schema, "", new ArrayList<>(), names, new int[1]);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new Damage(
                        "the file has two columns with the name " + name,
                        "write it with a name of its own for each");
            }
        }
        return new Columns(root, List.copyOf(names));
    }

    /** A record that is in itself, or too deep in others, is one cell. */
    private static Field field(
            Schema schema, String name, List<Schema> around, List<String> names, int[] count)
            throws Damage {
        if (++count[0] > MOST) {
            throw new Damage(
                    "the file has more than " + MOST + " columns", "write it with fewer fields");
        }
        Schema record = schema.record();
        if (record == null || around.size() == DEEPEST || around.contains(record)) {
            names.add(name.isEmpty() ? ONLY : name);
            return new Field(schema, names.size() - 1, List.of());
        }
        List<Field> fields = new ArrayList<>();
        around.add(record);
        for (int i = 0; i < record.parts().size(); i++) {
            String full = (name.isEmpty() ? "" : name + ".") + record.names().get(i);
            fields.add(field(record.parts().get(i), full, around, names, count));
        }
        around.remove(around.size() - 1);
        return new Field(schema, -1, fields);
    }
}
