package dev.assay.plugin;

import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.verdict.GateParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What goals that replay history have in common: a result for each dataset, and a page of them. */
abstract class ReplayMojo extends ForkingMojo {

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /**
     * Whether each rule of the declaration must keep the best value that it had in the history:
     * limits only ever tighten.
     */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    ReplayMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        strictness();
    }

    /** How strict the gate is that is replayed. */
    final Strictness strictness() throws MeasuringException {
        return GateParameters.strictness(falseAlarmRate, ratchet);
    }

    /** Says of datasets that no network took part, though it was asked for. */
    final void warnOf(Stream<String> datasets) {
        datasets.forEach(name -> getLog().warn(words().text("goal.replay.too-few", name)));
    }

    /**
     * Has the child replay all datasets, and keeps what came of it.
     *
     * @param name of the result, without its ending
     * @return a result for each dataset that has files enough; of the others is said why not
     */
    final <T> List<T> replay(
            ProjectFiles files, AuditSpec spec, Work work, String name, Class<T> type)
            throws MeasuringException, SpecException, IOException {
        DeclaredData data = find(files, spec);
        Measurements into = new Measurements(files.audit().resolve(name));
        AuditRequest request = request(files, data, into, work);
        new ColumnNames(files.project()).check(files.declaration(), data.requested());
        fork(files, into, into.begin(request), request);
        List<T> results = new ArrayList<>();
        for (MeasuredDataset dataset : into.read().datasets()) {
            if (dataset.fault() == null) {
                Path result = into.evidenceFolder(dataset.name()).resolve(name + ".json");
                results.add(CanonicalJson.read(result, type));
            } else {
                getLog().warn(dataset.fault());
            }
        }
        data.faults().values().forEach(getLog()::warn);
        CanonicalJson.write(files.audit().resolve(name + ".json"), results);
        into.clear();
        return results;
    }

    /** Writes a page, and says where it is. */
    final void show(ProjectFiles files, String name, String page) throws IOException {
        AtomicFile.write(files.audit().resolve(name), page);
        getLog().info(words().text("goal.see", shown(files.audit().resolve(name))));
    }
}
