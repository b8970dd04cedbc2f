package dev.assay.view.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.View;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeededColumnsTest {

    private static final Map<String, String> COLUMNS =
            Map.of("user", "who", "quantity", "pieces", "price", "each", "item", "sku");

    private static Set<String> needed(String column) {
        return Definition.of(View.USERS).needed(column, COLUMNS);
    }

    @Test
    void a_column_of_a_view_needs_those_it_cannot_be_made_without() {
        assertEquals(Set.of("pieces"), needed("quantity_max"));
    }

    /** The declaration loosens their limits less, and knows them by their names alone. */
    @Test
    void actions_have_the_columns_whose_limits_are_their_own() {
        DatasetSpec log =
                Declared.dataset(
                        "name: log\npath: log.csv\nrole: events\n"
                                + "columns: {user: who, item: sku, time: at}");
        Set<String> own =
                DerivedDatasets.of(log).stream()
                        .filter(view -> view.name().equals("log.actions"))
                        .flatMap(view -> view.limits().factors().keySet().stream())
                        .filter(key -> key.contains("/"))
                        .map(key -> key.substring(0, key.indexOf('/')))
                        .collect(Collectors.toSet());
        Set<String> made =
                Definition.of(View.ACTIONS).columns().stream()
                        .map(Column::name)
                        .collect(Collectors.toSet());
        assertEquals(3, own.size());
        assertTrue(made.containsAll(own), own.toString());
    }

    @Test
    void of_a_column_that_no_view_has_nothing_is_needed() {
        assertEquals(Set.of(), needed("nothing"));
    }
}
