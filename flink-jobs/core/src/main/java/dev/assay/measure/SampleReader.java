package dev.assay.measure;

import dev.assay.declare.DataFile;
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
 * @param memory of rows that were read before
 * @param threads that read different files
 */
record SampleReader(Inputs inputs, DataPlan plan, ScanStage.Memory memory, int threads) {

    /**
     * The rows, in the order of the data.
     *
     * @throws Exception when a file cannot be read
     */
    RowSample read(SamplePicks sample) throws Exception {
        Map<String, DataFile> files =
                plan.files().stream().collect(Collectors.toMap(DataFile::path, file -> file));
        Map<String, List<Pick>> byFile =
                sample.picks().stream().collect(Collectors.groupingBy(Pick::file));
        List<Row> rows = new ArrayList<>();
        InOrder.run(
                threads,
                List.copyOf(new TreeMap<>(byFile).values()),
                picks -> ofFile(files.get(picks.get(0).file()), picks),
                rows::addAll);
        return new RowSample(rows);
    }

    private List<Row> ofFile(DataFile file, List<Pick> unordered) throws IOException {
        List<Pick> picks =
                unordered.stream().sorted(Comparator.comparingLong(Pick::position)).toList();
        int columns = plan.columns().size();
        Map<Pick, Pick> known =
                picks.stream().anyMatch(Pick::isBare) ? memory.known(plan, file) : Map.of();
        List<Pick> told = picks.stream().map(pick -> known.getOrDefault(pick, pick)).toList();
        Iterator<String[]> again = again(told.stream().filter(Pick::isBare).toList());
        List<Row> rows = new ArrayList<>();
        List<Pick> full = new ArrayList<>();
        for (Pick pick : told) {
            String[] cells = pick.texts(columns).orElseGet(again::next);
            rows.add(new Row(pick.hash(), cells));
            full.add(pick.isBare() ? pick.with(cells) : pick);
        }
        if (full.stream().anyMatch(pick -> !pick.isBare() && !known.containsKey(pick.bare()))) {
            memory.keep(plan, file, full);
        }
        return rows;
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
