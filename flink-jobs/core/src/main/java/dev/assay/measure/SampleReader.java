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

    /** A row, and its pick with the cells where these are not too long to be held. */
    private record Full(Row row, Pick pick) {}

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
        List<DataFile> bare =
                byFile.values().stream()
                        .filter(picks -> picks.stream().anyMatch(Pick::isBare))
                        .map(picks -> files.get(picks.get(0).file()))
                        .toList();
        Map<Pick, Pick> known = bare.isEmpty() ? Map.of() : memory.known(plan, bare);
        List<Full> all = new ArrayList<>();
        InOrder.run(
                threads,
                List.copyOf(new TreeMap<>(byFile).values()),
                picks -> ofFile(picks, known),
                all::addAll);
        Map<DataFile, List<Pick>> fresh =
                all.stream()
                        .map(Full::pick)
                        .filter(pick -> !pick.isBare())
                        .collect(Collectors.groupingBy(pick -> files.get(pick.file())));
        fresh.values()
                .removeIf(picks -> picks.stream().allMatch(pick -> known.containsKey(pick.bare())));
        memory.keep(plan, fresh);
        return new RowSample(all.stream().map(Full::row).toList());
    }

    private List<Full> ofFile(List<Pick> unordered, Map<Pick, Pick> known) throws IOException {
        int columns = plan.columns().size();
        List<Pick> told =
                unordered.stream()
                        .sorted(Comparator.comparingLong(Pick::position))
                        .map(pick -> known.getOrDefault(pick, pick))
                        .toList();
        Iterator<String[]> again = again(told.stream().filter(Pick::isBare).toList());
        List<Full> rows = new ArrayList<>();
        for (Pick pick : told) {
            String[] cells = pick.texts(columns).orElseGet(again::next);
            rows.add(
                    new Full(new Row(pick.hash(), cells), pick.isBare() ? pick.with(cells) : pick));
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
