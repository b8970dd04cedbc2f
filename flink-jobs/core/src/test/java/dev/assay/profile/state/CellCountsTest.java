package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.ColumnType;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.CellKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellCountsTest extends StateContract<CellCounts, Integer> {

    private static final int KINDS = CellKind.values().length;

    @Override
    public Integer observation(SplittableRandom random) {
        return random.nextInt(KINDS + 4);
    }

    @Override
    public CellCounts of(List<Integer> observations) {
        List<Long> kinds = new ArrayList<>(Collections.nCopies(KINDS, 0L));
        long[] others = new long[4];
        List<Long> meanings =
                new ArrayList<>(Collections.nCopies(SemanticType.values().length, 0L));
        for (int o : observations) {
            if (o < KINDS) {
                kinds.set(o, kinds.get(o) + 1);
                meanings.set(o, meanings.get(o) + 1);
            } else {
                others[o - KINDS]++;
            }
        }
        return new CellCounts(others[0], kinds, others[1], others[2], others[3], meanings);
    }

    @ParameterizedTest
    @CsvSource({
        // integers, decimals, booleans, dates, timestamps, texts, distinct
        "0,    0,  0,   0,  0,   0,   0, EMPTY",
        "100,  0,  0,   0,  0,   0,  50, INTEGER",
        "99,   0,  0,   0,  0,   1,  50, INTEGER",
        "98,   0,  0,   0,  0,   2,  50, CATEGORICAL",
        "98,   2,  0,   0,  0,   0,  50, DECIMAL",
        "0,  100,  0,   0,  0,   0,  50, DECIMAL",
        "0,    0, 99,   0,  0,   1,   3, BOOLEAN",
        "0,    0,  0, 100,  0,   0,  50, DATE",
        "0,    0,  0,  60, 40,   0,  50, TIMESTAMP",
        "50,   0,  0,  50,  0,   0,  50, CATEGORICAL",
        "0,    0,  0,   0,  0, 100,  64, CATEGORICAL",
        "0,    0,  0,   0,  0, 100,  65, TEXT",
        "0,    0,  0,   0,  0, 50000, 500, CATEGORICAL",
        "0,    0,  0,   0,  0, 50000, 501, TEXT",
        "0,    0,  0,   0,  0, 999999999, 1001, TEXT"
    })
    void the_type_is_the_narrowest_that_nearly_all_values_fit(
            long integers,
            long decimals,
            long booleans,
            long dates,
            long timestamps,
            long texts,
            double distinct,
            ColumnType type) {
        List<Long> kinds = List.of(integers, decimals, booleans, dates, timestamps, texts);
        CellCounts cells = new CellCounts(7, kinds, 0, 0, 0, CellCounts.EMPTY.meanings());
        assertEquals(type, cells.infer(distinct));
        assertEquals(7 + kinds.stream().mapToLong(Long::longValue).sum(), cells.cells());
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 20",
        "DECIMAL, 18",
        "BOOLEAN, 18",
        "DATE, 17",
        "TIMESTAMP, 12",
        "TEXT, 0",
        "CATEGORICAL, 0"
    })
    void values_that_a_type_cannot_hold_are_its_parse_errors(ColumnType type, long errors) {
        // 1 integer, 2 decimals, 3 booleans, 4 dates, 5 timestamps, 6 texts
        CellCounts cells =
                new CellCounts(
                        9, List.of(1L, 2L, 3L, 4L, 5L, 6L), 0, 0, 0, CellCounts.EMPTY.meanings());
        assertEquals(errors, cells.parseErrors(type));
        assertEquals(21 - errors, cells.fitting(type));
    }
}
