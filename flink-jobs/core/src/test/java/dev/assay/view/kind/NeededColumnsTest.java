package dev.assay.view.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.view.View;
import java.util.Map;
import java.util.Set;
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

    @Test
    void of_a_column_that_no_view_has_nothing_is_needed() {
        assertEquals(Set.of(), needed("nothing"));
    }
}
