package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.demand.Learned;
import dev.assay.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final String HEAD = "order,customer,country,day,amount\n";

    /**
     * Orders of so many lines each. Orders and customers are new in each file, countries are not.
     */
    private static List<String> orders(int file, int... lines) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            for (int line = 0; line < lines[i]; line++) {
                rows.add(
                        String.join(
                                ",",
                                "o" + file + "-" + i,
                                "c" + file + "-" + i,
                                i % 3 == 0 ? "FR" : "GB",
                                "2011-01-0" + (1 + i % 2),
                                Integer.toString(line * 7 % 10)));
            }
        }
        return rows;
    }

    private static Profile profile(List<String> rows) {
        return MeasuredCsv.of(Shop.spec(), HEAD + String.join("\n", rows) + "\n").profile();
    }

    private static final Profile ACCEPTED =
            profile(orders(0, 30, 20, 40, 30, 20, 10, 30, 20, 10, 15));

    private static long independent(Profile batch, String column) {
        Bins bins = Binning.choose(ACCEPTED, Shop.spec());
        return Binning.count("b.csv", 0, "0", batch, bins, Vocabulary.of(ACCEPTED))
                .columns()
                .get(batch.names().indexOf(column))
                .values()
                .independent();
    }

    private static BatchSummary counted(DatasetSpec spec, Profile accepted, List<String> rows) {
        Profile known = accepted.withoutValues(spec::isSensitive);
        Bins bins = Binning.choose(accepted, spec);
        return Binning.count("b.csv", 0, "0", profile(rows), bins, Vocabulary.of(known));
    }

    private static DatasetSpec sensitive(String... columns) {
        return Shop.spec(new Learned(false, false), List.of(columns));
    }

    /** Kish (1965), Survey Sampling, 8.2: {@code 1 + (m - 1) ρ} is {@code m} where ρ is 1. */
    @Test
    void equal_groups_count_once_each() {
        assertEquals(6, independent(profile(orders(1, 12, 12, 12, 12, 12, 12)), "country"));
    }

    /** {@code (16 + 8 + 8 + 4 + 4)² / (16² + 8² + 8² + 4² + 4²) = 1600 / 416 = 3.8}. */
    @Test
    void a_large_group_counts_for_less_than_its_rows() {
        assertEquals(4, independent(profile(orders(1, 16, 8, 8, 4, 4)), "country"));
    }

    @Test
    void rows_that_are_a_group_each_are_independent() {
        assertEquals(5, independent(profile(orders(1, 1, 1, 1, 1, 1)), "country"));
    }

    @Test
    void values_that_are_not_the_same_within_groups_are_independent() {
        assertEquals(72, independent(profile(orders(1, 12, 12, 12, 12, 12, 12)), "amount"));
    }

    @Test
    void values_of_which_some_were_replaced_are_counted_one_by_one() {
        List<String> rows = new ArrayList<>(orders(1, 20, 20, 20, 20, 20));
        rows.replaceAll(row -> row.endsWith("7") ? row.replaceAll("FR|GB", "DE") : row);
        assertEquals(100, independent(profile(rows), "country"));
    }

    private static List<String> lines(int n) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String told = i % 3 == 0 ? "FR,2011-02-01" : "GB,2011-02-02";
            rows.add("n" + i + ",n" + i + "," + told + ",5");
        }
        return rows;
    }

    /** 120 rows in groups of 12, of which one has a value: {@code 10 / (1 + 11 / 12) = 5.2}. */
    @Test
    void values_of_few_rows_of_each_group_are_hardly_any_group() {
        List<String> rows = orders(1, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, i % 12 == 0 ? rows.get(i) : rows.get(i).replaceAll("FR|GB", ""));
        }
        assertEquals(5, independent(profile(rows), "country"));
    }

    @Test
    void rows_of_one_day_are_no_group() {
        assertEquals(60, independent(profile(lines(60)), "country"));
    }

    /** {@code 60² / (3 * 10² + 30) = 10.9}. */
    @Test
    void values_that_accepted_rows_have_stand_for_a_row_each() {
        List<String> rows = orders(1, 10, 10, 10);
        rows.addAll(orders(0, 0, 30));
        assertEquals(11, independent(profile(rows), "country"));
    }

    @Test
    void orders_of_which_no_value_is_kept_are_groups_too() {
        BatchSummary batch =
                counted(sensitive("order", "customer"), ACCEPTED, orders(1, 12, 12, 12, 12));
        assertEquals(12, batch.effect(2), "country");
    }

    @Test
    void sensitive_values_that_come_back_are_no_group() {
        BatchSummary batch =
                counted(
                        sensitive("country"),
                        profile(orders(0, 60, 60, 60, 60)),
                        orders(1, 12, 12, 12, 12));
        assertEquals(0, batch.columns().get(2).values().written());
    }

    /** Ten rows of each of four orders: as many values as orders, and those of others by rows. */
    @Test
    void where_it_is_asked_how_they_are_written_orders_are_one_value_each() {
        BatchSummary batch = counted(Shop.spec(), ACCEPTED, orders(1, 10, 10, 10, 10));
        assertEquals(10, batch.effectOfForm(0), "order");
        assertEquals(1, batch.effectOfForm(4), "amounts come back");
    }

    /**
     * Each seventh cell has lost its last digit: half of the different values, a seventh of rows.
     */
    @Test
    void where_cells_here_and_there_are_written_otherwise_rows_count() {
        List<String> rows = orders(1, 30, 30, 30, 30);
        for (int i = 0; i < rows.size(); i += 7) {
            rows.set(i, rows.get(i).replaceFirst("-[0-9]", ""));
        }
        BatchSummary batch = counted(Shop.spec(), ACCEPTED, rows);
        assertEquals(0, batch.columns().get(0).values().written());
    }

    /** One customer takes the same amount of all, others do not: a group counts for less. */
    @Test
    void a_group_that_tells_a_value_better_than_usual_counts_for_less_than_its_rows() {
        List<String> rows = orders(1, 20, 10, 10, 10, 10);
        assertEquals(1, counted(Shop.spec(), ACCEPTED, rows).effect(4), "as usual");
        for (int i = 0; i < 20; i++) {
            rows.set(i, rows.get(i).replaceAll("[0-9]$", "3"));
        }
        double effect = counted(Shop.spec(), ACCEPTED, rows).effect(4);
        assertTrue(effect > 1 && effect < 4, () -> "of groups of 13: " + effect);
    }

    @Test
    void neither_order_nor_cuts_make_a_difference() {
        List<String> rows = orders(1, 16, 8, 8, 4, 4);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(4, independent(profile(shuffled), "country"));
        Profile halves = profile(rows.subList(0, 16)).plus(profile(rows.subList(16, 40)));
        assertEquals(4, independent(halves, "country"));
        Profile reversed = profile(rows.subList(16, 40)).plus(profile(rows.subList(0, 16)));
        assertEquals(4, independent(reversed, "country"));
    }

    @Test
    void the_effect_is_how_many_times_as_many_values_there_are() {
        Bins bins = Binning.choose(ACCEPTED, Shop.spec());
        Profile batch = profile(orders(1, 12, 12, 12, 12, 12, 12));
        BatchSummary counted = Binning.count("b.csv", 0, "0", batch, bins, Vocabulary.of(ACCEPTED));
        assertEquals(12, counted.effect(batch.names().indexOf("country")));
        assertEquals(1, counted.effect(batch.names().indexOf("amount")));
    }

    /** Events of users, each with what its user does altogether. */
    private static Profile actions(int file, int... events) {
        StringBuilder rows = new StringBuilder("user_repeat_share,user_equal_gaps\n");
        for (int user = 0; user < events.length; user++) {
            for (int i = 0; i < events[user]; i++) {
                rows.append(100 * file + user).append(".5,");
                rows.append(file > 0 && user == 0 ? "1.0\n" : "0.0\n");
            }
        }
        return MeasuredCsv.of(DatasetSpec.of("log.actions", "a.csv"), rows.toString()).profile();
    }

    @Test
    void what_says_something_alone_counts_by_rows_whoever_has_them() {
        DatasetSpec spec =
                DerivedDatasets.of(
                                Declared.dataset(
                                        "name: log\npath: a.csv\nrole: events\n"
                                                + "columns: {user: who, item: sku, time: at}\n"))
                        .get(0);
        Profile accepted = actions(0, 20, 20, 20, 20, 20, 20);
        Profile batch = actions(1, 20, 20, 20, 20);
        Bins bins = Binning.choose(accepted, spec);
        BatchSummary counted = Binning.count("a.csv", 0, "0", batch, bins, Vocabulary.of(accepted));
        assertEquals(1, counted.effect(1));
        Bins plain = Binning.choose(accepted, DatasetSpec.of("log.actions", "a.csv"));
        BatchSummary as = Binning.count("a.csv", 0, "0", batch, plain, Vocabulary.of(accepted));
        assertEquals(20, as.effect(1), "of data that only has columns of these names");
    }
}
