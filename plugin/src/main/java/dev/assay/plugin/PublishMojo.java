package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.publish.DataState;
import dev.assay.derive.publish.PublishFolder;
import dev.assay.derive.publish.Publishing;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.Publications;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.Published;
import dev.assay.report.log.PublishedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Publishes statistics of each dataset that declares <code>privacy</code>, with noise that hides
 * any one user. Reports show them in place of exact ones. Writes <code>published/</code> and <code>
 * privacy-ledger.jsonl</code> beside the baseline; commit both. Data that did not change is not
 * published again, and costs nothing.
 */
@Mojo(name = "publish", threadSafe = true)
final class PublishMojo extends ForkingMojo {

    @Inject
    PublishMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        List<DatasetSpec> declared =
                spec.datasets().stream()
                        .filter(dataset -> dataset.withholds() && dataset.view().isEmpty())
                        .toList();
        PublishedLines lines = new PublishedLines(words());
        if (declared.isEmpty()) {
            getLog().warn(words().text("goal.published.none"));
            return;
        }
        ProjectKey key = keys(files).get(0);
        Publications publications = Publications.of(files);
        DeclaredData data = find(files, new AuditSpec(declared));
        List<String> faults = new ArrayList<>(data.faults().values());
        Map<String, String> states = new TreeMap<>();
        List<RequestedDataset> news = new ArrayList<>();
        for (RequestedDataset dataset : data.withoutViews()) {
            DatasetSpec of = dataset.spec();
            String state = DataState.of(key, of, dataset.files());
            Optional<Published> before = publications.read(of);
            if (before.isPresent() && before.get().state().equals(state)) {
                getLog().info(lines.unchanged(before.get()));
            } else {
                states.put(of.name(), state);
                news.add(dataset);
            }
        }
        if (!news.isEmpty()) {
            publish(files, data, news, states, faults);
        }
        if (!faults.isEmpty()) {
            throw new MojoFailureException(String.join("; ", faults));
        }
    }

    private void publish(
            ProjectFiles files,
            DeclaredData data,
            List<RequestedDataset> news,
            Map<String, String> states,
            List<String> faults)
            throws MeasuringException, SpecException, IOException {
        Measurements into = new Measurements(files.audit().resolve("publishing"));
        AuditRequest request =
                request(files, data, into, new Work.Publish(keyFile(), states)).of(news);
        new ColumnNames(files.project()).check(files.declaration(), data.requested());
        try {
            fork(files, into, into.begin(request), request);
            for (MeasuredDataset dataset : into.read().datasets()) {
                if (dataset.fault() == null) {
                    publish(files, into, dataset.name(), news, faults);
                } else {
                    faults.add(dataset.fault());
                }
            }
        } finally {
            // What is not paid for is not kept.
            into.clear();
        }
    }

    private void publish(
            ProjectFiles files,
            Measurements into,
            String name,
            List<RequestedDataset> news,
            List<String> faults)
            throws IOException {
        Publications publications = Publications.of(files);
        DatasetSpec spec =
                news.stream()
                        .map(RequestedDataset::spec)
                        .filter(of -> of.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Published made =
                CanonicalJson.read(
                        into.evidenceFolder(name).resolve(PublishFolder.FILE), Published.class);
        if (!publications.ledger().has(name, made.state())) {
            var budget = Publishing.budget(spec.published().orElseThrow());
            Optional<String> fault = publications.ledger().fault(name, made.cost().spent(), budget);
            if (fault.isPresent()) {
                faults.add(fault.get());
                return;
            }
            publications.ledger().spend(day(), name, made.state(), made.cost().spent(), budget);
        }
        Files.createDirectories(publications.folder());
        CanonicalJson.write(publications.file(name), made);
        new PublishedLines(words()).lines(made).forEach(getLog()::info);
        getLog().info(words().text("goal.published", shown(publications.file(name))));
    }
}
