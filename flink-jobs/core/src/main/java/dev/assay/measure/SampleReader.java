package dev.assay.measure;

import dev.assay.measure.sum.InOrder;
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

/**
 * The rows that were picked: as they came with their places, or read again.
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
        int columns = plan.columns().size();
        Map<Pick, String[]> cells = new HashMap<>();
        Map<String, List<Pick>> unknown = new TreeMap<>();
        for (Pick pick : sample.picks()) {
            pick.texts(columns)
                    .ifPresentOrElse(
                            texts -> cells.put(pick, texts),
                            () ->
                                    unknown.computeIfAbsent(pick.file(), f -> new ArrayList<>())
                                            .add(pick));
        }
        unknown.values().forEach(picks -> picks.sort(Comparator.comparingLong(Pick::position)));
        InOrder.run(
                threads,
                List.copyOf(unknown.values()),
                this::read,
                rows -> {
                    for (int i = 0; i < rows.picks().size(); i++) {
                        cells.put(rows.picks().get(i), rows.cells().get(i));
                    }
                });
        return new RowSample(
                sample.picks().stream()
                        .sorted(Pick.BY_PLACE)
                        .map(pick -> new RowSample.Row(pick.hash(), cells.get(pick)))
                        .toList());
    }

    private Rows read(List<Pick> picks) throws IOException {
        String file = picks.get(0).file();
        long[] positions = picks.stream().mapToLong(Pick::position).toArray();
        try (SeekableInput input = inputs.open(file)) {
            return new Rows(picks, plan.format().records(input, file, positions, plan.columns()));
        }
    }
}
