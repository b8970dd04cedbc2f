package dev.assay.scan.orc;

import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Kind;
import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a file: a type whose values are stored, or a list, map or union, which is one cell.
 *
 * @param name with the structs around it, parted by points
 * @param around the structs around it, the outermost first; that is the row
 * @param field the type
 */
record Column(String name, List<Field> around, Field field) {

    /** Letters of all names at most. */
    private static final long MOST_LETTERS = 64 << 20;

    /** The name of the only column of a file whose rows are no structs. */
    private static final String ONLY = "value";

    /** All columns of a file, by name in the order of the file. */
    static Map<String, Column> all(Field root) throws Damage {
        Map<String, Column> columns = new LinkedHashMap<>();
        if (root.kind() != Kind.STRUCT) {
            columns.put(ONLY, new Column(ONLY, List.of(), root));
            return columns;
        }
        add("", List.of(root), columns, new long[1]);
        return columns;
    }

    private static void add(
            String before, List<Field> around, Map<String, Column> to, long[] letters)
            throws Damage {
        for (Field field : around.get(around.size() - 1).children()) {
            String name = before + field.name();
            letters[0] += name.length();
            if (letters[0] > MOST_LETTERS) {
                throw new Damage("the names of its columns have more than 64 million letters");
            }
            if (field.kind() == Kind.STRUCT) {
                List<Field> path = new ArrayList<>(around);
                path.add(field);
                add(name + ".", List.copyOf(path), to, letters);
            } else if (to.put(name, new Column(name, around, field)) != null) {
                throw new Damage(
                        "it has two columns with the name " + name,
                        "write the file with a name of its own for each");
            }
        }
    }
}
