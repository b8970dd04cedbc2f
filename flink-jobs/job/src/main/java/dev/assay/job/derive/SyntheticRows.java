package dev.assay.job.derive;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.Nearest;
import dev.assay.derive.features.FeatureTable;
import dev.assay.derive.synthetic.Condition;
import dev.assay.derive.synthetic.SyntheticTable;
import dev.assay.derive.table.CsvTable;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.RangeOpener;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import dev.assay.train.TrainedModels;
import dev.assay.train.encode.CellMaker.Way;
import dev.assay.train.gan.Synthesis;
import dev.assay.train.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows that the accepted generator of a dataset makes.
 *
 * @param inputs the files of the data
 * @param work what is asked for
 * @param seed of random choices
 */
public record SyntheticRows(Inputs inputs, Work.Synthesize work, long seed) {

    /** Rows that are made at once. */
    private static final int BLOCK = 2_048;

    /** Made rows that are judged, at most. */
    private static final int JUDGED = 8_000;

    /** Rows that are made for each that meets the conditions, at most. */
    private static final long TRIES = 200;

    /** More than so many times the accepted rows are not made. */
    private static final long MOST = 100;

    private static final int KNOWN = 20;

    /**
     * Writes a table and what it is.
     *
     * @param accepted how many rows the accepted data have
     * @param folder where both go
     * @throws UnreadableDataException where what is asked for cannot be made of this dataset
     */
    public void write(
            RequestedDataset dataset, DataPlan plan, Scanned scanned, long accepted, Path folder)
            throws IOException {
        DatasetSpec spec = dataset.spec();
        long wanted = work.rows() == null ? accepted : work.rows();
        if (wanted >= MOST * accepted) {
            throw refused(
                    spec,
                    wanted
                            + " rows are asked for, and "
                            + accepted
                            + " are accepted: so many would repeat what these few say; ask for less"
                            + " than "
                            + MOST
                            + " times as many with -Dassay.rows");
        }
        if (work.augment() && plan.columns().contains(SyntheticTable.MARK)) {
            throw refused(
                    spec,
                    "the data have a column '"
                            + SyntheticTable.MARK
                            + "', which would mark the made rows; go without -Dassay.augment");
        }
        List<Condition> conditions =
                work.where() == null ? List.of() : Condition.parse(work.where());
        for (Condition condition : conditions) {
            require(spec, condition, plan.columns(), scanned.whole());
        }
        Files.createDirectories(folder);
        try {
            make(dataset, plan, scanned, wanted, conditions, folder);
        } catch (ModelException e) {
            throw refused(spec, e.getMessage());
        }
    }

    private static UnreadableDataException refused(DatasetSpec spec, String why) {
        return new UnreadableDataException("dataset '" + spec.name() + "': " + why);
    }

    /** A condition that no row can meet is said before any is made. */
    private static void require(
            DatasetSpec spec, Condition condition, List<String> columns, Profile profile)
            throws UnreadableDataException {
        String name = condition.column();
        if (!columns.contains(name)) {
            throw refused(
                    spec,
                    "assay.where names a column '"
                            + name
                            + "' that there is not; "
                            + Nearest.suggest(name, columns));
        }
        if (spec.isSensitive(name)) {
            throw refused(
                    spec,
                    "assay.where asks for values of '"
                            + name
                            + "', which is sensitive: its values are made anew; leave it out");
        }
        ColumnProfile column = profile.column(name);
        boolean isKnown =
                !column.values().isExact() || column.values().count(condition.value()) > 0;
        if (condition.isText()
                && condition.comparison() == Condition.Comparison.EQUAL
                && !isKnown) {
            String known =
                    column.values().top(KNOWN).stream()
                            .filter(value -> value.getValue() >= Anonymity.K)
                            .map(value -> "'" + value.getKey() + "'")
                            .collect(Collectors.joining(", "));
            throw refused(
                    spec,
                    "assay.where asks for '"
                            + condition.value()
                            + "' in '"
                            + name
                            + "', which no row has; "
                            + (known.isEmpty() ? "no value is frequent" : "there are " + known));
        }
    }

    private void make(
            RequestedDataset dataset,
            DataPlan plan,
            Scanned scanned,
            long wanted,
            List<Condition> conditions,
            Path folder)
            throws IOException {
        DatasetSpec spec = dataset.spec();
        Synthesis synthesis =
                new Synthesis(
                        TrainedModels.GAN,
                        TrainedModels.read(Path.of(dataset.accepted())).gan(),
                        plan.columns(),
                        scanned.sample(),
                        column -> way(spec, column),
                        seed);
        conditions.stream()
                .filter(c -> c.comparison() == Condition.Comparison.EQUAL)
                .forEach(c -> synthesis.give(c.column(), c.value()));
        List<String> header = new ArrayList<>(plan.columns());
        if (work.augment()) {
            header.add(SyntheticTable.MARK);
        }
        List<String> remarks = new ArrayList<>();
        Path file = folder.resolve(SyntheticTable.file(spec.name()));
        Files.deleteIfExists(file);
        CsvTable csv = new CsvTable(file, header);
        long real;
        List<String[]> judged;
        try (csv) {
            if (work.augment()) {
                copy(plan, csv);
            }
            real = csv.rows();
            judged = draw(synthesis, conditions, wanted, csv);
        }
        long made = csv.rows() - real;
        if (made == 0) {
            throw refused(
                    spec,
                    "none of "
                            + TRIES * wanted
                            + " made rows meets '"
                            + work.where()
                            + "'; ask for what more rows of the data have");
        }
        if (made < wanted) {
            remarks.add(
                    "only "
                            + made
                            + " of "
                            + wanted
                            + " rows: more do not meet the conditions among "
                            + TRIES
                            + " made for each");
        }
        if (csv.formulas() > 0) {
            remarks.add(
                    csv.formulas()
                            + " cells would be taken for formulas by a spreadsheet; read the file"
                            + " with a program");
        }
        CanonicalJson.write(
                folder.resolve(SyntheticTable.FILE),
                new SyntheticTable(
                        spec.name(),
                        made,
                        real,
                        header,
                        dataset.files().stream().map(FeatureTable.Input::of).toList(),
                        csv.hash(),
                        synthesis.judge(judged),
                        remarks));
    }

    /** Keys are drawn anew, and so is what is personal; what is referred to must be there. */
    private static Way way(DatasetSpec spec, String column) {
        if (spec.key().equals(List.of(column))) {
            return Way.UNIQUE;
        }
        if (spec.isSensitive(column)) {
            return Way.NEW;
        }
        return spec.references().containsKey(column) ? Way.COPIED : Way.AS_THEY_ARE;
    }

    private List<String[]> draw(
            Synthesis synthesis, List<Condition> conditions, long wanted, CsvTable csv)
            throws IOException {
        List<String[]> judged = new ArrayList<>();
        long left = wanted;
        for (long tried = 0; left > 0 && tried < TRIES * wanted; tried += BLOCK) {
            for (String[] row : synthesis.next(BLOCK)) {
                List<String> cells = Arrays.asList(row);
                if (left > 0
                        && conditions.stream().allMatch(c -> c.holds(cell(synthesis, c, row)))) {
                    write(csv, cells, true);
                    if (judged.size() < JUDGED) {
                        judged.add(row);
                    }
                    left--;
                    Meter.OF_THIS_JVM.add(1);
                }
            }
        }
        return judged;
    }

    private static String cell(Synthesis synthesis, Condition condition, String[] row) {
        return row[synthesis.columns().indexOf(condition.column())];
    }

    private void write(CsvTable csv, List<String> cells, boolean isMade) throws IOException {
        if (!work.augment()) {
            csv.write(cells);
            return;
        }
        List<String> marked = new ArrayList<>(cells);
        marked.add(Boolean.toString(isMade));
        csv.write(marked);
    }

    /** The rows of the data, in their order. */
    private void copy(DataPlan plan, CsvTable csv) throws IOException {
        ColumnBatch batch = new ColumnBatch(plan.columns().size(), BLOCK);
        for (Portion portion : plan.portions()) {
            try (RangeOpener opener = new RangeOpener(inputs, plan)) {
                for (ByteRange range : portion.ranges()) {
                    BatchReader reader = opener.open(range);
                    while (reader.read(batch)) {
                        for (int row = 0; row < batch.rows(); row++) {
                            write(csv, Arrays.asList(batch.texts(row)), false);
                        }
                    }
                }
            }
        }
    }
}
