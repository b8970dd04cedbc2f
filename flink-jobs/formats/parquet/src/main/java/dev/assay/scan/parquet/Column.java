package dev.assay.scan.parquet;

import dev.assay.scan.parquet.footer.Field;
import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a file: a field that is stored, or a list or map, which is one cell.
 *
 * @param name with the fields around it, parted by points
 * @param field in the schema
 */
record Column(String name, Field field) {

    /** All columns of a schema, by name in the order of the file. */
    static Map<String, Column> all(List<Field> fields) throws Damage {
        List<Column> found = new ArrayList<>();
        fields.forEach(field -> add("", field, found));
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : found) {
            if (columns.put(column.name, column) != null) {
                throw new Damage(
                        "it has two columns with the name " + column.name,
                        "write the file with a name of its own for each");
            }
        }
        return columns;
    }

    private static void add(String before, Field field, List<Column> to) {
        String name = before + field.name();
        if (field.leaf() != null || isOneCell(field)) {
            if (field.columns() > 0) {
                to.add(new Column(name, field));
            }
        } else {
            field.children().forEach(child -> add(name + ".", child, to));
        }
    }

    /** Whether its values cannot be cells of their own. */
    boolean isJson() {
        return isOneCell(field);
    }

    private static boolean isOneCell(Field field) {
        return field.isRepeated() || field.isCollection();
    }
}
