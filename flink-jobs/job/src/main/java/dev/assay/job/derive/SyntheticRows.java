package dev.assay.job.derive;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.derive.features.FeatureTable;
import dev.assay.derive.synthetic.MadeKeys;
import dev.assay.derive.synthetic.Sequences;
import dev.assay.derive.synthetic.SessionReader;
import dev.assay.derive.synthetic.SessionRows;
import dev.assay.derive.synthetic.Sessions;
import dev.assay.derive.synthetic.SyntheticTable;
import dev.assay.derive.table.Output;
import dev.assay.derive.table.TableFile;
import dev.assay.derive.table.TableKind;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.profile.Profile;
import dev.assay.train.TrainedModels;
import dev.assay.train.encode.CellMaker.Way;
import dev.assay.train.gan.Synthesis;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes rows that accepted generators make, dataset after dataset; what is referred to comes
 * first.
 *
 * @param inputs the files of the data
 * @param work what is asked for
 * @param seed of random choices
 * @param keys that rows of several datasets have in common
 * @param all datasets whose rows are made
 */
public record SyntheticRows(
        Inputs inputs, Work.Synthesize work, long seed, MadeKeys keys, List<RequestedDataset> all) {

    /** Made rows that are judged, at most. */
    private static final int JUDGED = 8_000;

    /** For the datasets of a request. */
    public static SyntheticRows of(Inputs inputs, Work.Synthesize work, AuditRequest request) {
        List<RequestedDataset> all = request.datasets();
        return new SyntheticRows(
                inputs,
                work,
                request.means().seed(),
                new MadeKeys(all.stream().map(RequestedDataset::spec).toList()),
                all);
    }

    /** Columns that any of the datasets has. */
    private Set<String> columns() throws IOException {
        Set<String> columns = new HashSet<>();
        for (RequestedDataset dataset : all) {
            if (dataset.accepted() != null) {
                columns.addAll(EvidenceFolder.read(Path.of(dataset.accepted())).profile().names());
            }
        }
        return columns;
    }

    /** Whether rows of a dataset are made, too. */
    private boolean isTogether(String dataset) {
        return all.stream().anyMatch(one -> one.spec().name().equals(dataset));
    }

    /**
     * Writes a table and what it is.
     *
     * @param accepted how many rows the accepted data have
     * @param folder where both go
     * @throws dev.assay.scan.UnreadableDataException where what is asked for cannot be made of this
     *     dataset
     */
    public void write(
            RequestedDataset dataset, DataPlan plan, Scanned scanned, long accepted, Path folder)
            throws IOException {
        DatasetSpec spec = dataset.spec();
        if (work.augment() && plan.columns().contains(SyntheticTable.MARK)) {
            throw Asked.refused(
                    spec,
                    "the data have a column '"
                            + SyntheticTable.MARK
                            + "', which would mark the made rows; go without -Dassay.augment");
        }
        Asked asked = Asked.of(work, spec, plan.columns(), columns(), scanned.whole(), accepted);
        Files.createDirectories(folder);
        try {
            make(dataset, plan, scanned, asked, folder);
        } catch (ModelException e) {
            throw Asked.refused(spec, e.getMessage());
        }
    }

    private void make(
            RequestedDataset dataset, DataPlan plan, Scanned scanned, Asked asked, Path folder)
            throws IOException {
        DatasetSpec spec = dataset.spec();
        Map<Integer, Reference> made = made(spec, plan.columns());
        TrainedModels models = TrainedModels.read(Path.of(dataset.accepted()));
        Synthesis synthesis =
                new Synthesis(
                        TrainedModels.GAN,
                        models.gan(),
                        plan.columns(),
                        scanned.sample(),
                        column -> way(spec, column),
                        models.curves().dp() == null,
                        seed);
        List<String> header = new ArrayList<>(plan.columns());
        if (work.augment()) {
            header.add(SyntheticTable.MARK);
        }
        List<String> remarks = new ArrayList<>(asked.remarks());
        PrivateTraining dp = models.curves().dp();
        if (dp != null) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "the generator's weights have differential privacy (epsilon %.3g, delta"
                                    + " %.2g, one row), and no trees of today's rows choose among"
                                    + " made rows; texts and numbers of cells are drawn from today's"
                                    + " values, of which nothing of that kind is promised",
                            dp.epsilon(),
                            dp.delta()));
        }
        Draws draws = new Draws(synthesis, asked);
        if (asked.balanced() != null && synthesis.frequent(asked.balanced()).isEmpty()) {
            throw Asked.refused(
                    spec,
                    "assay.balance names '"
                            + asked.balanced()
                            + "', which is no column of a few values; name a category");
        }
        Sequences sequences = sequences(spec, plan, asked, remarks);
        SessionRows sessions =
                sequences == null
                        ? null
                        : new SessionRows(
                                spec,
                                plan.columns(),
                                sequences.drawing(Streams.of(seed, "sessions")),
                                draws::next);
        TableKind kind = TableKind.of(work.output()).orElseThrow();
        Path file = folder.resolve(spec.name() + '.' + kind.word());
        Files.deleteIfExists(file);
        TableFile csv = kind.open(file, header, types(spec, header, scanned.whole()));
        long real;
        List<String[]> judged = new ArrayList<>();
        try (csv) {
            if (work.augment()) {
                new DataRows(inputs, plan).each(row -> write(csv, row, false));
            }
            real = csv.rows();
            while (csv.rows() - real < asked.rows() && !draws.isOver()) {
                for (String[] row : sessions == null ? draws.next() : sessions.next()) {
                    if (csv.rows() - real < asked.rows()) {
                        if (judged.size() < JUDGED) {
                            judged.add(row.clone());
                        }
                        finish(spec, plan.columns(), row, made);
                        write(csv, row, true);
                        Meter.OF_THIS_JVM.add(1);
                    }
                }
            }
        }
        remark(spec, asked, draws, csv, csv.rows() - real, remarks);
        Sessions compared = sessions == null ? null : sessions.sessions(sequences);
        CanonicalJson.write(
                folder.resolve(SyntheticTable.FILE),
                new SyntheticTable(
                        spec.name(),
                        new SyntheticTable.Rows(csv.rows() - real, real),
                        header,
                        dataset.files().stream().map(FeatureTable.Input::of).toList(),
                        new Output(file.getFileName().toString(), csv.hash()),
                        synthesis.judge(judged),
                        compared,
                        remarks));
    }

    private static List<ColumnType> types(DatasetSpec spec, List<String> header, Profile profile) {
        return header.stream()
                .map(
                        name ->
                                spec.types().containsKey(name)
                                        ? spec.types().get(name)
                                        : profile.names().contains(name)
                                                ? profile.column(name).inferred()
                                                : ColumnType.TEXT)
                .toList();
    }

    private void remark(
            DatasetSpec spec,
            Asked asked,
            Draws draws,
            TableFile csv,
            long made,
            List<String> remarks)
            throws IOException {
        if (made == 0) {
            throw Asked.refused(
                    spec,
                    "none of "
                            + draws.most()
                            + " made rows is as it was asked for"
                            + (work.where() == null ? "" : " with '" + work.where() + "'")
                            + "; ask for what more rows of the data have");
        }
        if (made < asked.rows()) {
            remarks.add(
                    "only "
                            + made
                            + " of "
                            + asked.rows()
                            + " rows: more are not as they were asked for among "
                            + draws.most()
                            + " made ones");
        }
        if (csv.formulas() > 0) {
            remarks.add(
                    csv.formulas()
                            + " cells would be taken for formulas by a spreadsheet; read the file"
                            + " with a program");
        }
        spec.references()
                .forEach(
                        (column, of) -> {
                            if (isLater(of)) {
                                remarks.add(
                                        "'"
                                                + column
                                                + "' is left empty: the rows that it would refer to"
                                                + " are made later, since datasets refer to each"
                                                + " other in a circle");
                            }
                        });
    }

    /** Whether the rows that are referred to will be made, but are not yet. */
    private boolean isLater(Reference of) {
        return isTogether(of.dataset()) && !keys.isMade(of);
    }

    private Map<Integer, Reference> made(DatasetSpec spec, List<String> columns) {
        Map<Integer, Reference> made = new TreeMap<>();
        spec.references()
                .forEach(
                        (column, of) -> {
                            if (columns.contains(column) && isTogether(of.dataset())) {
                                made.put(columns.indexOf(column), of);
                            }
                        });
        return made;
    }

    /** References lead to made rows; what later rows refer to is remembered. */
    private void finish(
            DatasetSpec spec, List<String> columns, String[] row, Map<Integer, Reference> made) {
        made.forEach((at, of) -> row[at] = isLater(of) ? null : keys.of(of, row[at]));
        keys.add(spec.name(), columns, row);
    }

    /** The sessions of a log; null where there are none that can be made. */
    private @Nullable Sequences sequences(
            DatasetSpec spec, DataPlan plan, Asked asked, List<String> remarks) throws IOException {
        SessionReader reader = SessionReader.of(spec, plan.columns());
        if (reader == null) {
            return null;
        }
        new DataRows(inputs, plan).each(reader::add);
        Sequences sequences = reader.sequences();
        String why =
                spec.isSensitive(spec.columns().get(Field.TIME.word()))
                        ? "their times are sensitive, and left empty"
                        : sequences.isEmpty()
                                ? "no row has a time and a user or a session"
                                : !reader.canBeWritten()
                                        ? "times are not written as ISO 8601 or as seconds since 1970"
                                        : asked.balanced() != null
                                                ? "assay.balance asks for other rates of events"
                                                : null;
        if (why != null) {
            remarks.add("rows are not put into sessions: " + why);
            return null;
        }
        return sequences;
    }

    /**
     * Keys are drawn anew, and so is what is personal, once for each user of a log; what is
     * referred to must be there.
     */
    private Way way(DatasetSpec spec, String column) {
        Map<String, String> fields = spec.columns();
        boolean isLog = spec.role() == Role.EVENTS;
        Reference of = spec.references().get(column);
        if (of != null && isTogether(of.dataset())) {
            return Way.COPIED;
        }
        if (spec.key().equals(List.of(column))
                || isLog && column.equals(fields.get(Field.SESSION.word()))) {
            return Way.UNIQUE;
        }
        if (isLog && column.equals(fields.get(Field.USER.word()))) {
            return Way.RENAMED;
        }
        if (spec.isSensitive(column)) {
            return Way.NEW;
        }
        boolean isItem = isLog && column.equals(fields.get(Field.ITEM.word()));
        return of != null || isItem ? Way.COPIED : Way.AS_THEY_ARE;
    }

    private void write(TableFile csv, String[] row, boolean isMade) throws IOException {
        List<String> cells = new ArrayList<>(Arrays.asList(row));
        if (work.augment()) {
            cells.add(Boolean.toString(isMade));
        }
        csv.write(cells);
    }
}
