package dev.assay.mutate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorsTest {

    private static final int N = 1000;
    private static final double STRENGTH = 0.1;
    private static final List<String> COLUMNS = List.of("name", "price", "day", "kind");

    static Stream<Operator> operators() {
        return Operators.ALL.stream();
    }

    private static Rows rows() {
        Rows rows = Rows.of(COLUMNS);
        for (int i = 0; i < N; i++) {
            rows.cells()
                    .add(
                            new String[] {
                                "Lamp no. " + i,
                                (i % 90 + 1) + ".5",
                                String.format("2026-01-%02d 10:%02d:00", i % 28 + 1, i % 60),
                                "kind " + i % 25
                            });
        }
        return rows;
    }

    private static final List<String> KINDS =
            IntStream.range(0, 25).mapToObj(i -> "kind " + i).toList();

    private static final List<Target> TARGETS =
            List.of(
                    new Target(0, "name", ColumnType.TEXT, N, true, true, List.of(), 1),
                    new Target(1, "price", ColumnType.DECIMAL, 90, false, true, List.of(), 2),
                    new Target(2, "day", ColumnType.TIMESTAMP, 840, false, false, List.of(), 3),
                    new Target(3, "kind", ColumnType.CATEGORICAL, 25, true, true, KINDS, 0));

    private static Target target(Operator operator) {
        return TARGETS.stream().filter(operator::fits).findFirst().orElseThrow();
    }

    private static String[][] texts(Rows rows) {
        return rows.cells().toArray(String[][]::new);
    }

    @Test
    void there_are_more_than_twenty_and_each_has_its_own_name() {
        assertTrue(Operators.ALL.size() > 20);
        assertEquals(
                Operators.ALL.size(), Operators.ALL.stream().map(Operator::id).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("operators")
    void about_as_much_is_changed_as_was_asked_for(Operator operator) {
        Rows rows = rows();
        int changed = operator.damage(rows, target(operator), STRENGTH, new SplittableRandom(1));
        assertTrue(
                changed >= 0.6 * STRENGTH * N && changed <= 1.5 * STRENGTH * N,
                operator.id() + " changed " + changed);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void what_is_changed_depends_on_the_seed_alone(Operator operator) {
        Rows one = rows();
        Rows two = rows();
        operator.damage(one, target(operator), STRENGTH, new SplittableRandom(7));
        operator.damage(two, target(operator), STRENGTH, new SplittableRandom(7));
        assertTrue(Arrays.deepEquals(texts(one), texts(two)));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void other_columns_stay_as_they_were(Operator operator) {
        if (operator.isOfRows() || operator.id().equals("swap")) {
            return;
        }
        Rows untouched = rows();
        Rows rows = rows();
        Target target = target(operator);
        operator.damage(rows, target, STRENGTH, new SplittableRandom(3));
        if (rows.cells().size() == N) {
            for (int i = 0; i < N; i++) {
                String[] before = untouched.cells().get(i);
                before[target.index()] = rows.cells().get(i)[target.index()];
                assertArrayEquals(before, rows.cells().get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scale-100, 2.55, 255",
        "scale-0.001, 2.55, 0.00255",
        "sign, 2.55, -2.55",
        "zero, 2.55, 0",
        "outlier, 2.55, 99999",
        "decimal-comma, 2.55, '2,55'",
        "case, Lamp, LAMP",
        "mojibake, Lamp, LÃ©mp",
        "blanks, Lamp, '  Lamp '",
        "cut-off, Lamp no. 7, 'Lamp '",
        "html, Lamp, &lt;b&gt;Lamp",
        "rekey, 85123A, X85123A",
        "date-order, 2026-03-01 10:00:00, 01/03/2026 10:00:00",
        "time-zone, 2026-03-01 20:00:00, 2026-03-02 05:00:00",
        "future, 2026-03-01, 2199-03-01",
        "scale-100, n/a, n/a",
        "time-zone, soon, soon",
    })
    void a_cell_becomes(String id, String before, String after) {
        Operator operator =
                Operators.ALL.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
        Rows rows = Rows.of(List.of("c"));
        rows.cells().add(new String[] {before});
        Target column = new Target(0, "c", ColumnType.TEXT, 100, true, true, List.of(), 0);
        operator.damage(rows, column, 1, new SplittableRandom(1));
        assertEquals(after, rows.cells().get(0)[0]);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void cells_without_a_value_and_no_rows_at_all_break_nothing(Operator operator) {
        Rows empty = Rows.of(COLUMNS);
        assertEquals(0, operator.damage(empty, target(operator), 1, new SplittableRandom(1)));
        Rows missing = Rows.of(COLUMNS);
        List<String[]> cells = new ArrayList<>(List.of(new String[4], new String[4]));
        missing.cells().addAll(cells);
        operator.damage(missing, target(operator), 0.5, new SplittableRandom(1));
    }

    @Test
    void a_copy_is_changed_on_its_own() {
        Rows rows = rows();
        rows.copy().cells().get(0)[0] = "changed";
        assertEquals("Lamp no. 0", rows.cells().get(0)[0]);
    }
}
