package dev.assay.plugin;

import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.fork.Work;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.replay.MutationResult;
import dev.assay.report.html.MutationReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Mutation testing for data: puts one realistic error at a time into one of the last files, in
 * memory, and says which errors this gate would have seen, and by which check; writes <code>
 * mutation.json</code> and <code>mutation.html</code>. Neither the data nor the baseline is
 * touched.
 */
@Mojo(name = "mutate", threadSafe = true)
final class MutateMojo extends ReplayMojo {

    /** How many of the last files get errors. */
    @Parameter(property = "assay.mutateFiles", defaultValue = "3", required = true)
    private int mutateFiles;

    /** Shares of cells or rows that are damaged, in percent, separated by commas. */
    @Parameter(property = "assay.mutateStrengths", defaultValue = "10", required = true)
    private String mutateStrengths;

    /**
     * Least share of the errors that could be seen, in percent, that must be seen; below it the
     * build fails.
     */
    @Parameter(property = "assay.mutationThreshold", defaultValue = "0", required = true)
    private double mutationThreshold;

    /**
     * Whether the VAE takes part: it is trained on the files before those that get errors, and
     * asked of each error. Networks of views take no part.
     */
    @Parameter(property = "assay.mutateLearned", defaultValue = "false")
    private boolean mutateLearned;

    @Inject
    MutateMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        Strictness gate = strictness();
        Work how =
                new Work.Mutate(
                        mutateFiles,
                        strengths(mutateStrengths),
                        gate.falseAlarmRate(),
                        gate.ratchet(),
                        mutateLearned);
        List<MutationResult> results = replay(files, spec, how, "mutation", MutationResult.class);
        MutationReport report = new MutationReport(words());
        show(files, "mutation.html", report.page(results));
        results.forEach(result -> report.lines(result).forEach(getLog()::info));
        if (mutateLearned) {
            warnOf(results.stream().filter(r -> !r.askedNetwork()).map(MutationResult::dataset));
        }
        for (MutationResult result : results) {
            if (!result.all().isMeasured() && mutationThreshold > 0) {
                throw new MojoFailureException(
                        result.dataset()
                                + ": nothing could be judged, since no error was put in that could be"
                                + " seen ("
                                + result.red().size()
                                + " files are red without one), and assay.mutationThreshold asks for"
                                + " a share; see mvn assay:backtest for what makes them red");
            }
            double seen = 100 * result.all().rate();
            if (seen < mutationThreshold) {
                throw new MojoFailureException(
                        String.format(
                                Locale.ROOT,
                                "%s: %.1f %% of the errors that could be seen would have been, and"
                                        + " assay.mutationThreshold is %.1f %%; look at the survivors"
                                        + " in the report, and write rules for them",
                                result.dataset(),
                                seen,
                                mutationThreshold));
            }
        }
    }

    /** Shares of percents such as {@code 1,5,10}. */
    static List<Double> strengths(String percents) throws MeasuringException {
        try {
            List<Double> shares =
                    Stream.of(percents.split(","))
                            .map(p -> Double.parseDouble(p.strip()) / 100)
                            .toList();
            if (shares.stream().allMatch(share -> share > 0 && share <= 1)) {
                return shares;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new MeasuringException(
                "assay.mutateStrengths is '"
                        + percents
                        + "'; write percents above 0 and up to 100, such as 1,5,10");
    }
}
