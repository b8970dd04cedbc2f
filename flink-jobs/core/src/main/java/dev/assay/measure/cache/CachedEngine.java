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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Rows of samples that are kept beside the answers, under the same keys of files.
     *
     * @param dataset the name of the dataset
     */
    public ScanStage.Memory rows(String dataset) {
        return new KeptRows(shelf(List.of("rows " + dataset)), keys, program);
    }

    @Override
    public int parallelism() {
        return engine.parallelism();
    }

    @Override
    public List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
            throws Exception {
        Map<String, List<Portion>> entries = entries(plan, portions, task);
        Shelf shelf = shelf(List.of(name, plan.format().identity(), task.identity()));
        Map<Portion, byte[]> answers = known(plan, entries, shelf);
        List<Portion> unknown =
                portions.stream().filter(portion -> !answers.containsKey(portion)).toList();
        if (!unknown.isEmpty()) {
            for (Answer answer : engine.run(name, plan, unknown, task)) {
                answers.put(answer.portion(), answer.bytes());
            }
            Set<DataFile> read = new LinkedHashSet<>();
            unknown.forEach(portion -> read.addAll(files(plan, portion)));
            for (DataFile file : read) {
                refuseChanged(file);
            }
            Set<Portion> fresh = Set.copyOf(unknown);
            Map<String, Shelf.Making> makings = new LinkedHashMap<>();
            entries.forEach(
                    (key, entry) -> {
                        if (fresh.contains(entry.get(0))) {
                            List<DataFile> files = files(plan, entry.get(0));
                            List<byte[]> own = entry.stream().map(answers::get).toList();
                            makings.put(key, () -> kept(key, files, task, own));
                        }
                    });
            shelf.put(entries.keySet(), makings);
        }
        return portions.stream().map(portion -> new Answer(portion, answers.get(portion))).toList();
    }

    /** What may be kept or known, by its key: portions that are all of their file. */
    private Map<String, List<Portion>> entries(DataPlan plan, List<Portion> portions, Task task) {
        Map<String, List<Portion>> entries = new LinkedHashMap<>();
        if (cache.folder() != null && task.isRepeatable()) {
            Map<Integer, List<Portion>> whole = byFile(plan.portions());
            for (List<Portion> entry : byFile(portions).values()) {
                if (entry.equals(whole.get(entry.get(0).first().fileIndex()))) {
                    entries.put(key(plan, task, entry.get(0)), entry);
                }
            }
        }
        return entries;
    }

    /** Datasets and tasks have shelves of their own, in each project. */
    private Shelf shelf(List<String> about) {
        return new Shelf(cache, later, project.getFileName() + "\n" + program + "\n" + about);
    }

    private static Map<Integer, List<Portion>> byFile(List<Portion> portions) {
        return portions.stream()
                .collect(
                        Collectors.groupingBy(
                                portion -> portion.first().fileIndex(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private Map<Portion, byte[]> known(
            DataPlan plan, Map<String, List<Portion>> entries, Shelf shelf) {
        Map<String, List<byte[]>> kept = shelf.get(entries.keySet());
        Map<Portion, byte[]> answers = new ConcurrentHashMap<>();
        // Nobody else needs the processors meanwhile.
        kept.keySet().parallelStream()
                .forEach(
                        key -> {
                            List<Portion> entry = entries.get(key);
                            List<byte[]> known =
                                    opened(key, files(plan, entry.get(0)), kept.get(key))
                                            .orElse(List.of());
                            for (int i = 0; known.size() == entry.size() && i < known.size(); i++) {
                                answers.put(entry.get(i), known.get(i));
                            }
                        });
        return answers;
    }

    private Optional<List<byte[]>> kept(
            String key, List<DataFile> files, Task task, List<byte[]> answers) {
        boolean mayLieOpen = answers.stream().allMatch(task::isOpen);
        List<byte[]> kept = answers.stream().map(task::kept).toList();
        if (mayLieOpen) {
            return Optional.of(marked(OPEN, kept));
        }
        return FileKeys.isElsewhere(files)
                ? Optional.empty()
                : keys.of(key, files).map(seal -> marked(SEALED, seal.seal(kept)));
    }

    private static List<byte[]> marked(byte[] how, List<byte[]> kept) {
        return Stream.concat(Stream.of(how), kept.stream()).toList();
    }

    /** An entry says first whether it is sealed. */
    private Optional<List<byte[]>> opened(String key, List<DataFile> files, List<byte[]> kept) {
        List<byte[]> answers = kept.subList(1, kept.size());
        return Arrays.equals(kept.get(0), OPEN)
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
