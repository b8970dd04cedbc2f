package dev.assay.derive.clean.copy;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.derive.clean.Change;
import dev.assay.derive.clean.LearnedRepairs;
import dev.assay.derive.clean.LearnedRows;
import dev.assay.derive.clean.Learner;
import dev.assay.derive.clean.Reason;
import dev.assay.derive.clean.Row;
import dev.assay.derive.clean.RowRepairs;
import dev.assay.derive.clean.Scales;
import dev.assay.document.CanonicalJson;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.scan.OddRecords;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Makes a repaired copy of a dataset: learns from all files, and writes them one after another.
 * Files that are as accepted are the truth.
 */
public final class Copying {

    private final DatasetSpec spec;
    private final Path project;
    private final Inputs inputs;
    private final DataPlan plan;
    private final Set<String> accepted;
    private final Set<String> known;
    private final Copied.Made made;
    private final FileReader reader;

    private final RowMark mark;

    private final LearnedRows learned;
    private RowRepairs repairs;
    private LearnedRepairs more;
    private ChangeList list;
    private long read;
    private long aside;
    private long changed;

    /**
     * Of a dataset.
     *
     * @param project in which the files are, and the list of changes
     * @param plan how they are read
     * @param accepted paths of the files that are as they were accepted
     * @param known paths of the files of all datasets
     * @param learned what accepted networks say of rows
     * @param made with what
     */
    public Copying(
            DatasetSpec spec,
            Path project,
            DataPlan plan,
            Set<String> accepted,
            Set<String> known,
            LearnedRows learned,
            Copied.Made made) {
        this.learned = learned;
        this.spec = spec;
        this.project = project;
        this.inputs = Inputs.of(project);
        this.plan = plan;
        this.accepted = Set.copyOf(accepted);
        this.known = Set.copyOf(known);
        this.made = made;
        this.reader = new FileReader(inputs, plan);
        this.mark = RowMark.of(spec, plan.columns());
    }

    /**
     * Writes the copy.
     *
     * @param folder where: it must be empty
     * @param each told how many bytes were worked through
     */
    public Copied run(Path folder, LongConsumer each) throws IOException {
        for (DataFile file : plan.files()) {
            requireLocal(file);
            OutputName.requireLines(spec, project, file.path());
        }
        List<String> outputs = new ArrayList<>();
        try (ChangeLog log = new ChangeLog(spec, folder.resolve(Copied.CHANGES));
                Quarantine quarantine =
                        new Quarantine(spec, folder.resolve(Copied.QUARANTINE), plan.columns())) {
            Books books = new Books(log, quarantine);
            Repeats repeats = learn(books, each);
            for (DataFile file : plan.files()) {
                outputs.add(copy(file, folder, repeats, books));
                each.accept(file.bytes());
            }
            if (list != null) {
                list.requireDone();
            }
            Copied copied =
                    new Copied(
                            Copied.FORMAT,
                            spec.name(),
                            made,
                            plan.files().stream()
                                    .map(file -> new Copied.Input(file.path(), file.hash()))
                                    .toList(),
                            outputs,
                            new Copied.Rows(read, read - aside, aside, changed),
                            log.counts(),
                            log.examples());
            CanonicalJson.write(folder.resolve(Copied.FILE), copied);
            return copied;
        }
    }

    /** Reads all once; what is no row is put aside, since no copy can hold it. */
    private Repeats learn(Books books, LongConsumer each) throws IOException {
        Learner learner = new Learner(plan.columns());
        Scales scales = new Scales(plan.columns());
        Repeats known = new Repeats(plan.columns(), List.of(), false);
        boolean[] doRepeat = {false};
        for (DataFile file : plan.files()) {
            boolean isAccepted = accepted.contains(file.path());
            malformed(
                    file,
                    books,
                    row -> {
                        learner.add(row.cells(), isAccepted);
                        scales.add(row.cells());
                        doRepeat[0] |= isAccepted && known.of(row, row.cells()).isPresent();
                    });
            scales.end(file.path());
            each.accept(file.bytes());
        }
        scales.learned(accepted);
        more = new LearnedRepairs(plan.columns(), scales, learned, made.confidence());
        repairs = learner.learned(made.confidence());
        list = list();
        return new Repeats(plan.columns(), spec.key(), doRepeat[0]);
    }

    private void malformed(DataFile file, Books books, FileReader.Taker rows) throws IOException {
        OddRecords.Taker records =
                (line, what, cells) -> {
                    read++;
                    aside++;
                    books.malformed(file.path(), line, what, cells);
                };
        try {
            reader.each(file, rows, records);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void requireLocal(DataFile file) throws IOException {
        boolean isPlain =
                !file.path().contains("!/")
                        && !file.path().contains("://")
                        && !Path.of(file.path()).isAbsolute()
                        && !Path.of(file.path()).normalize().startsWith("..");
        if (!isPlain) {
            throw new UnreadableDataException(
                    "dataset '"
                            + spec.name()
                            + "': "
                            + file.path()
                            + " lies elsewhere or in an archive, and a repaired copy is made of files of"
                            + " the project; bring it there, unpacked");
        }
    }

    private ChangeList list() throws IOException {
        if (made.list() == null) {
            return null;
        }
        Path file = project.resolve(made.list());
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDataException(
                    made.list()
                            + " is no file; name a list that mvn assay:clean wrote, relative to"
                            + " the project, with -Dassay.clean.apply");
        }
        return new ChangeList(
                inputs, made.list(), Files.size(file), plan.files(), known, plan.columns(), mark);
    }

    private String copy(DataFile file, Path folder, Repeats repeats, Books books)
            throws IOException {
        boolean isAccepted = accepted.contains(file.path()) && list == null;
        String name = OutputName.of(spec, file.path());
        List<String[]> before = new ArrayList<>();
        before.add(new String[0]);
        try (FileCopy copy = open(file, folder.resolve(name), before)) {
            reader.each(
                    file,
                    row -> {
                        before.set(0, row.cells());
                        row(row, isAccepted, repeats, books, copy);
                    });
        }
        return name;
    }

    private FileCopy open(DataFile file, Path target, List<String[]> before) throws IOException {
        return OutputName.isJson(spec)
                ? new JsonCopy(
                        Files.newInputStream(project.resolve(file.path())),
                        target,
                        plan.columns(),
                        before)
                : new CsvCopy(target, reader.header(file), reader.columns(file), plan.columns());
    }

    /** Where what comes of rows goes. */
    private record Books(ChangeLog log, Quarantine quarantine) {

        void malformed(String file, long line, String what, List<String> cells) {
            log.count(Reason.MALFORMED);
            try {
                quarantine.record(file, line, what, cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void row(Row row, boolean isAccepted, Repeats repeats, Books books, FileCopy copy)
            throws IOException {
        read++;
        if (isAccepted) {
            // It is remembered, whether it repeats another one or not.
            repeats.of(row, row.cells());
            copy.keep(row.line(), row.cells());
            return;
        }
        RowRepairs.Repaired repaired = more.of(row, repairs.of(row));
        if (list != null) {
            listed(row, repaired, books, copy);
            return;
        }
        Optional<Repeats.Repeat> repeat = repeats.of(row, repaired.cells());
        if (repeat.isPresent()) {
            drop(row, repeat.get().reason(), repeat.get().of(), books, copy);
        } else if (!repaired.misfits().isEmpty()) {
            String column = plan.columns().get(repaired.misfits().get(0));
            drop(row, Reason.MISFIT, column, books, copy);
        } else if (more.isOutlier(row, repaired)) {
            drop(row, Reason.OUTLIER, null, books, copy);
        } else {
            keep(row, repaired.cells(), repaired.changes(), books, copy);
        }
    }

    private void listed(Row row, RowRepairs.Repaired repaired, Books books, FileCopy copy)
            throws IOException {
        String[] cells = row.cells().clone();
        List<Change> changes = new ArrayList<>();
        if (list.apply(row, cells, repaired, changes)) {
            keep(row, cells, changes, books, copy);
        } else {
            drop(row, Reason.LIST, null, books, copy);
        }
    }

    private void keep(Row row, String[] cells, List<Change> changes, Books books, FileCopy copy)
            throws IOException {
        for (Change change : changes) {
            books.log.add(change);
        }
        changed += changes.isEmpty() ? 0 : 1;
        copy.keep(row.line(), cells);
    }

    private void drop(Row row, Reason reason, String about, Books books, FileCopy copy)
            throws IOException {
        aside++;
        books.log.add(new Change(row.file(), row.line(), null, mark.of(row), null, reason, 1));
        books.quarantine.row(row, reason, about);
        copy.drop(row.line());
    }
}
