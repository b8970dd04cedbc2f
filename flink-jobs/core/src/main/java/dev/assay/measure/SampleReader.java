package dev.assay.measure;

import dev.assay.profile.sample.RowSample;
import dev.assay.profile.sample.SamplePicks;
import dev.assay.profile.sample.SamplePicks.Pick;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Reads the rows that were picked.
 *
 * @param inputs the files
 * @param plan of their dataset
 * @param threads that read different files
 */
record SampleReader(Inputs inputs, DataPlan plan, int threads) {

    /** Rows of one file. */
    private record Rows(List<Pick> picks, List<String[]> cells) {}

    /**
     * The rows, in the order of the data.
     *
     * @throws Exception when a file cannot be read
     */
    RowSample read(SamplePicks sample) throws Exception {
        Map<String, List<Pick>> byFile =
                sample.picks().stream()
                        .sorted(Comparator.comparingLong(Pick::position))
                        .collect(
                                Collectors.groupingBy(
                                        Pick::file, TreeMap::new, Collectors.toList()));
        Map<Pick, String[]> cells = new HashMap<>();
        for (Rows rows : read(byFile)) {
            for (int i = 0; i < rows.picks().size(); i++) {
                cells.put(rows.picks().get(i), rows.cells().get(i));
            }
        }
        return new RowSample(
                sample.picks().stream()
                        .sorted(Pick.BY_PLACE)
                        .map(pick -> new RowSample.Row(pick.hash(), cells.get(pick)))
                        .toList());
    }

    private List<Rows> read(Map<String, List<Pick>> byFile) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Rows>> running = new ArrayList<>();
            byFile.forEach((file, picks) -> running.add(readers.submit(() -> read(file, picks))));
            List<Rows> rows = new ArrayList<>();
            for (Future<Rows> file : running) {
                rows.add(file.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            readers.shutdownNow();
        }
    }

    private Rows read(String file, List<Pick> picks) throws IOException {
        long[] positions = picks.stream().mapToLong(Pick::position).toArray();
        try (SeekableInput input = inputs.open(file)) {
            return new Rows(picks, plan.format().records(input, file, positions, plan.columns()));
        }
    }
}
