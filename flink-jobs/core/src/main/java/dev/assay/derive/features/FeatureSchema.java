package dev.assay.derive.features;

import java.util.List;
import java.util.TreeSet;

/**
 * Tables of features as a feature store is told of them: entities with their join keys, and views
 * with their source, times and fields. The words are those of Feast's objects, so that a repository
 * of Feast can be written from it line by line.
 *
 * @see <a href="https://docs.feast.dev/getting-started/concepts/feature-view">Feature views</a>
 */
public final class FeatureSchema {

    /** Its name. */
    public static final String FILE = "features.yaml";

    private FeatureSchema() {}

    /** The schema of some tables as YAML; every text is quoted, since names are the data's. */
    public static String yaml(List<FeatureTable> tables) {
        StringBuilder yaml = new StringBuilder("entities:\n");
        TreeSet<String> entities = new TreeSet<>();
        tables.forEach(table -> entities.add(table.joinKey()));
        for (String entity : entities) {
            yaml.append("  - name: ").append(quoted(entity)).append('\n');
            yaml.append("    join_keys: [").append(quoted(entity)).append("]\n");
            yaml.append("    value_type: String\n");
        }
        yaml.append("feature_views:\n");
        for (FeatureTable table : tables) {
            yaml.append("  - name: ").append(quoted(table.dataset())).append('\n');
            yaml.append("    entities: [").append(quoted(table.joinKey())).append("]\n");
            yaml.append("    source:\n      path: ").append(quoted(table.file())).append('\n');
            String file = table.file();
            yaml.append("      file_format: ")
                    .append(file.substring(file.lastIndexOf('.') + 1))
                    .append('\n');
            yaml.append("      timestamp_field: ").append(FeatureColumns.EVENT).append('\n');
            yaml.append("      created_timestamp_column: ")
                    .append(FeatureColumns.CREATED)
                    .append('\n');
            yaml.append("    schema:\n");
            for (Feature feature : table.columns()) {
                yaml.append("      - {name: ").append(quoted(feature.name()));
                yaml.append(", dtype: ").append(feature.type()).append("}\n");
            }
        }
        return yaml.toString();
    }

    /** In double quotes, with what YAML needs escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c <= 0xa0 || c == '\u2028' || c == '\u2029') {
                quoted.append("\\u").append(hex(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0000".substring(digits.length()) + digits;
    }
}
