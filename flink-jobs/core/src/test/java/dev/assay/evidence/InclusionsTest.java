package dev.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InclusionsTest {

    private static final DatasetSpec CATALOGUE = spec("catalogue", "");

    private static DatasetSpec spec(String name, String more) {
        return Declared.dataset("name: " + name + "\npath: '*.csv'\n" + more);
    }

    private static Evidence rows(DatasetSpec spec, String header, int n, IntFunction<String> row) {
        String csv =
                IntStream.range(0, n)
                        .mapToObj(row)
                        .collect(Collectors.joining("\n", header + "\n", "\n"));
        return MeasuredCsv.of(spec, csv).evidence();
    }

    private static List<Inclusion> found(DatasetSpec orders, Evidence today, Evidence catalogue) {
        return Inclusions.of(
                List.of(orders, CATALOGUE), Map.of("orders", today, "catalogue", catalogue));
    }

    /** Of 100 products in the orders 95 are in the catalogue, by hand. */
    @Test
    void a_column_whose_values_are_nearly_all_in_a_key_looks_like_a_reference() {
        DatasetSpec orders = spec("orders", "");
        Evidence catalogue = rows(CATALOGUE, "sku,price", 200, i -> "P-" + (1000 + i) + ",1.5");
        IntFunction<String> line = i -> i + ",P-" + (i % 100 < 5 ? 5000 + i % 100 : 1000 + i % 100);
        Evidence today = rows(orders, "line,product", 900, line);
        assertEquals(
                List.of(new Inclusion("orders", "product", "catalogue", "sku", 0.95)),
                found(orders, today, catalogue));
    }

    @Test
    void what_is_declared_sensitive_rarely_there_or_no_key_is_not_named() {
        Evidence catalogue = rows(CATALOGUE, "sku,price", 200, i -> "P-" + (1000 + i) + ",1.5");
        IntFunction<String> all = i -> i + ",P-" + (1000 + i % 100);
        IntFunction<String> some =
                i -> i + ",P-" + (i % 100 < 20 ? 5000 + i % 100 : 1000 + i % 100);
        DatasetSpec plain = spec("orders", "");
        assertEquals(1, found(plain, rows(plain, "line,product", 900, all), catalogue).size());
        assertEquals(0, found(plain, rows(plain, "line,product", 900, some), catalogue).size());
        DatasetSpec hidden = spec("orders", "sensitive: [product]\n");
        assertEquals(0, found(hidden, rows(hidden, "line,product", 900, all), catalogue).size());
        Evidence twice = rows(CATALOGUE, "sku,price", 200, i -> "P-" + (1000 + i / 2) + ",1.5");
        assertEquals(0, found(plain, rows(plain, "line,product", 900, all), twice).size());
        Evidence few = rows(CATALOGUE, "sku,price", 40, i -> "P-" + (1000 + i) + ",1.5");
        assertEquals(0, found(plain, rows(plain, "line,product", 40, all), few).size());
    }

    /** Any column of small numbers is in any counter. */
    @Test
    void numbers_refer_only_where_names_say_so() {
        DatasetSpec orders = spec("orders", "");
        Evidence catalogue = rows(CATALOGUE, "id,price", 200, i -> i + ",1.5");
        IntFunction<String> line = i -> i % 90 + ",x" + i;
        assertEquals(List.of(), found(orders, rows(orders, "quantity,note", 900, line), catalogue));
        assertEquals(
                1, found(orders, rows(orders, "catalogue_id,note", 900, line), catalogue).size());
    }
}
