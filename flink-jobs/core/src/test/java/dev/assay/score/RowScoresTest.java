package dev.assay.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.document.CanonicalJson;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowScoresTest {

    /** Sums are halves, which add up exactly in any order. */
    private static RowScores part(String file, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<UnusualRow> worst = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            UsualRow nearest = i % 3 == 0 ? null : new UsualRow(i + 7, List.of());
            worst.add(new UnusualRow(file, i + 1, random.nextInt(100), 0.001, List.of(), nearest));
        }
        worst.sort(RowScores.WORST_FIRST);
        long[] histogram = random.longs(RowScores.BINS, 0, 50).toArray();
        return RowScores.of(
                file,
                LongStream.of(histogram).sum(),
                15,
                11,
                histogram,
                new double[] {random.nextInt(99) / 2.0, random.nextInt(99) / 2.0},
                new long[] {9, 6},
                worst);
    }

    @Test
    void the_order_of_adding_does_not_matter() throws IOException {
        RowScores a = part("a.csv", 1);
        RowScores b = part("b.csv", 2);
        RowScores c = part("a.csv", 3);
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(CanonicalJson.line(a.plus(b).plus(c)), CanonicalJson.line(c.plus(b).plus(a)));
    }

    @Test
    void what_rows_are_made_of_is_kept_and_added() throws IOException {
        RowScores plain = part("a.csv", 1);
        assertFalse(CanonicalJson.line(plain).contains("acts"));
        RowScores acting =
                plain.with("a.csv", new Acts(900, 90, 70))
                        .plus(part("a.csv", 2).with("a.csv", new Acts(100, 9, 7)))
                        .plus(part("b.csv", 3));
        assertEquals(new Acts(1000, 99, 77), acting.byFile().get("a.csv").acts());
        assertNull(acting.byFile().get("b.csv").acts());
        assertEquals(
                acting,
                CanonicalJson.parse("scores", 1, CanonicalJson.line(acting), RowScores.class));
    }

    @Test
    void nothing_is_the_identity() {
        RowScores a = part("a.csv", 1);
        assertEquals(a, a.plus(RowScores.empty(2)));
        assertEquals(a, RowScores.empty(2).plus(a));
    }

    @Test
    void only_the_most_unusual_rows_of_all_parts_are_kept() {
        RowScores sum = part("a.csv", 1).plus(part("b.csv", 2));
        assertEquals(RowScores.WORST, sum.worst().size());
        List<UnusualRow> all = new ArrayList<>(part("a.csv", 1).worst());
        all.addAll(part("b.csv", 2).worst());
        all.sort(RowScores.WORST_FIRST);
        assertEquals(all.subList(0, RowScores.WORST), sum.worst());
    }

    @Test
    void rows_move_down_by_the_lines_before_and_nothing_else_does() {
        RowScores a = part("a.csv", 1);
        RowScores moved = a.below(1000);
        for (int i = 0; i < a.worst().size(); i++) {
            assertEquals(a.worst().get(i).line() + 1000, moved.worst().get(i).line());
            assertEquals(a.worst().get(i).score(), moved.worst().get(i).score());
            UsualRow nearest = a.worst().get(i).nearest();
            assertEquals(
                    nearest == null ? null : new UsualRow(nearest.line() + 1000, List.of()),
                    moved.worst().get(i).nearest());
        }
        assertEquals(a, moved.below(-1000));
    }

    @Test
    void scores_are_shown_with_means_by_row_and_counts_by_file() {
        RowScores sum =
                RowScores.of(
                                "a.csv",
                                4,
                                1,
                                0,
                                new long[RowScores.BINS],
                                new double[] {6, 2},
                                new long[] {1, 0},
                                List.of())
                        .plus(
                                RowScores.of(
                                        "b.csv",
                                        1,
                                        1,
                                        1,
                                        new long[RowScores.BINS],
                                        new double[] {4, 3},
                                        new long[] {0, 1},
                                        List.of()));
        VaeScores shown =
                sum.toScores(List.of("x", "y"), List.of(1.5, 1.25), 0.01, List.of(), file -> file);
        assertEquals(5, shown.rows());
        assertEquals(2, shown.unusual());
        assertEquals(0.4, shown.unusualRate());
        assertEquals(
                List.of(
                        new VaeScores.ColumnBlame("x", 2, 1.5, 1),
                        new VaeScores.ColumnBlame("y", 1, 1.25, 1)),
                shown.columns());
        assertEquals(new FileShare(4, 1, 0), shown.unusualByFile().get("a.csv"));
        assertEquals(new FileShare(1, 1, 1), shown.unusualByFile().get("b.csv"));
    }

    @Test
    void no_rows_are_not_unusual() {
        VaeScores shown =
                RowScores.empty(1)
                        .toScores(List.of("x"), List.of(1.0), 0.01, List.of(), file -> file);
        assertEquals(0, shown.rows());
        assertEquals(0, shown.unusualRate());
        assertEquals(0, shown.columns().get(0).meanNll());
    }

    @Test
    void scores_of_a_part_are_read_as_they_were_written() throws IOException {
        RowScores a = part("a.csv", 1);
        assertEquals(a, CanonicalJson.parse("a", 1, CanonicalJson.line(a), RowScores.class));
    }
}
