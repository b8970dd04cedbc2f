package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.anonymize.Anonymized;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.derive.MadeFolder;
import dev.assay.plugin.derive.TableOutput;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.privacy.ProjectKey;
import dev.assay.report.html.AnonymizedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes a copy of each dataset in which nobody can be recognised: k-anonymous in what others may
 * know of a person, with names made anew by a key for what is sensitive, and says how great the
 * risk was and is. Writes <code>anonymized/</code> and <code>anonymized.html</code>. Neither the
 * data nor the baseline is touched.
 */
@Mojo(name = "anonymize", threadSafe = true)
final class AnonymizeMojo extends ForkingMojo {

    /** How the tables are written: <code>csv</code>, <code>jsonl</code> or <code>avro</code>. */
    @Parameter(property = "assay.output", defaultValue = "csv")
    private String output;

    @Inject
    AnonymizeMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        TableOutput.word(output);
        String variable = System.getenv(ProjectKey.VARIABLE);
        if (keyFile() != null || variable != null && !variable.isBlank()) {
            try {
                keys(files);
            } catch (IOException e) {
                throw new MeasuringException(e.getMessage(), e);
            }
        }
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        Path copies = files.audit().resolve("anonymized");
        MadeFolder.requireEachOurs(files.audit(), "anonymized");
        DeclaredData data = find(files, spec);
        Measurements into = new Measurements(files.audit().resolve("anonymizing"));
        AuditRequest request =
                request(files, data, into, new Work.Anonymize(keyFile(), TableOutput.word(output)));
        new ColumnNames(files.project()).check(files.declaration(), data.requested());
        fork(files, into, into.begin(request), request);
        FolderSwap.delete(copies);
        List<Anonymized> made = new ArrayList<>();
        List<String> faults = new ArrayList<>(data.faults().values());
        for (MeasuredDataset dataset : into.read().datasets()) {
            if (dataset.fault() == null) {
                MadeFolder copy = new MadeFolder(files.audit(), "anonymized/" + dataset.name());
                copy.publish(into.evidenceFolder(dataset.name()));
                Anonymized anonymized =
                        CanonicalJson.read(
                                copy.folder().resolve(Anonymized.FILE), Anonymized.class);
                made.add(anonymized);
                if (anonymized.rows().isImpossible()) {
                    faults.add(
                            words().text(
                                            "goal.anonymize.few",
                                            dataset.name(),
                                            String.valueOf(anonymized.rows().original()),
                                            String.valueOf(anonymized.rows().k())));
                }
            } else {
                faults.add(dataset.fault());
            }
        }
        into.clear();
        AnonymizedReport report = new AnonymizedReport(words());
        made.forEach(copy -> report.lines(copy).forEach(getLog()::info));
        Path page = files.audit().resolve("anonymized.html");
        AtomicFile.write(page, report.page(made));
        getLog().info(words().text("goal.see", shown(page)));
        if (!faults.isEmpty()) {
            throw new MojoFailureException(String.join("; ", faults));
        }
    }
}
