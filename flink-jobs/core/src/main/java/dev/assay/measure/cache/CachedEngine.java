package dev.assay.measure.cache;

import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ScanStage;
import dev.assay.measure.Task;
import dev.assay.scan.ContentHash;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.RemoteFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets another engine run a task on those files of a dataset that it was not run on before; where
 * there is none, that engine is not started.
 */
public final class CachedEngine implements Engine {

    private static final byte[] OPEN = {0};
    private static final byte[] SEALED = {1};

    private final Path project;
    private final Engine engine;
    private final AnswerCache cache;
    private final String program;
    private final FileKeys keys;
    private final Executor later;

    /**
     * Keeps what another engine answers.
     *
     * @param project the folder that the paths of files are relative to
     * @param engine that reads what is not known
     * @param cache of what is known
     * @param later keeps answers, which nothing waits for
     */
    public CachedEngine(Path project, Engine engine, AnswerCache cache, Executor later)
            throws IOException {
        this.project = project;
        this.engine = engine;
        this.cache = cache;
        this.later = later;
        this.keys = new FileKeys(Inputs.of(project));
        // Another version of Assay may measure otherwise.
        this.program = cache.folder() == null ? "" : ContentHash.ofProgram();
    }

    /** Rows of samples that are kept beside the answers, under the same keys of files. */
    public ScanStage.Memory rows() {
        return new KeptRows(cache, keys, program, later);
    }

    @Override
    public int parallelism() {
        return engine.parallelism();
    }

    @Override
    public List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
            throws Exception {
        Map<Integer, List<Portion>> whole = byFile(plan.portions());
        Map<Portion, byte[]> answers = new ConcurrentHashMap<>();
        // Nobody else needs the processors meanwhile.
        List<List<Portion>> unknown =
                byFile(portions).values().parallelStream()
                        .filter(
                                entry ->
                                        !isWhole(entry, whole)
                                                || !isKnown(plan, task, entry, answers))
                        .toList();
        if (!unknown.isEmpty()) {
            List<Portion> read = unknown.stream().flatMap(List::stream).toList();
            for (Answer answer : engine.run(name, plan, read, task)) {
                answers.put(answer.portion(), answer.bytes());
            }
            for (List<Portion> entry : unknown) {
                for (DataFile file : files(plan, entry.get(0))) {
                    refuseChanged(file);
                }
            }
            boolean mayBeKept = cache.folder() != null && task.isRepeatable();
            for (List<Portion> entry : unknown) {
                if (mayBeKept && isWhole(entry, whole)) {
                    List<byte[]> own = entry.stream().map(answers::get).toList();
                    later.execute(() -> keep(plan, task, entry.get(0), own));
                }
            }
        }
        return portions.stream().map(portion -> new Answer(portion, answers.get(portion))).toList();
    }

    private static Map<Integer, List<Portion>> byFile(List<Portion> portions) {
        return portions.stream()
                .collect(
                        Collectors.groupingBy(
                                portion -> portion.first().fileIndex(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** Whether these are all portions of their file; what is known is known of whole files. */
    private static boolean isWhole(List<Portion> entry, Map<Integer, List<Portion>> whole) {
        return entry.equals(whole.get(entry.get(0).first().fileIndex()));
    }

    private boolean isKnown(
            DataPlan plan, Task task, List<Portion> entry, Map<Portion, byte[]> answers) {
        if (cache.folder() == null || !task.isRepeatable()) {
            return false;
        }
        String key = key(plan, task, entry.get(0));
        // Of most that is not there no file need be read to say so.
        Optional<List<byte[]>> known =
                cache.get(key).flatMap(kept -> opened(key, files(plan, entry.get(0)), kept));
        boolean isThere = known.isPresent() && known.get().size() == entry.size();
        for (int i = 0; isThere && i < entry.size(); i++) {
            answers.put(entry.get(i), known.get().get(i));
        }
        return isThere;
    }

    private void keep(DataPlan plan, Task task, Portion first, List<byte[]> answers) {
        String key = key(plan, task, first);
        List<DataFile> files = files(plan, first);
        boolean mayLieOpen = answers.stream().allMatch(task::isOpen);
        List<byte[]> kept = answers.stream().map(task::kept).toList();
        if (mayLieOpen) {
            put(key, OPEN, kept);
        } else if (!FileKeys.isElsewhere(files)) {
            keys.of(key, files).ifPresent(seal -> put(key, SEALED, seal.seal(kept)));
        }
    }

    private void put(String key, byte[] how, List<byte[]> kept) {
        cache.put(key, Stream.concat(Stream.of(how), kept.stream()).toList());
    }

    /** An entry says first whether it is sealed. */
    private Optional<List<byte[]>> opened(String key, List<DataFile> files, List<byte[]> kept) {
        List<byte[]> answers = kept.subList(Math.min(1, kept.size()), kept.size());
        return kept.isEmpty() || Arrays.equals(kept.get(0), OPEN)
                ? Optional.of(answers)
                : keys.of(key, files).flatMap(seal -> seal.open(answers));
    }

    private static List<DataFile> files(DataPlan plan, Portion portion) {
        return portion.ranges().stream().map(r -> plan.files().get(r.fileIndex())).toList();
    }

    /** Portions that are kept together are of the same files. */
    private String key(DataPlan plan, Task task, Portion portion) {
        List<String> all = new ArrayList<>();
        all.add(program);
        all.add(plan.format().identity());
        all.add(task.identity());
        for (DataFile file : files(plan, portion)) {
            all.add(file.path() + " " + file.hash());
        }
        return ContentHash.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /** What was read of a file that somebody wrote to meanwhile belongs to no version of it. */
    private void refuseChanged(DataFile file) throws IOException {
        Optional<RemotePath> remote = RemotePath.of(file.path());
        if (remote.isPresent()) {
            refuseChanged(file, RemoteFiles.file(remote.get()));
            return;
        }
        Path path = MemberPath.stored(project, file.path());
        if (!Files.exists(path)) {
            throw new UnreadableDataException(
                    file.path()
                            + ": the file vanished while it was read; run again when nobody writes to"
                            + " the data");
        }
        FileTimes now = FileTimes.of(path);
        boolean isMember = !path.equals(project.resolve(file.path()));
        if (isMember && now.latest() != file.modified()) {
            throw new UnreadableDataException(
                    file.path()
                            + ": the archive was written to while it was read; run again when nobody"
                            + " writes to the data");
        }
        if (!isMember && (now.bytes() != file.bytes() || now.latest() != file.modified())) {
            throw changed(file, now.bytes());
        }
    }

    private static void refuseChanged(DataFile file, DataFile now) throws IOException {
        if (!now.hash().equals(file.hash())) {
            throw changed(file, now.bytes());
        }
    }

    private static UnreadableDataException changed(DataFile file, long bytes) {
        return new UnreadableDataException(
                file.path()
                        + ": the file was written to while it was read: it had "
                        + file.bytes()
                        + " bytes at first and has "
                        + bytes
                        + " now; run again when nobody writes to the data");
    }
}
