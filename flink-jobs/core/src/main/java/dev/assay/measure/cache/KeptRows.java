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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Rows of samples, file by file, so that only who has a file can read them. With more data fewer
 * rows of each file are in the sample, so what a build kept has all that later ones need.
 *
 * @param cache where they are
 * @param keys of the files
 * @param program that read them: another one may read otherwise
 * @param later keeps them while the build goes on
 */
record KeptRows(AnswerCache cache, FileKeys keys, String program, Executor later)
        implements ScanStage.Memory {

    @Override
    public Map<Pick, Pick> known(DataPlan plan, DataFile file) throws IOException {
        if (cache.folder() == null) {
            return Map.of();
        }
        String key = key(plan, file);
        Optional<List<byte[]>> rows =
                cache.get(key)
                        .flatMap(
                                kept ->
                                        keys.of(key, List.of(file))
                                                .flatMap(seal -> seal.open(kept)));
        if (rows.isEmpty()) {
            return Map.of();
        }
        SampleFold picks = new SampleFold(Integer.MAX_VALUE / 2);
        SampleCodec.decode(rows.get().get(0), List.of(file.path()), picks);
        Map<Pick, Pick> byPlace = new HashMap<>();
        picks.build().picks().stream()
                .filter(pick -> !pick.isBare())
                .forEach(pick -> byPlace.put(pick.bare(), pick));
        return byPlace;
    }

    @Override
    public void keep(DataPlan plan, DataFile file, List<Pick> picks) {
        if (cache.folder() == null || FileKeys.isElsewhere(List.of(file))) {
            return;
        }
        String key = key(plan, file);
        SamplePicks all = new SamplePicks(picks.size(), picks);
        later.execute(
                () ->
                        keys.of(key, List.of(file))
                                .ifPresent(
                                        seal ->
                                                cache.put(
                                                        key,
                                                        seal.seal(List.of(bytes(all, file))))));
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
