package dev.assay.profile.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.pair.Contingency.Classes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContingencyTest {

    private static Contingency random(long seed, int cells) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Classes, Long> counts = new TreeMap<>();
        for (int i = 0; i < cells; i++) {
            Classes classes = new Classes(random.nextInt(-80, 80), random.nextInt(-80, 80));
            counts.merge(classes, 1L + random.nextInt(9), Long::sum);
        }
        return table(counts);
    }

    private static Contingency table(SortedMap<Classes, Long> counts) {
        Contingency.Builder table = new Contingency.Builder(counts.size());
        counts.forEach((classes, n) -> table.add(classes.first(), classes.second(), n));
        return table.build();
    }

    @Test
    void sums_do_not_depend_on_order() {
        Contingency a = random(1, 90);
        Contingency b = random(2, 60);
        Contingency c = random(3, 40);
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(Contingency.EMPTY));
    }

    @Test
    void each_cell_of_two_tables_is_added_up() {
        Contingency a = random(6, 300);
        Contingency b = random(7, 500);
        TreeMap<Classes, Long> sum = new TreeMap<>(a.counts());
        b.counts().forEach((classes, n) -> sum.merge(classes, n, Long::sum));
        assertEquals(sum, a.plus(b).counts());
        assertEquals(a.counts(), a.plus(b).plus(b).without(b, 2).only(n -> n > 0).counts());
    }

    @Test
    void a_table_that_is_too_large_says_nothing_whatever_is_added_first() {
        Contingency a = random(1, 3000);
        Contingency b = random(2, 3000);
        Contingency c = random(3, 40);
        Contingency all = a.plus(b).plus(c);
        assertTrue(all.counts().isEmpty(), all.counts().size() + " cells");
        assertEquals(all, c.plus(b).plus(a));
        assertEquals(all, a.plus(c.plus(b)));
    }

    @Test
    void bytes_come_back() throws IOException {
        TreeMap<Columns, Contingency> tables = new TreeMap<>();
        tables.put(new Columns(0, 1), random(4, 50));
        tables.put(new Columns(0, 2), random(5, 6000));
        ByColumns<Contingency> both = new ByColumns<>(tables);
        assertEquals(both, ByColumns.read(read(bytes(both)), Contingency::read));
    }

    @Test
    void bytes_that_are_cut_or_out_of_order_are_refused() throws IOException {
        TreeMap<Columns, Contingency> tables = new TreeMap<>();
        tables.put(new Columns(0, 1), random(4, 50));
        byte[] bytes = bytes(new ByColumns<>(tables));
        byte[] cut = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, cut, 0, cut.length);
        assertThrows(IOException.class, () -> ByColumns.read(read(cut), Contingency::read));
        byte[] turned = {1, 0, 1, 0, 2, 4, 4, 1, 2, 2, 1};
        assertThrows(IOException.class, () -> ByColumns.read(read(turned), Contingency::read));
    }

    private static byte[] bytes(ByColumns<Contingency> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tables.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream read(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void what_few_rows_hold_can_be_left_out() {
        TreeMap<Classes, Long> counts = new TreeMap<>();
        counts.put(new Classes(1, 1), 9L);
        counts.put(new Classes(1, 2), 10L);
        assertEquals(
                java.util.Map.of(new Classes(1, 2), 10L),
                table(counts).only(n -> n >= 10).counts());
    }
}
