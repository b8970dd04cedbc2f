package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.DatasetSpec;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final Rows ROWS = rows();

    private static Rows rows() {
        MeasuredCsv measured = Shop.of(3, 1, 300).measured(SPEC);
        Rows all = Rows.of(measured.columns());
        measured.forEachBatch(300, all::add);
        return all;
    }

    private static Rows rows(int from, int to) {
        return new Rows(ROWS.columns(), new ArrayList<>(ROWS.cells().subList(from, to)));
    }

    private static Partition empty(Long... pieces) {
        return new Partition("a.csv", "hash", Profile.empty(ROWS.columns()), List.of(pieces));
    }

    @Test
    void rows_are_folded_in_the_pieces_that_a_file_was_read_in() {
        Profile first = empty(0L).with(rows(0, 100), SPEC).profile();
        Profile second = empty(0L).with(rows(100, 300), SPEC).profile();
        Profile cut = empty(100L, 200L).with(ROWS, SPEC).profile();
        assertEquals(first.plus(second).ofPairs().counts(), cut.ofPairs().counts());
        assertEquals(first.plus(second).rowHashes(), cut.rowHashes());
        assertNotEquals(
                empty(300L).with(ROWS, SPEC).profile().ofPairs().counts(), cut.ofPairs().counts());
    }

    @Test
    void rows_that_are_more_or_fewer_than_there_were_are_all_folded() {
        assertEquals(300, empty(100L, 100L).with(ROWS, SPEC).profile().rows());
        assertEquals(300, empty(200L, 400L, 1L).with(ROWS, SPEC).profile().rows());
        assertEquals(300, empty(400L, 400L).with(ROWS, SPEC).profile().rows());
    }

    @Test
    void what_did_not_change_need_not_be_added_again() {
        Profile rest = empty(0L).with(rows(0, 200), SPEC).profile();
        Folded folded = Folded.of(empty(100L), SPEC, rows(200, 300));
        Profile before = folded.with(rows(200, 300)).profile();
        for (int column = 0; column < ROWS.columns().size(); column++) {
            Rows changed = rows(200, 300).copy();
            for (int row = 0; row < 100; row += 5) {
                changed.cells().get(row)[column] = "x";
            }
            Profile after = folded.with(changed).profile();
            assertNotEquals(before, after);
            assertEquals(rest.plus(after), rest.plus(after, before, rest.plus(before)));
        }
        Profile fewer = folded.with(rows(200, 250)).profile();
        assertEquals(rest.plus(fewer), rest.plus(fewer, before, rest.plus(before)));
    }

    @Test
    void what_is_folded_of_changed_columns_alone_is_what_all_would_say() {
        Partition part = empty(100L, 200L);
        Folded folded = Folded.of(part, SPEC, ROWS);
        for (int column = 0; column < ROWS.columns().size(); column++) {
            Rows changed = ROWS.copy();
            for (int row = 0; row < 300; row += 7) {
                String other = changed.cells().get(299 - row)[column];
                changed.cells().get(row)[column] = row % 2 == 0 ? null : other + "x";
            }
            assertEquals(part.with(changed, SPEC), folded.with(changed));
        }
        assertEquals(part.with(ROWS, SPEC), folded.with(ROWS));
        assertEquals(part.with(rows(0, 150), SPEC), folded.with(rows(0, 150)));
    }
}
