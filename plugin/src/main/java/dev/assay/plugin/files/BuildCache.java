package dev.assay.plugin.files;

import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a build keeps what it measured for the next one.
 *
 * @param folder the cache's own folder; empty where nothing is kept
 * @param mostBytes how large it may become
 */
public record BuildCache(Optional<Path> folder, long mostBytes) {

    /**
     * What a build need not measure.
     *
     * @param known datasets whose evidence is there again
     * @param unknown the others
     * @param entries where the evidence of each of the others is to be kept; empty without a cache
     */
    public record Restored(
            List<RequestedDataset> known,
            List<RequestedDataset> unknown,
            Map<RequestedDataset, Path> entries) {}

    /** Whether a size that a user wrote asks to keep anything. */
    public static boolean keeps(String size) {
        return !size.strip().equals("0");
    }

    /**
     * Opens the named folder, or the user's.
     *
     * @param named null for the user's; a build goes on without that where it cannot be made
     * @param keeps whether anything is to be kept
     * @param debug told why nothing is kept
     * @throws MeasuringException if the named folder cannot be written to
     */
    public static BuildCache open(File named, boolean keeps, long mostBytes, Consumer<String> debug)
            throws MeasuringException {
        if (!keeps) {
            return new BuildCache(Optional.empty(), 0);
        }
        Path folder =
                named != null
                        ? named.toPath().toAbsolutePath().normalize()
                        : CacheFolder.ofUser(
                                System.getenv(),
                                System.getProperty("os.name"),
                                Path.of(System.getProperty("user.home")));
        try {
            return new BuildCache(Optional.of(CacheFolder.open(folder)), mostBytes);
        } catch (IOException e) {
            if (named != null) {
                throw new MeasuringException(
                        "Measurements cannot be kept in "
                                + folder
                                + " ("
                                + MeasuringException.reason(e)
                                + "); name a folder that can be written to with"
                                + " -Dassay.cacheDirectory, or keep nothing with"
                                + " -Dassay.cacheSize=0",
                        e);
            }
            debug.accept("Nothing is kept for the next build in " + folder + ": " + e);
            return new BuildCache(Optional.empty(), 0);
        }
    }

    /** Removes all that is kept of earlier measurements, of other projects too. */
    public void empty() throws IOException {
        if (folder.isPresent()) {
            CacheFolder.bound(folder.get(), 0);
        }
    }

    /**
     * Brings back the evidence of datasets that are as they were. Where the others' belongs is
     * found before they are measured: what is measured belongs to what is on disk now.
     */
    public Restored restore(AuditRequest request, Measurements into) throws IOException {
        List<RequestedDataset> known = new ArrayList<>();
        List<RequestedDataset> unknown = new ArrayList<>();
        Map<RequestedDataset, Path> entries = new LinkedHashMap<>();
        for (RequestedDataset dataset : request.datasets()) {
            if (folder.isEmpty()) {
                unknown.add(dataset);
                continue;
            }
            EvidenceCache evidence = new EvidenceCache(folder.get());
            Path entry = evidence.entry(request, dataset);
            if (evidence.restore(entry, evidenceOf(dataset, into))) {
                known.add(dataset);
            } else {
                unknown.add(dataset);
                entries.put(dataset, entry);
            }
        }
        return new Restored(known, unknown, entries);
    }

    /** Keeps what was measured of datasets that were not known. */
    public void keep(Restored restored, Measurements from) throws IOException {
        if (restored.entries().isEmpty()) {
            return;
        }
        EvidenceCache evidence = new EvidenceCache(folder.orElseThrow());
        for (Map.Entry<RequestedDataset, Path> entry : restored.entries().entrySet()) {
            Path measured = evidenceOf(entry.getKey(), from);
            if (EvidenceFolder.exists(measured)) {
                evidence.keep(entry.getValue(), measured);
            }
        }
        CacheFolder.bound(evidence.cache(), mostBytes);
    }

    private static Path evidenceOf(RequestedDataset dataset, Measurements measurements) {
        return measurements.evidenceFolder(dataset.spec().name());
    }
}
