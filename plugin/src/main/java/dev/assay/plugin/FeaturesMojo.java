package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.features.Alignment;
import dev.assay.derive.features.FeatureManifest;
import dev.assay.derive.features.FeatureSchema;
import dev.assay.derive.features.FeatureTable;
import dev.assay.document.AtomicFile;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.derive.MadeFolder;
import dev.assay.plugin.derive.MadeTables;
import dev.assay.plugin.derive.TableOutput;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.report.html.FeaturesPage;
import dev.assay.view.EntityRows;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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

    /**
     * A folder of tables that an earlier run wrote, within the project: latents and embeddings are
     * turned so that they are nearest to those in it, and the log says how stable they are.
     */
    @Parameter(property = "assay.features.alignTo")
    private File alignTo;

    /**
     * Whether users and items get points of a recommender (Mult-VAE) that is trained for it; users
     * who have the same things are near each other.
     */
    @Parameter(property = "assay.features.embeddings", defaultValue = "false")
    private boolean embeddings;

    /** How the tables are written: <code>csv</code>, <code>jsonl</code> or <code>avro</code>. */
    @Parameter(property = "assay.output", defaultValue = "csv")
    private String output;

    @Inject
    FeaturesMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        TableOutput.word(output);
        moment();
        earlier(files);
    }

    /** The earlier folder relative to the project; null where none is told. */
    private String earlier(ProjectFiles files) throws MeasuringException {
        if (alignTo == null) {
            return null;
        }
        Path folder = alignTo.toPath().toAbsolutePath().normalize();
        if (!folder.startsWith(files.project())
                || !Files.isRegularFile(folder.resolve(FeatureManifest.FILE))) {
            throw new MeasuringException(
                    "assay.features.alignTo is "
                            + files.name(folder)
                            + ", which is no folder of the project that mvn assay:features wrote;"
                            + " keep a copy of its result in the project, and name that");
        }
        return files.name(folder);
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
        AuditRequest all =
                request(
                        files,
                        data,
                        into,
                        new Work.Features(
                                moment(), earlier(files), embeddings, TableOutput.word(output)));
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
        gather(files, folder, into, request);
        into.clear();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void gather(
            ProjectFiles files, MadeFolder folder, Measurements made, AuditRequest request)
            throws MojoFailureException, MeasuringException, IOException {
        MadeTables<FeatureTable> all =
                MadeTables.gather(folder, made, FeatureTable.FILE, FeatureTable.class);
        if (!all.faults().isEmpty()) {
            throw new MojoFailureException(
                    "Features were not written, since data cannot be read: "
                            + String.join("; ", all.faults()));
        }
        folder.write(FeatureSchema.FILE, FeatureSchema.yaml(all.tables()));
        FeatureManifest manifest =
                FeatureManifest.of(
                        version(), request.means().seed(), moment(), earlier(files), all.tables());
        folder.finish(manifest);
        Path page = files.audit().resolve("features.html");
        AtomicFile.write(page, new FeaturesPage(words()).write(manifest));
        for (FeatureTable table : all.tables()) {
            getLog().info(
                            words().text(
                                            "goal.features.table",
                                            shown(folder.folder().resolve(table.file())),
                                            words().count("count.row", table.rows()),
                                            words().count("count.column", table.columns().size())));
        }
        all.remarks().forEach(getLog()::warn);
        for (FeatureTable table : all.tables()) {
            for (Alignment aligned : table.alignments()) {
                getLog().info(
                                words().text(
                                                "goal.features.aligned",
                                                table.dataset(),
                                                aligned.numbers(),
                                                words().count("count.row", aligned.shared()),
                                                figure(aligned.before()),
                                                figure(aligned.after())));
            }
        }
        getLog().info(words().text("goal.features.keys", shown(folder.folder())));
        getLog().info(words().text("goal.see", shown(page)));
    }
}
