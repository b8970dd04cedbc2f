package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir private Path folder;
    private Ledger ledger;

    @BeforeEach
    void spend() throws IOException {
        ledger = new Ledger(folder.resolve("privacy-ledger.jsonl"), 1);
        ledger.spend("orders", "count", 0.1);
        ledger.spend("orders", "mean of Price", 0.2);
        ledger.spend("users", "count", 0.7);
    }

    private String fault() {
        return assertThrows(IOException.class, ledger::spent).getMessage();
    }

    @Test
    void what_was_spent_adds_up_and_the_last_of_it_is_the_last() throws IOException {
        assertEquals(1, ledger.spent(), 1e-12);
        String before = Files.readString(ledger.file());
        String fault =
                assertThrows(IOException.class, () -> ledger.spend("users", "sum", 0.01))
                        .getMessage();
        assertTrue(fault.contains("the privacy budget is spent"), fault);
        assertEquals(before, Files.readString(ledger.file()));
    }

    @Test
    void a_new_ledger_has_spent_nothing() throws IOException {
        assertEquals(0, new Ledger(folder.resolve("other.jsonl"), 1).spent());
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
}
