package dev.assay.measure.cache;

import dev.assay.declare.DataFile;
import dev.assay.measure.DataPlan;
import dev.assay.measure.ScanStage;
import dev.assay.profile.sample.SampleCodec;
import dev.assay.profile.sample.SampleFold;
import dev.assay.profile.sample.SamplePicks;
import dev.assay.profile.sample.SamplePicks.Pick;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of samples, file by file, so that only who has a file can read them. With more data fewer
 * rows of each file are in the sample, so what a build kept has all that later ones need.
 *
 * @param shelf where they are
 * @param keys of the files
 * @param program that read them: another one may read otherwise
 */
record KeptRows(Shelf shelf, FileKeys keys, String program) implements ScanStage.Memory {

    @Override
    public Map<Pick, Pick> known(DataPlan plan, List<DataFile> files) throws IOException {
        Map<String, DataFile> byKey = byKey(plan, files);
        Map<Pick, Pick> byPlace = new HashMap<>();
        for (Map.Entry<String, List<byte[]>> kept : shelf.get(byKey.keySet()).entrySet()) {
            DataFile file = byKey.get(kept.getKey());
            Optional<List<byte[]>> rows =
                    keys.of(kept.getKey(), List.of(file))
                            .flatMap(seal -> seal.open(kept.getValue()));
            if (rows.isPresent()) {
                SampleFold picks = new SampleFold(Integer.MAX_VALUE / 2);
                SampleCodec.decode(rows.get().get(0), List.of(file.path()), picks);
                picks.build().picks().stream()
                        .filter(pick -> !pick.isBare())
                        .forEach(pick -> byPlace.put(pick.bare(), pick));
            }
        }
        return byPlace;
    }

    @Override
    public void keep(DataPlan plan, Map<DataFile, List<Pick>> picks) {
        Map<String, Shelf.Making> makings = new HashMap<>();
        byKey(plan, picks.keySet())
                .forEach(
                        (key, file) -> {
                            SamplePicks rows =
                                    new SamplePicks(picks.get(file).size(), picks.get(file));
                            makings.put(
                                    key,
                                    () ->
                                            keys.of(key, List.of(file))
                                                    .map(
                                                            seal ->
                                                                    seal.seal(
                                                                            List.of(
                                                                                    bytes(
                                                                                            rows,
                                                                                            file)))));
                        });
        shelf.put(byKey(plan, plan.files()).keySet(), makings);
    }

    /** Files elsewhere have none. */
    private Map<String, DataFile> byKey(DataPlan plan, Collection<DataFile> files) {
        return files.stream()
                .filter(file -> shelf.isKept() && !FileKeys.isElsewhere(List.of(file)))
                .collect(Collectors.toMap(file -> key(plan, file), file -> file));
    }

    private static byte[] bytes(SamplePicks picks, DataFile file) {
        try {
            return SampleCodec.encode(picks, List.of(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(DataPlan plan, DataFile file) {
        List<String> all =
                List.of(
                        "rows",
                        program,
                        plan.format().identity(),
                        plan.columns().toString(),
                        file.path(),
                        file.hash());
        return ContentHash.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }
}
