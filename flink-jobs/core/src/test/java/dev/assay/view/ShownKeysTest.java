package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Definition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which views show what their rows are about. */
class ShownKeysTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(View.class)
    void a_view_that_shows_its_key_has_a_column_that_is_called_so(View view) {
        List<String> columns =
                Definition.of(view).columns(EnumSet.allOf(Field.class)).stream()
                        .map(Column::name)
                        .toList();
        assertEquals(view.showsKey(), columns.contains(view.key().word()));
    }

    @Test
    void a_key_is_sensitive_in_each_view_where_its_column_is() throws Exception {
        String columns =
                Arrays.stream(Field.values())
                        .map(field -> field.word() + ": c_" + field.word())
                        .collect(Collectors.joining(", "));
        // Of numbers and times that are never shown no view is made.
        String sensitive =
                Arrays.stream(Field.values())
                        .filter(field -> field.kind() == Field.Kind.NAME)
                        .map(field -> "c_" + field.word())
                        .collect(Collectors.joining(", "));
        Set<View> seen = EnumSet.noneOf(View.class);
        for (String role :
                List.of("events", "items", "queries", "judgments", "campaigns", "users")) {
            Path file = folder.resolve(role + ".yaml");
            Files.writeString(
                    file,
                    """
                    format: assay/1
                    datasets:
                      - name: data
                        path: data.csv
                        role: %s
                        columns: {%s}
                        sensitive: [%s]
                        views: {weekdays: true%s}
                      - {name: log, path: log.csv, role: events, columns: {user: who}, views: false}
                    """
                            .formatted(
                                    role,
                                    columns,
                                    sensitive,
                                    role.equals("users") ? ", profiles: {with: log}" : ""));
            for (DatasetSpec made : SpecReader.read(file).datasets()) {
                made.view().map(of -> of.view()).ifPresent(view -> check(view, role, made, seen));
            }
        }
        assertEquals(EnumSet.allOf(View.class), seen);
    }

    private static void check(View view, String role, DatasetSpec made, Set<View> seen) {
        assertTrue(view.roles().contains(role), made.name());
        assertEquals(view.showsKey(), made.isSensitive(view.key().word()), made.name());
        seen.add(view);
    }
}
