package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Ledger.Cost BUDGET = new Ledger.Cost("all", 0.75, 1e-6);

    @TempDir private Path folder;
    private Ledger ledger;

    @BeforeEach
    void spend() throws IOException {
        ledger = new Ledger(folder.resolve("privacy-ledger.jsonl"));
        spend("orders", "a", cost("count", 0.1), cost("mean of Price", 0.2));
        spend("users", "b", cost("count", 0.7));
    }

    private static Ledger.Cost cost(String statistic, double rho) {
        return new Ledger.Cost(statistic, rho, 0);
    }

    private void spend(String dataset, String state, Ledger.Cost... costs) throws IOException {
        ledger.spend("2026-01-31", dataset, state, List.of(costs), BUDGET);
    }

    private String fault() {
        return assertThrows(IOException.class, ledger::read).getMessage();
    }

    @Test
    void what_was_spent_on_a_dataset_adds_up_and_the_last_of_it_is_the_last() throws IOException {
        assertEquals(0.3, ledger.spent("orders"), 1e-12);
        assertEquals(0.7, ledger.spent("users"), 1e-12);
        String before = Files.readString(ledger.file());
        String fault =
                assertThrows(IOException.class, () -> spend("users", "c", cost("sum", 0.06)))
                        .getMessage();
        assertTrue(fault.contains("the privacy budget of users is spent: 0.7 of rho 0.75"), fault);
        assertEquals(before, Files.readString(ledger.file()));
        spend("orders", "c", cost("sum", 0.06));
        assertEquals(0.36, ledger.spent("orders"), 1e-12);
    }

    @Test
    void delta_is_a_budget_too() throws IOException {
        Ledger.Cost frequent = new Ledger.Cost("frequent of Town", 0.1, 6e-7);
        spend("orders", "c", frequent);
        assertTrue(ledger.fault("orders", List.of(frequent), BUDGET).isPresent());
        assertTrue(ledger.fault("users", List.of(cost("count", 0.05)), BUDGET).isEmpty());
    }

    @Test
    void a_state_that_was_paid_for_is_known() throws IOException {
        assertTrue(ledger.has("orders", "a"));
        assertFalse(ledger.has("orders", "b"));
        assertFalse(ledger.has("users", "a"));
    }

    @Test
    void a_new_ledger_has_spent_nothing() throws IOException {
        assertEquals(0, new Ledger(folder.resolve("other.jsonl")).spent("orders"));
    }

    @Test
    void an_edited_line_is_found_out() throws IOException {
        String text = Files.readString(ledger.file());
        Files.writeString(ledger.file(), text.replace("0.2", "0.1"));
        assertTrue(fault().startsWith("privacy-ledger.jsonl:3: the line does not follow"));
        Files.writeString(ledger.file(), text.replace("0.7", "0.1"));
        assertTrue(fault().contains("the last line is not the one"));
    }

    @Test
    void a_line_that_is_cut_out_is_found_out_wherever_it_stood() throws IOException {
        String[] lines = Files.readString(ledger.file()).split("\n");
        for (int cut = 0; cut < lines.length; cut++) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                rest.append(i == cut ? "" : lines[i] + "\n");
            }
            Files.writeString(ledger.file(), rest);
            assertTrue(fault().contains("restore it from version control"), fault());
        }
    }

    @Test
    void a_ledger_that_is_gone_is_found_out_by_what_stands_beside_it() throws IOException {
        Files.delete(ledger.file());
        assertTrue(fault().contains("is missing"));
    }

    @Test
    void what_is_no_line_says_where() throws IOException {
        Files.writeString(ledger.file(), "{\n");
        assertTrue(fault().contains("privacy-ledger.jsonl"), fault());
    }

    @Test
    void trainings_are_written_down_once_for_each_state_and_add_up() throws IOException {
        assertEquals(
                new Ledger.Trainings(1, 2, 1e-5),
                rounded(ledger.trained("2026-02-01", "orders", dp("t1", 2))));
        String before = Files.readString(ledger.file());
        ledger.trained("2026-02-02", "orders", dp("t1", 2));
        assertEquals(before, Files.readString(ledger.file()), "the same weights tell nothing more");
        assertEquals(
                new Ledger.Trainings(2, 5, 2e-5),
                rounded(ledger.trained("2026-02-03", "orders", dp("t2", 3))));
        assertEquals(
                new Ledger.Trainings(1, 3, 1e-5),
                rounded(ledger.trained("2026-02-03", "users", dp("t3", 3))));
        assertEquals(6, ledger.read().size());
    }

    @Test
    void what_networks_tell_of_a_row_does_not_spend_what_statistics_may_tell_of_a_user()
            throws IOException {
        ledger.trained("2026-02-01", "orders", dp("t1", 20));
        assertEquals(0.3, ledger.spent("orders"), 1e-12);
        spend("orders", "c", cost("sum", 0.06));
    }

    private static Ledger.Trainings rounded(Ledger.Trainings of) {
        return new Ledger.Trainings(
                of.states(),
                Math.round(of.epsilon() * 1e6) / 1e6,
                Math.round(of.delta() * 1e9) / 1e9);
    }

    private static PrivateTraining dp(String state, double epsilon) {
        return new PrivateTraining(
                state,
                PrivateTraining.ROW,
                epsilon,
                1e-5,
                new PrivateTraining.Noise(1, 2, 3),
                List.of());
    }
}
