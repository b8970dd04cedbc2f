package dev.assay.inventory.find;

import dev.assay.scan.dialect.TableForm;
import java.util.List;
import java.util.Set;

/** Tables that list the data files beside them: manifests, which are no data of their own. */
final class FileLists {

    /** Values of a column that must be names of files. */
    private static final int FEWEST = 2;

    private static final double MOST = 0.8;

    private FileLists() {}

    /**
     * Whether a table is one.
     *
     * @param path of the table
     * @param table its beginning
     * @param data paths of all files with data
     */
    static boolean isOne(String path, TableForm table, Set<String> data) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<List<String>> rows = table.first();
        for (int column = 0; column < table.width(); column++) {
            int at = column;
            List<String> values =
                    rows.stream()
                            .map(row -> row.get(at).strip())
                            .filter(v -> !v.isEmpty())
                            .toList();
            long files =
                    values.stream()
                            .filter(value -> !value.equals(path))
                            .filter(v -> data.contains(folder + v) || data.contains(v))
                            .distinct()
                            .count();
            if (files >= FEWEST && files >= MOST * values.size()) {
                return true;
            }
        }
        return false;
    }
}
