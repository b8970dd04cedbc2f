package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.part.NumberPart;
import dev.assay.profile.part.PairPart;
import dev.assay.profile.part.RowPart;
import dev.assay.profile.part.Size;
import dev.assay.profile.part.TextPart;
import dev.assay.profile.part.TimePart;
import dev.assay.profile.part.ValuePart;
import dev.assay.profile.place.Places;
import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.RowSet;
import dev.assay.profile.state.Steps;
import dev.assay.scan.CellKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinningTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("d", "d.csv");

    @Test
    void numbers_are_counted_up_to_each_edge_and_beyond_both_ends() {
        ColumnBins bins =
                new ColumnBins(
                        "n",
                        ColumnType.INTEGER,
                        new BinBounds(List.of(0.0, 10.0, 20.0), List.of(), List.of(), List.of()),
                        false,
                        null,
                        false,
                        null);
        Profile batch = profile(numbers("n", -5, -1, 0, 0, 0, 1, 10, 10.5, 20, 21, 99, 100));
        assertEquals(List.of(2L, 3L, 2L, 2L, 3L), count(batch, bins).numbers());
    }

    @Test
    void edges_are_accepted_quantiles_each_once_that_no_row_has_alone() {
        ColumnBins bins = chosen(numbers("n", IntStream.range(0, 1001).asDoubleStream().toArray()));
        assertEquals(
                List.of(
                        4.5, 14.5, 54.5, 104.5, 204.5, 304.5, 404.5, 504.5, 604.5, 704.5, 804.5,
                        904.5, 954.5, 994.5),
                bins.edges());
        double[] often = IntStream.range(0, 30).mapToDouble(i -> i < 19 ? 1 : 2).toArray();
        assertEquals(List.of(1.0, 2.0), chosen(numbers("n", often)).edges());
        assertEquals(List.of(), chosen(numbers("n", 1, 1, 1, 2)).edges(), "of too few rows");
    }

    @Test
    void a_batch_like_the_accepted_data_fills_each_bin_with_its_share() {
        ColumnProfile accepted =
                numbers("n", IntStream.range(0, 10_000).asDoubleStream().toArray());
        List<Long> counts = count(profile(accepted), chosen(accepted)).numbers();
        assertEquals(10_000, counts.stream().mapToLong(Long::longValue).sum());
        assertEquals(5, counts.get(0), "half of the least ten");
        assertEquals(1000, counts.get(6), 5.0);
        assertTrue(counts.get(counts.size() - 1) < 10, "some of the greatest ten");
    }

    @Test
    void categories_have_a_bin_each_and_all_others_the_last() {
        ColumnBins bins = chosen(texts("t", Map.of("a", 50L, "b", 30L, "c", 20L)));
        assertEquals(ColumnType.CATEGORICAL, bins.type());
        assertEquals(List.of("a", "b", "c"), bins.categories());
        Profile batch = profile(texts("t", Map.of("b", 70L, "x", 20L, "y", 10L)));
        ColumnSummary counted = count(batch, bins);
        assertEquals(List.of(0L, 70L, 0L, 30L), counted.categories());
        assertEquals(90, counted.familiar(), "y was seen too rarely to be frequent");
        assertEquals(3, counted.distinct());
    }

    @Test
    void of_many_values_only_those_have_a_bin_that_were_seen_often_enough() {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            values.put("v" + i, i < 10 ? 40L : 1L);
        }
        assertEquals(10, chosen(texts("t", values)).categories().size());
    }

    @Test
    void values_of_a_sensitive_column_are_not_among_the_bins() {
        DatasetSpec spec =
                Declared.dataset(
                        """
                        name: d
                        path: d.csv
                        sensitive: [t]
                        """);
        Profile accepted = profile(texts("t", Map.of("a", 50L, "b", 30L)));
        assertEquals(List.of(), Binning.choose(accepted, spec).columns().get(0).categories());
    }

    @Test
    void a_declared_type_wins_over_the_inferred_one() {
        DatasetSpec spec =
                Declared.dataset(
                        """
                        name: d
                        path: d.csv
                        types: {n: text}
                        """);
        ColumnBins bins = Binning.choose(profile(numbers("n", 1, 2)), spec).columns().get(0);
        assertEquals(ColumnType.TEXT, bins.type());
        assertEquals(List.of(), bins.edges());
    }

    @Test
    void a_column_that_the_batch_does_not_have_is_missing_in_every_row() {
        ColumnBins bins = chosen(numbers("gone", 1, 2));
        ColumnSummary counted = count(profile(numbers("n", 1, 2, 3)), bins);
        assertEquals(3, counted.missing());
        assertEquals(0, counted.numbers().stream().mapToLong(Long::longValue).sum());
    }

    private static ColumnBins chosen(ColumnProfile column) {
        return Binning.choose(profile(column), SPEC).columns().get(0);
    }

    private static ColumnSummary count(Profile batch, ColumnBins bins) {
        BatchSummary summary =
                Binning.count(
                        "d.csv",
                        0,
                        "00",
                        batch,
                        new Bins(List.of(bins), List.of(), List.of()),
                        Vocabulary.of(batch));
        return summary.columns().get(0);
    }

    private static Profile profile(ColumnProfile column) {
        return new Profile(
                new Size(column.cells().cells(), 0, 0),
                Profile.empty(List.of()).odd(),
                List.of(column),
                RowPart.EMPTY,
                PairPart.EMPTY,
                RowSet.EMPTY);
    }

    private static ColumnProfile numbers(String name, double... numbers) {
        QuantileFold quantiles = new QuantileFold();
        Moments.Builder moments = new Moments.Builder();
        for (double x : numbers) {
            quantiles.add(x, 1);
            moments.add(x, 1);
        }
        Map<String, Long> values =
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> Double.toString(numbers[i]))
                        .collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return column(
                name, CellKind.INTEGER, numbers.length, moments.build(), quantiles.build(), values);
    }

    private static ColumnProfile texts(String name, Map<String, Long> values) {
        long n = values.values().stream().mapToLong(Long::longValue).sum();
        return column(name, CellKind.TEXT, n, Moments.EMPTY, Quantiles.EMPTY, values);
    }

    private static ColumnProfile column(
            String name,
            CellKind kind,
            long n,
            Moments moments,
            Quantiles quantiles,
            Map<String, Long> values) {
        List<Long> kinds = Stream.of(CellKind.values()).map(k -> k == kind ? n : 0L).toList();
        return new ColumnProfile(
                name,
                new CellCounts(0, kinds, 0, 0, 0, CellCounts.EMPTY.meanings()),
                new NumberPart(moments, quantiles),
                TimePart.EMPTY,
                new ValuePart(Distinct.EMPTY, MinHashes.EMPTY, Frequent.of(1024, values)),
                TextPart.EMPTY,
                Places.EMPTY,
                Steps.EMPTY);
    }
}
