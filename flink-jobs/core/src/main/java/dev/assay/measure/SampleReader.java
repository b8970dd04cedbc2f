package dev.assay.measure;

import dev.assay.measure.sum.InOrder;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.sample.RowSample.Row;
import dev.assay.profile.sample.SamplePicks;
import dev.assay.profile.sample.SamplePicks.Pick;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows that were picked: as they came with their places, or read again.
 *
 * @param inputs the files
 * @param plan of their dataset
 * @param threads that read different files
 */
record SampleReader(Inputs inputs, DataPlan plan, int threads) {

    /**
     * The rows, in the order of the data.
     *
     * @throws Exception when a file cannot be read
     */
    RowSample read(SamplePicks sample) throws Exception {
        Map<String, List<Pick>> byFile =
                sample.picks().stream().collect(Collectors.groupingBy(Pick::file));
        List<Row> rows = new ArrayList<>();
        InOrder.run(
                threads, List.copyOf(new TreeMap<>(byFile).values()), this::ofFile, rows::addAll);
        return new RowSample(rows);
    }

    private List<Row> ofFile(List<Pick> unordered) throws IOException {
        List<Pick> picks =
                unordered.stream().sorted(Comparator.comparingLong(Pick::position)).toList();
        int columns = plan.columns().size();
        Iterator<String[]> again = again(picks.stream().filter(Pick::isBare).toList());
        return picks.stream()
                .map(pick -> new Row(pick.hash(), pick.texts(columns).orElseGet(again::next)))
                .toList();
    }

    private Iterator<String[]> again(List<Pick> picks) throws IOException {
        if (picks.isEmpty()) {
            return Collections.emptyIterator();
        }
        String file = picks.get(0).file();
        long[] positions = picks.stream().mapToLong(Pick::position).toArray();
        try (SeekableInput input = inputs.open(file)) {
            return plan.format().records(input, file, positions, plan.columns()).iterator();
        }
    }
}
