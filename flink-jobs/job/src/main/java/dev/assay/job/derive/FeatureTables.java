package dev.assay.job.derive;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.derive.features.Aligning;
import dev.assay.derive.features.FeatureMaking;
import dev.assay.derive.features.FeatureTable;
import dev.assay.derive.features.RowNumbers;
import dev.assay.derive.table.TableKind;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.profile.Profile;
import dev.assay.scan.ColumnBatch;
import dev.assay.score.TrainingCurves;
import dev.assay.view.EntityRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the features of each view that has rows for things with a key.
 *
 * @param inputs the files
 * @param project its folder
 * @param work what is asked for
 * @param seed of random choices
 */
public record FeatureTables(Inputs inputs, String project, Work.Features work, long seed) {

    /** Rows of an earlier table that are looked at. */
    private static final int MOST_EARLIER = 100_000;

    /** Whether a dataset is a view whose rows are features. */
    public static boolean isOf(DatasetSpec spec) {
        return spec.view().map(of -> EntityRows.isOf(of.view())).orElse(false);
    }

    private Instant asOf() {
        return work.asOf() == null ? null : Instant.parse(work.asOf());
    }

    /**
     * Writes a table and what it is.
     *
     * @param dataset the view
     * @param columns of it
     * @param profile of it
     * @param folder where both go
     */
    public void write(RequestedDataset dataset, List<String> columns, Profile profile, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        DatasetSpec spec = dataset.spec();
        TableKind kind = TableKind.of(work.output()).orElseThrow();
        Path file = folder.resolve(spec.name() + '.' + kind.word());
        Files.deleteIfExists(file);
        List<String> remarks = new ArrayList<>();
        RowNumbers numbers = numbers(dataset, columns, remarks);
        Aligning.Aligned aligned = aligned(dataset, columns, numbers, remarks);
        try (EntityRows rows = rows(dataset, columns)) {
            FeatureTable table =
                    new FeatureMaking(
                                    spec,
                                    profile,
                                    asOf(),
                                    aligned.turned(),
                                    aligned.alignments(),
                                    remarks)
                            .write(
                                    rows,
                                    columns,
                                    dataset.files().stream().map(FeatureTable.Input::of).toList(),
                                    kind,
                                    file,
                                    Meter.OF_THIS_JVM::add);
            CanonicalJson.write(folder.resolve(FeatureTable.FILE), table);
        }
    }

    private EntityRows rows(RequestedDataset dataset, List<String> columns) throws IOException {
        ViewOf view = (ViewOf) dataset.spec().format();
        return new EntityRows(view, project, dataset.files(), asOf(), columns, inputs::open);
    }

    private RowNumbers numbers(RequestedDataset dataset, List<String> columns, List<String> remarks)
            throws IOException {
        ViewOf view = (ViewOf) dataset.spec().format();
        LogNumbers log = new LogNumbers(inputs, project, asOf(), seed);
        List<RowNumbers> all = new ArrayList<>();
        all.add(log.segments(dataset, view));
        all.add(latents(dataset, columns, remarks));
        if (work.embeddings()) {
            all.add(log.embeddings(dataset, view, remarks));
        }
        return RowNumbers.joined(all);
    }

    /** A network that does not fit is no reason to go without the other columns. */
    private RowNumbers latents(RequestedDataset dataset, List<String> columns, List<String> remarks)
            throws IOException {
        if (dataset.accepted() == null || !dataset.spec().learned().vae()) {
            return RowNumbers.NONE;
        }
        if (dataset.files().size() > 1) {
            remarks.add(
                    "no latents: the accepted network knows rows of one partition, and these are of"
                            + " all of them together");
            return RowNumbers.NONE;
        }
        if (TrainingCurves.read(Path.of(dataset.accepted())).dp() != null) {
            remarks.add(
                    "latents are today's rows, seen through weights with differential privacy: the"
                            + " weights tell little of any one row, the latents are of their own");
        }
        try (EntityRows rows = rows(dataset, columns)) {
            return LatentColumns.of(Path.of(dataset.accepted()), rows.names());
        }
    }

    private Aligning.Aligned aligned(
            RequestedDataset dataset,
            List<String> columns,
            RowNumbers numbers,
            List<String> remarks)
            throws IOException {
        String name = dataset.spec().name() + ".csv";
        if (work.alignTo() == null) {
            return new Aligning.Aligned(numbers, List.of());
        }
        Path earlier = Path.of(project).resolve(work.alignTo()).resolve(name);
        if (!Files.isRegularFile(earlier)) {
            remarks.add("not aligned: there is no " + work.alignTo() + "/" + name);
            return new Aligning.Aligned(numbers, List.of());
        }
        Aligning aligning = new Aligning(numbers, earlier(earlier, numbers.names()));
        if (aligning.isNeeded()) {
            try (EntityRows rows = rows(dataset, columns)) {
                for (ColumnBatch b = rows.next(); b.rows() > 0; b = rows.next()) {
                    aligning.add(b);
                }
            }
        }
        Aligning.Aligned aligned = aligning.aligned();
        if (aligning.isNeeded() && aligned.alignments().isEmpty()) {
            remarks.add("not aligned: too few entities have the same numbers in both tables");
        }
        return aligned;
    }

    /** By entity the numbers of an earlier table; NaN where it has none of a name. */
    private Map<String, float[]> earlier(Path table, List<String> names) throws IOException {
        String path = work.alignTo() + "/" + table.getFileName();
        DatasetSpec spec = DatasetSpec.of("earlier", path).withFormat(CsvDialect.RFC_4180);
        DataFile file = new DataFile(path, Files.size(table), 0, "");
        DataPlan plan = DataPlan.of(inputs, spec, List.of(file));
        int[] places = names.stream().mapToInt(plan.columns()::indexOf).toArray();
        Map<String, float[]> earlier = new HashMap<>();
        if (Arrays.stream(places).allMatch(place -> place < 0)) {
            return earlier;
        }
        new DataRows(inputs, plan)
                .each(
                        cells -> {
                            float[] numbers = new float[places.length];
                            for (int i = 0; i < numbers.length; i++) {
                                String cell = places[i] < 0 ? null : cells[places[i]];
                                numbers[i] = number(cell);
                            }
                            if (earlier.size() < MOST_EARLIER && cells[0] != null) {
                                earlier.put(cells[0], numbers);
                            }
                        });
        return earlier;
    }

    private static float number(String cell) {
        try {
            return cell == null ? Float.NaN : Float.parseFloat(cell);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
