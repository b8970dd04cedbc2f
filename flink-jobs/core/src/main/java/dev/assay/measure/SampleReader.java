package dev.assay.measure;

import dev.assay.profile.sample.RowSample;
import dev.assay.profile.sample.SamplePicks;
import dev.assay.profile.sample.SamplePicks.Pick;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the rows that were picked. */
final class SampleReader {

    private SampleReader() {}

    static RowSample read(Inputs inputs, DataPlan plan, SamplePicks sample) throws IOException {
        Map<String, List<Pick>> byFile =
                sample.picks().stream().collect(Collectors.groupingBy(Pick::file));
        Map<Pick, String[]> cells = new HashMap<>();
        for (Map.Entry<String, List<Pick>> file : byFile.entrySet()) {
            Pick[] picks = file.getValue().toArray(Pick[]::new);
            Arrays.sort(picks, Comparator.comparingLong(Pick::position));
            long[] positions = Arrays.stream(picks).mapToLong(Pick::position).toArray();
            try (SeekableInput input = inputs.open(file.getKey())) {
                List<String[]> records =
                        plan.format().records(input, file.getKey(), positions, plan.columns());
                for (int i = 0; i < picks.length; i++) {
                    cells.put(picks[i], records.get(i));
                }
            }
        }
        return new RowSample(
                sample.picks().stream()
                        .sorted(Pick.BY_PLACE)
                        .map(pick -> new RowSample.Row(pick.hash(), cells.get(pick)))
                        .toList());
    }
}
