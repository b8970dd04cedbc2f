package dev.assay.locate;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DataFile;
import dev.assay.declare.Reference;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.locate.Search.Lesson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rows in which findings can be seen. Nothing is read where nothing was found; otherwise
 * a bounded part of the data, once for all findings of a dataset, in the order of the data but for
 * the files that changed, which come first. The same data shows the same rows.
 */
public final class Locator {

    /** Bytes of a dataset in which rows are looked for. */
    private static final long MOST_BYTES = 64 << 20;

    /** Bytes of a dataset that are learned from first, where that is needed. */
    private static final long LESSON_BYTES = 64 << 20;

    private final Map<String, Source> sources;
    private final Path project;

    private Locator(Map<String, Source> sources, Path project) {
        this.sources = sources;
        this.project = project;
    }

    /** Whether it is settled how rows of a check are looked for, or why there are none. */
    public static boolean isSettled(KnownCheck check) {
        return Searches.isSettled(check);
    }

    /** Whether somebody will ask where a finding can be seen. */
    public static boolean wantsPlaces(Finding f) {
        return f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN;
    }

    /**
     * The findings, those that are about rows with some places, spread over their files.
     *
     * @param sources the datasets that can be read, by name
     * @param project the folder that paths of files are relative to
     * @param places of each finding at most
     */
    public static List<Finding> located(
            List<Finding> findings, Map<String, Source> sources, Path project, int places) {
        if (places == 0) {
            return findings;
        }
        Locator locator = new Locator(sources, project);
        Map<Finding, Task> tasks = new LinkedHashMap<>();
        for (Finding f : findings) {
            Optional.ofNullable(sources.get(f.dataset()))
                    .filter(source -> wantsPlaces(f))
                    .flatMap(source -> Searches.of(source, f))
                    .ifPresent(
                            search ->
                                    tasks.put(
                                            f, task(f, search, sources.get(f.dataset()), places)));
        }
        sources.forEach(
                (name, source) ->
                        locator.run(
                                source,
                                tasks.values().stream()
                                        .filter(task -> task.finding().dataset().equals(name))
                                        .toList()));
        return findings.stream()
                .map(f -> tasks.containsKey(f) ? tasks.get(f).located() : f)
                .toList();
    }

    private static Task task(Finding f, Search search, Source source, int places) {
        Set<String> changed = source.changed();
        long files =
                source.files().stream()
                        .filter(
                                file ->
                                        f.batch() == null
                                                ? changed.isEmpty()
                                                        || changed.contains(source.partition(file))
                                                : f.batch().equals(source.partition(file)))
                        .count();
        return new Task(f, search, places, (int) Math.max(1, files));
    }

    private void run(Source source, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        Set<String> changed = source.changed();
        List<DataFile> all = source.inOrder(changed);
        teach(source, source.unchanged(changed), source.isWhole(), with(tasks, true));
        tasks.stream()
                .filter(task -> task.search().lesson() == Lesson.REFERRED)
                .forEach(task -> refer(source, task));
        List<DataFile> judged =
                changed.isEmpty()
                        ? all
                        : all.stream()
                                .filter(file -> changed.contains(source.partition(file)))
                                .toList();
        FileRows lesson = new FileRows(project, LESSON_BYTES);
        for (DataFile file : judged) {
            List<Task> learners =
                    with(tasks, false).stream()
                            .filter(task -> task.isIn(source.partition(file)))
                            .toList();
            if (!learners.isEmpty()) {
                lesson.read(source, file, row -> learn(learners, row, true));
            }
        }
        with(tasks, false).forEach(task -> task.search().learnedJudged());
        look(source, all, tasks);
    }

    private static List<Task> with(List<Task> tasks, boolean accepted) {
        return tasks.stream()
                .filter(
                        task ->
                                accepted
                                        ? task.search().lesson().hasAccepted()
                                        : task.search().lesson().hasJudged())
                .toList();
    }

    private void teach(Source source, List<DataFile> files, boolean areAll, List<Task> learners) {
        if (learners.isEmpty()) {
            return;
        }
        FileRows lesson = new FileRows(project, LESSON_BYTES);
        boolean whole = areAll;
        for (DataFile file : files) {
            whole &= lesson.read(source, file, row -> learn(learners, row, false));
        }
        if (whole) {
            learners.forEach(task -> task.search().learnedAll());
        }
    }

    private static boolean learn(List<Task> learners, Row row, boolean judged) {
        learners.forEach(task -> task.search().learn(row, judged));
        return true;
    }

    private void refer(Source source, Task task) {
        Reference to = source.spec().references().get(task.finding().column());
        Source target = sources.get(to.dataset());
        boolean isThere = target != null && target.today().profile().names().contains(to.column());
        if (isThere) {
            teach(target, target.files(), true, List.of(task));
        }
    }

    private void look(Source source, List<DataFile> files, List<Task> tasks) {
        FileRows rows = new FileRows(project, MOST_BYTES);
        for (DataFile file : files) {
            List<Task> open =
                    tasks.stream()
                            .filter(task -> task.isIn(source.partition(file)) && !task.isDone())
                            .toList();
            if (!open.isEmpty()) {
                rows.read(
                        source,
                        file,
                        row -> {
                            open.forEach(task -> task.look(row));
                            return !open.stream().allMatch(task -> task.isDoneWith(row.file()));
                        });
            }
        }
    }
}
