package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.history.Entry;
import dev.assay.history.HistoryFile;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.data.FilesOfUser;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.MadeOfData;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Forgets a user who was taken out of the data: says which kept files could still depend on him,
 * accepts the data as it is now with new networks, and deletes what was cached and made. The data
 * itself is not touched; as long as it has rows of the user, nothing is done.
 */
@Mojo(name = "forget", threadSafe = true)
final class ForgetMojo extends BaselineMojo {

    /**
     * The user, as the data has him: a cell that is this text. It is never printed or written; a
     * shell may keep it.
     */
    @Parameter(property = "assay.user")
    private String user;

    /** Whether histories are deleted too: their figures were worked out with the user's rows. */
    @Parameter(property = "assay.forgetHistory", defaultValue = "false")
    private boolean forgetHistory;

    @Inject
    ForgetMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        if (user == null || user.isBlank()) {
            throw new MeasuringException(
                    "assay.user is missing; name the user as the data has him, such as"
                            + " -Dassay.user=12345");
        }
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        refuseWhereStillThere(files, find(files, spec));
        Baseline baseline = new Baseline(files.baseline());
        for (DatasetSpec dataset : spec.datasets()) {
            Path file = files.history(dataset);
            List<Entry> history = HistoryFile.read(file);
            if (baseline.folder(dataset).isPresent()) {
                String since = history.isEmpty() ? "?" : day(history.get(history.size() - 1));
                getLog().info(words().text("goal.forget.baseline", dataset.name(), since));
            }
            if (!history.isEmpty()) {
                String from = day(history.get(0));
                String key = forgetHistory ? "goal.forget.history.gone" : "goal.forget.history";
                getLog().info(
                                words().text(
                                                key,
                                                words().count("count.state", history.size()),
                                                shown(
                                                        files.keptHistory()
                                                                .resolve(file.getFileName())),
                                                from));
            }
            Path published = Publications.of(files).file(dataset.name());
            if (Files.exists(published)) {
                getLog().info(words().text("goal.forget.published", shown(published)));
            }
        }
        MadeOfData made = new MadeOfData(files);
        made.all().forEach(path -> getLog().info(words().text("goal.forget.made", shown(path))));
        made.delete();
        if (forgetHistory) {
            for (DatasetSpec dataset : spec.datasets()) {
                Files.deleteIfExists(files.history(dataset));
            }
        }
        cache().empty();
        getLog().info(words().text("goal.forget.cache"));
        super.run(files, spec);
        getLog().warn(words().text("goal.forget.versions"));
    }

    private static String day(Entry entry) {
        return entry.at().substring(0, Math.min(10, entry.at().length()));
    }

    private void refuseWhereStillThere(ProjectFiles files, DeclaredData data)
            throws MojoFailureException, IOException {
        if (!data.faults().isEmpty()) {
            throw new MojoFailureException(
                    "Nothing was forgotten, because not all data can be read: "
                            + String.join("; ", data.faults().values()));
        }
        Set<String> still = new TreeSet<>();
        for (RequestedDataset dataset : data.withoutViews()) {
            still.addAll(new FilesOfUser(files.project()).of(dataset, user.strip()));
        }
        if (!still.isEmpty()) {
            throw new MojoFailureException(
                    "Nothing was forgotten, because the data still has the user, in "
                            + words().count("count.file", still.size())
                            + " such as "
                            + String.join(", ", still.stream().limit(3).toList())
                            + "; take the rows out there, which Assay never does, and run the goal"
                            + " again");
        }
    }
}
