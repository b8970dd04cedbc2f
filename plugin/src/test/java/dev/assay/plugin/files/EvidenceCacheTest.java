package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.Bins;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCacheTest {

    private static final DataFile FILE = new DataFile("a.csv", 7, 1_000, "0a");

    @TempDir Path folder;

    private EvidenceCache cache;
    private Path measured;

    @BeforeEach
    void measure() throws IOException {
        cache = new EvidenceCache(folder.resolve("cache"));
        measured = folder.resolve("measured");
        EvidenceFolder.write(
                measured,
                new Evidence(
                        Profile.empty(List.of("id")),
                        new Bins(List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        Scores.abstained("there are no rows"),
                        List.of()));
    }

    private static RequestedDataset dataset(DataFile file, Path accepted) {
        return new RequestedDataset(
                DatasetSpec.of("d", "*.csv"),
                List.of(file),
                accepted == null ? null : accepted.toString());
    }

    private static AuditRequest request(long seed) {
        return new AuditRequest(
                AuditRequest.FORMAT,
                new Work.Check(),
                new AuditRequest.Folders("/project", "/out", null),
                new AuditRequest.Means(Master.LOCAL, 2, seed, 0),
                List.of());
    }

    private boolean restored(long seed, RequestedDataset dataset) throws IOException {
        Path into = folder.resolve("into-" + System.identityHashCode(dataset) + "-" + seed);
        boolean restored = cache.restore(cache.entry(request(seed), dataset), into);
        assertEquals(restored, Files.exists(into));
        return restored;
    }

    @Test
    void evidence_of_the_same_content_is_found_again_whenever_it_was_written() throws IOException {
        assertFalse(restored(1, dataset(FILE, null)));
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        assertTrue(restored(1, dataset(new DataFile("a.csv", 7, 2_000, "0a"), null)));
    }

    /** Feasts count where it is judged. */
    @Test
    void evidence_is_found_again_whatever_calendar_is_declared() throws IOException {
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        DatasetSpec with =
                DatasetSpec.of("d", "*.csv")
                        .withCalendar(new DeclaredCalendar(List.of("US"), Map.of()));
        assertTrue(restored(1, new RequestedDataset(with, List.of(FILE), null)));
    }

    @Test
    void another_content_seed_or_baseline_is_measured() throws IOException {
        Path accepted = Files.createDirectories(folder.resolve("accepted"));
        Files.writeString(accepted.resolve("manifest.json"), "1");
        cache.keep(cache.entry(request(1), dataset(FILE, accepted)), measured);
        assertTrue(restored(1, dataset(FILE, accepted)));
        assertFalse(restored(2, dataset(FILE, accepted)));
        assertFalse(restored(1, dataset(new DataFile("a.csv", 7, 1_000, "0b"), accepted)));
        assertFalse(restored(1, dataset(new DataFile("b.csv", 7, 1_000, "0a"), accepted)));
        Files.writeString(accepted.resolve("manifest.json"), "2");
        assertFalse(restored(1, dataset(FILE, accepted)));
    }

    @Test
    void an_entry_that_lost_a_file_or_was_cut_is_removed() throws IOException {
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        Path entry;
        try (Stream<Path> entries = Files.list(folder.resolve("cache/evidence"))) {
            entry = entries.findFirst().orElseThrow();
        }
        Files.writeString(entry.resolve("bins.json"), "{");
        assertFalse(restored(1, dataset(FILE, null)));
        assertFalse(Files.exists(entry));
    }

    @Test
    void nobody_but_the_owner_can_read_an_entry() throws IOException {
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder.resolve("cache/evidence"))) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void a_link_in_the_place_of_an_entry_is_not_followed() throws IOException {
        Path entry = cache.entry(request(1), dataset(FILE, null));
        Files.createDirectories(entry.getParent());
        Files.createSymbolicLink(entry, measured);
        assertFalse(restored(1, dataset(FILE, null)));
        assertTrue(EvidenceFolder.exists(measured));
    }

    @Test
    void the_first_of_two_builds_that_measured_the_same_wins() throws IOException {
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        cache.keep(cache.entry(request(1), dataset(FILE, null)), measured);
        assertTrue(restored(1, dataset(FILE, null)));
        try (Stream<Path> entries = Files.list(folder.resolve("cache/evidence"))) {
            assertEquals(1, entries.count());
        }
    }
}
