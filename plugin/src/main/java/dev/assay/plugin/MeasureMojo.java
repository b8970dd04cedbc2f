package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.time.Instant;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Measures the declared datasets without judging them, where the measurements that are there do not
 * fit the declaration, the data and the baseline. The report runs it first.
 */
@Mojo(name = "measure", threadSafe = true)
final class MeasureMojo extends ForkingMojo {

    /** Whether to measure; <code>false</code> leaves the measurements as they are. */
    @Parameter(property = "assay.measure", defaultValue = "true")
    private boolean measure;

    @Inject
    MeasureMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MeasuringException, SpecException, IOException {
        if (measure) {
            today(files, spec, Instant.EPOCH);
        }
    }
}
