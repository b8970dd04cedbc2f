package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.features.FeatureManifest;
import dev.assay.derive.features.FeatureSchema;
import dev.assay.derive.features.FeatureTable;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.derive.MadeFolder;
import dev.assay.plugin.derive.MadeTables;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.view.EntityRows;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes what views say of each user, item, session or query as tables for a feature store: a CSV
 * file for each view with keys, times and the view's columns, the latents of its accepted network,
 * a schema and a manifest. They hold keys of persons and stay in the build. The data are not
 * touched.
 */
@Mojo(name = "features", threadSafe = true)
final class FeaturesMojo extends ForkingMojo {

    /**
     * The last moment that counts, such as <code>2026-01-31T00:00:00Z</code>, or a day, which
     * counts as a whole: events after it are left out before anything is made of them. Default: all
     * events count.
     */
    @Parameter(property = "assay.features.asOf")
    private String asOf;

    @Inject
    FeaturesMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        moment();
    }

    /** The last moment; null where all events count. */
    private String moment() throws MeasuringException {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        String text = asOf.strip();
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .atTime(LocalTime.MAX.truncatedTo(ChronoUnit.MILLIS))
                            .toInstant(ZoneOffset.UTC)
                            .toString()
                    : Instant.parse(text).toString();
        } catch (DateTimeException e) {
            throw new MeasuringException(
                    "assay.features.asOf is '"
                            + asOf
                            + "'; write a moment in UTC, such as 2026-01-31T00:00:00Z, or a day,"
                            + " such as 2026-01-31",
                    e);
        }
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, SpecException, MeasuringException, IOException {
        MadeFolder folder = new MadeFolder(files.audit(), "features");
        folder.requireOurs();
        DeclaredData data = find(files, spec);
        Measurements into = new Measurements(files.audit().resolve("making-features"));
        AuditRequest all = request(files, data, into, new Work.Features(moment()));
        List<RequestedDataset> views =
                all.datasets().stream()
                        .filter(d -> d.spec().view().isPresent())
                        .filter(d -> EntityRows.isOf(d.spec().view().get().view()))
                        .toList();
        data.faults().values().forEach(getLog()::warn);
        if (views.isEmpty()) {
            getLog().warn(words().text("goal.features.none"));
            return;
        }
        AuditRequest request = all.of(views);
        new ColumnNames(files.project()).check(files.declaration(), views);
        fork(files, into, into.begin(request), request);
        gather(folder, into, request);
        into.clear();
    }

    private void gather(MadeFolder folder, Measurements made, AuditRequest request)
            throws MojoFailureException, MeasuringException, IOException {
        MadeTables<FeatureTable> all =
                MadeTables.gather(folder, made, FeatureTable.FILE, FeatureTable.class);
        if (!all.faults().isEmpty()) {
            throw new MojoFailureException(
                    "Features were not written, since data cannot be read: "
                            + String.join("; ", all.faults()));
        }
        folder.write(FeatureSchema.FILE, FeatureSchema.yaml(all.tables()));
        folder.finish(
                FeatureManifest.of(version(), request.means().seed(), moment(), all.tables()));
        for (FeatureTable table : all.tables()) {
            getLog().info(
                            words().text(
                                            "goal.features.table",
                                            shown(folder.folder().resolve(table.file())),
                                            words().count("count.row", table.rows()),
                                            words().count("count.column", table.columns().size())));
        }
        all.remarks().forEach(getLog()::warn);
        getLog().info(words().text("goal.features.keys", shown(folder.folder())));
    }
}
