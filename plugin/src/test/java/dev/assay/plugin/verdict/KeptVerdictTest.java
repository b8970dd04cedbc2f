package dev.assay.plugin.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.finding.Outcome;
import dev.assay.report.log.ConsoleReport.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVerdictTest {

    @TempDir Path folder;

    private static KeptVerdict verdict() {
        return new KeptVerdict(
                Map.of("订单", "data/**/*.csv", "sales", "sales.csv"),
                "grounds",
                "reports",
                List.of(
                        new Line(Outcome.WARN, "WARN  订单: " + "long ".repeat(20_000)),
                        new Line(Outcome.PASS, "")));
    }

    @Test
    void what_was_kept_is_read_back() throws IOException {
        Path file = folder.resolve("verdict.bin");
        verdict().write(file);
        assertEquals(Optional.of(verdict()), KeptVerdict.read(file));
    }

    @Test
    void there_is_none_where_none_was_kept() {
        assertEquals(Optional.empty(), KeptVerdict.read(folder.resolve("verdict.bin")));
        assertEquals(Optional.empty(), KeptVerdict.read(folder));
    }

    @Test
    void one_that_was_cut_off_is_none() throws IOException {
        Path file = folder.resolve("verdict.bin");
        verdict().write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < 200; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), KeptVerdict.read(file), "cut at " + length);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertEquals(Optional.empty(), KeptVerdict.read(file));
    }

    @Test
    void one_that_was_damaged_is_none() throws IOException {
        Path file = folder.resolve("verdict.bin");
        verdict().write(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 4, (byte) 0xff);
        Files.write(file, bytes);
        assertEquals(Optional.empty(), KeptVerdict.read(file));
    }
}
