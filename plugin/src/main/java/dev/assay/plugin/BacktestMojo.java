package dev.assay.plugin;

import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.fork.Work;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.replay.BacktestResult;
import dev.assay.report.html.BacktestReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Replays the history of datasets that come file by file: the first files are accepted, and each
 * later one is judged against those before it. Says how often, and why, this gate would have been
 * red; writes <code>backtest.json</code> and <code>backtest.html</code>. Neither the data nor the
 * baseline is touched.
 */
@Mojo(name = "backtest", threadSafe = true)
final class BacktestMojo extends ReplayMojo {

    /** How many files are accepted before the first one is judged; at least 8. */
    @Parameter(property = "assay.backtestFrom", defaultValue = "30", required = true)
    private int backtestFrom;

    /**
     * Greatest share of files, in percent, that may be red; beyond it the build fails. 100 for
     * never.
     */
    @Parameter(property = "assay.backtestThreshold", defaultValue = "100", required = true)
    private double backtestThreshold;

    /**
     * Whether the VAE takes part: it is trained on the files that are accepted beforehand, and
     * scores all others.
     */
    @Parameter(property = "assay.backtestLearned", defaultValue = "false")
    private boolean backtestLearned;

    @Inject
    BacktestMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        Strictness gate = strictness();
        Work how =
                new Work.Backtest(
                        backtestFrom, gate.falseAlarmRate(), gate.ratchet(), backtestLearned);
        List<BacktestResult> results = replay(files, spec, how, "backtest", BacktestResult.class);
        BacktestReport report = new BacktestReport(words());
        show(files, "backtest.html", report.page(results));
        results.forEach(result -> report.lines(result).forEach(getLog()::info));
        if (backtestLearned) {
            warnOf(results.stream().filter(r -> !r.askedNetwork()).map(BacktestResult::dataset));
        }
        refuse(results);
    }

    private void refuse(List<BacktestResult> results) throws MojoFailureException {
        for (BacktestResult result : results) {
            double red = 100 * result.red().value();
            if (red > backtestThreshold) {
                throw new MojoFailureException(
                        String.format(
                                Locale.ROOT,
                                "%s: %.1f %% of the files would have been red, and"
                                        + " assay.backtestThreshold is %.1f %%; look at them in the"
                                        + " report, and accept those that are right",
                                result.dataset(),
                                red,
                                backtestThreshold));
            }
        }
    }
}
