package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One half of a catalogue is accepted, and the other half judged: nothing changed but chance. */
class HalvesTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("catalogue", "data.csv");
    private static final List<String> WORDS =
            List.of(
                    "lamp", "vase", "chair", "oak", "brass", "small", "white", "garden", "tin",
                    "wool", "basket", "candle", "metal", "glass", "heart", "paper");
    private static final int NAME = 1;
    private static final int KIND = 3;

    private final List<String[]> rows = new ArrayList<>();

    /** Names of which each is new, sizes of which a few dozen are about as frequent, some kinds. */
    private void fill(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            String name =
                    random.ints(3, 0, WORDS.size())
                            .mapToObj(WORDS::get)
                            .collect(Collectors.joining(" "));
            double size = Math.round(10 * (random.nextDouble() + random.nextDouble())) * 2.5;
            String kind = "kind " + Math.min(random.nextInt(9), random.nextInt(9));
            rows.add(new String[] {"a" + i, name + " " + i % 97, "" + size, kind});
        }
    }

    private String csv(List<String[]> some) {
        return some.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n", "id,name,size,kind\n", "\n"));
    }

    private List<Finding> failures(UnaryOperator<List<String[]>> damage) {
        SplittableRandom random = new SplittableRandom(3);
        List<String[]> accepted = new ArrayList<>();
        List<String[]> today = new ArrayList<>();
        rows.forEach(row -> (random.nextBoolean() ? accepted : today).add(row.clone()));
        Evidence before = MeasuredCsv.of(SPEC, csv(accepted)).evidence();
        Evidence now = MeasuredCsv.of(SPEC, csv(damage.apply(today))).against(before);
        return Judge.judge(SPEC, now, Optional.of(before), 0.01).stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .toList();
    }

    /** Changes each tenth row's cell. */
    private static List<String[]> tenth(
            List<String[]> rows, int column, UnaryOperator<String> change) {
        for (int i = 0; i < rows.size(); i += 10) {
            rows.get(i)[column] = change.apply(rows.get(i)[column]);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "300, 2", "1000, 3", "1000, 4", "4000, 5", "20000, 6"})
    void the_other_half_of_the_same_data_passes(int n, long seed) {
        fill(n, seed);
        assertEquals(List.of(), failures(today -> today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typo", "blanks", "garbled", "prefix"})
    void damaged_names_are_seen_although_every_name_is_new(String damage) {
        fill(4000, 7);
        UnaryOperator<String> change =
                switch (damage) {
                    case "typo" -> text -> text.charAt(0) + "q" + text.substring(2);
                    case "blanks" -> text -> "  " + text + " ";
                    case "garbled" -> text -> text.replace('a', 'Ã');
                    default -> text -> "X" + text;
                };
        List<Finding> found = failures(today -> tenth(today, NAME, change));
        assertTrue(found.stream().anyMatch(f -> "name".equals(f.column())), found::toString);
    }

    @Test
    void a_category_that_is_gone_is_named() {
        fill(2000, 8);
        List<Finding> found =
                failures(
                        today -> {
                            today.removeIf(row -> row[KIND].equals("kind 5"));
                            return today;
                        });
        assertEquals(
                List.of("catalogue/kind/vanished-categories"),
                found.stream().map(Finding::id).filter(id -> id.contains("vanished")).toList());
    }

    @Test
    void a_twentieth_of_the_cells_is_enough_where_none_was_ever_empty() {
        fill(1000, 9);
        List<Finding> found =
                failures(
                        today -> {
                            for (int i = 0; i < today.size(); i += 20) {
                                today.get(i)[KIND] = "";
                            }
                            return today;
                        });
        assertTrue(
                found.stream().anyMatch(f -> f.id().equals("catalogue/kind/completeness")),
                found::toString);
    }

    @Test
    void one_row_of_ten_that_is_lost_by_chance_is_no_lost_feed() {
        fill(100, 10);
        assertEquals(
                List.of(),
                failures(today -> today.subList(0, today.size() * 85 / 100)).stream()
                        .filter(f -> f.check() == KnownCheck.VOLUME)
                        .toList());
    }
}
