package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.FileTimes;
import dev.assay.declare.format.CsvDialect;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.train.Lamps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lamps are accepted with a generator; then lamps come, some of them without a colour. */
class NetworkRepairsTest {

    private static final DatasetSpec LAMPS =
            Declared.dataset("name: lamps\npath: '*.csv'\nlearned: {vae: false, gan: true}")
                    .withFormat(CsvDialect.RFC_4180);

    /** So many rows that the file is read in parts, and so few of a price that it tells nothing. */
    private static final int ROWS = 2400;

    @TempDir Path folder;

    private DataFile file(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return new DataFile(name, Files.size(file), FileTimes.of(file).latest(), name);
    }

    private void run(Work work, String output, String accepted, List<DataFile> files)
            throws Exception {
        AuditRequest request =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        work,
                        new AuditRequest.Folders(
                                folder.toString(), folder.resolve(output).toString(), null),
                        new AuditRequest.Means(Master.LOCAL, 2, 7, 0),
                        List.of(new RequestedDataset(LAMPS, files, accepted)));
        assertNull(new AuditJob(request).run().datasets().get(0).fault());
    }

    @Test
    void a_missing_colour_becomes_what_the_generator_is_certain_of_in_its_own_row()
            throws Exception {
        DataFile accepted = file("accepted.csv", Lamps.csv(1, 1500));
        run(new Work.Baseline(), "baseline", null, List.of(accepted));
        List<String> truth = Lamps.csv(2, ROWS).lines().toList();
        List<String> holes = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            holes.add(i % 7 == 1 ? truth.get(i).replaceFirst("[a-z]+", "") : truth.get(i));
        }
        DataFile today = file("today.csv", String.join("\n", holes) + "\n");
        run(
                new Work.Clean(0.95, null, "1"),
                "clean",
                folder.resolve("baseline/lamps").toString(),
                List.of(accepted, today));
        List<String> copy = Files.readAllLines(folder.resolve("clean/lamps/files/today.csv"));
        int filled = 0;
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            boolean isFilled = !copy.get(i).equals(holes.get(i));
            filled += isFilled ? 1 : 0;
            right += isFilled && copy.get(i).equals(truth.get(i)) ? 1 : 0;
        }
        assertTrue(filled > 0.9 * ROWS / 7, filled + " of " + ROWS / 7);
        assertTrue(right >= 0.95 * filled, right + " of " + filled);
        List<String> changes = Files.readAllLines(folder.resolve("clean/lamps/changes.csv"));
        assertEquals(1 + filled, changes.size());
        assertTrue(changes.get(1).matches("today.csv,2,colour,,[a-z]+,imputed,0\\.9[5-9].*"));
    }
}
