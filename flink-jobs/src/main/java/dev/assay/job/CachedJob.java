package dev.assay.job;

import dev.assay.scan.ByteRange;
import dev.assay.scan.ContentHash;
import dev.assay.scan.UnreadableDataException;
import dev.assay.spec.DataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs a task on those files of a dataset that it was not run on before; where there is none, no
 * engine is started.
 */
final class CachedJob {

    private final Path project;
    private final RangeJob job;
    private final AnswerCache cache;
    private final String program;

    CachedJob(Path project, RangeJob job, AnswerCache cache) throws IOException {
        this.project = project;
        this.job = job;
        this.cache = cache;
        // Another version of Assay may measure otherwise.
        this.program = cache.folder() == null ? "" : ContentHash.ofProgram();
    }

    /** Answers for all ranges, in the order of the data. */
    List<RangeAnswer> run(String name, DataPlan plan, RangeTask task) throws Exception {
        Map<Integer, List<ByteRange>> rangesOf =
                plan.ranges().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ByteRange::fileIndex, TreeMap::new, Collectors.toList()));
        Map<Integer, List<byte[]>> answersOf = new TreeMap<>();
        List<ByteRange> unknown = new ArrayList<>();
        for (Map.Entry<Integer, List<ByteRange>> file : rangesOf.entrySet()) {
            Optional<List<byte[]>> known = cache.get(key(plan, task, file.getKey()));
            if (known.isPresent() && known.get().size() == file.getValue().size()) {
                answersOf.put(file.getKey(), known.get());
            } else {
                unknown.addAll(file.getValue());
            }
        }
        if (!unknown.isEmpty()) {
            for (RangeAnswer answer : job.run(name, plan.format(), plan.columns(), unknown, task)) {
                answersOf
                        .computeIfAbsent(answer.range().fileIndex(), index -> new ArrayList<>())
                        .add(answer.bytes());
            }
            for (int index : unknown.stream().mapToInt(ByteRange::fileIndex).distinct().toArray()) {
                refuseChanged(plan.files().get(index));
                cache.put(key(plan, task, index), answersOf.get(index));
            }
        }
        List<RangeAnswer> all = new ArrayList<>();
        rangesOf.forEach(
                (index, ranges) -> {
                    for (int i = 0; i < ranges.size(); i++) {
                        all.add(new RangeAnswer(ranges.get(i), answersOf.get(index).get(i)));
                    }
                });
        return all;
    }

    private String key(DataPlan plan, RangeTask task, int index) {
        DataFile file = plan.files().get(index);
        String all =
                String.join(
                        "\n",
                        program,
                        plan.format().identity(),
                        task.identity(),
                        file.path(),
                        file.hash());
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** What was read of a file that somebody wrote to meanwhile belongs to no version of it. */
    private void refuseChanged(DataFile file) throws IOException {
        Path path = project.resolve(file.path());
        if (!Files.exists(path)) {
            throw new UnreadableDataException(
                    file.path()
                            + ": the file vanished while it was read; run again when nobody writes to"
                            + " the data");
        }
        long bytes = Files.size(path);
        long modified = Files.getLastModifiedTime(path).toMillis();
        if (bytes != file.bytes() || modified != file.modified()) {
            throw new UnreadableDataException(
                    file.path()
                            + ": the file was written to while it was read: it had "
                            + file.bytes()
                            + " bytes at first and has "
                            + bytes
                            + " now; run again when nobody writes to the data");
        }
    }
}
