package dev.assay.job.derive;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.ViewOf;
import dev.assay.derive.features.FeatureMaking;
import dev.assay.derive.features.FeatureTable;
import dev.assay.derive.features.Latents;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.profile.Profile;
import dev.assay.view.EntityRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the features of each view that has rows for things with a key.
 *
 * @param inputs the files
 * @param project its folder
 * @param asOf the last moment that counts; null where all events do
 */
public record FeatureTables(Inputs inputs, String project, @Nullable Instant asOf) {

    /** Whether a dataset is a view whose rows are features. */
    public static boolean isOf(DatasetSpec spec) {
        return spec.view().map(of -> EntityRows.isOf(of.view())).orElse(false);
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
        Path file = folder.resolve(dataset.spec().name() + ".csv");
        Files.deleteIfExists(file);
        DatasetSpec spec = dataset.spec();
        List<String> remarks = new ArrayList<>();
        ViewOf view = (ViewOf) spec.format();
        try (EntityRows rows =
                new EntityRows(view, project, dataset.files(), asOf, columns, inputs::open)) {
            Latents latents = latents(dataset, rows.names(), remarks);
            FeatureTable table =
                    new FeatureMaking(spec, profile, asOf, latents, remarks)
                            .write(
                                    rows,
                                    columns,
                                    dataset.files().stream().map(this::input).toList(),
                                    file,
                                    Meter.OF_THIS_JVM::add);
            CanonicalJson.write(folder.resolve(FeatureTable.FILE), table);
        }
    }

    private FeatureTable.Input input(DataFile file) {
        return FeatureTable.Input.of(file);
    }

    /** A network that does not fit is no reason to go without the other columns. */
    private Latents latents(RequestedDataset dataset, List<String> names, List<String> remarks)
            throws IOException {
        if (dataset.accepted() == null || !dataset.spec().learned().vae()) {
            return Latents.NONE;
        }
        if (dataset.files().size() > 1) {
            remarks.add(
                    "no latents: the accepted network knows rows of one partition, and these are of"
                            + " all of them together");
            return Latents.NONE;
        }
        return LatentColumns.of(Path.of(dataset.accepted()), names);
    }
}
