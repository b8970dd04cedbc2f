package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.synthetic.Condition;
import dev.assay.derive.synthetic.MadeKeys;
import dev.assay.derive.synthetic.SyntheticManifest;
import dev.assay.derive.synthetic.SyntheticTable;
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
import dev.assay.report.html.SyntheticPage;
import dev.assay.report.log.SyntheticLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes rows with the accepted generator (GAN) of each dataset that has one, and says how like the
 * data they are and how much they tell of it. The data and the baseline are not touched, and no
 * verdict ever rests on made rows.
 */
@Mojo(name = "synthesize", threadSafe = true)
final class SynthesizeMojo extends ForkingMojo {

    /** How many rows are made for each dataset. Default: as many as are accepted. */
    @Parameter(property = "assay.rows")
    private Long rows;

    /**
     * Conditions that all made rows meet, such as <code>Country = 'France' and Quantity &gt;= 10
     * </code>.
     */
    @Parameter(property = "assay.where")
    private String where;

    /**
     * A column of categories: each of its frequent values is made equally often, so that rare
     * classes have as many rows as frequent ones.
     */
    @Parameter(property = "assay.balance")
    private String balance;

    /** The one dataset that rows are made for. Default: all that have an accepted generator. */
    @Parameter(property = "assay.dataset")
    private String dataset;

    /**
     * Whether the rows of the data stand before the made ones, with a column <code>synthetic</code>
     * that says which are which.
     */
    @Parameter(property = "assay.augment", defaultValue = "false")
    private boolean augment;

    /** How the tables are written: <code>csv</code>, <code>jsonl</code> or <code>avro</code>. */
    @Parameter(property = "assay.output", defaultValue = "csv")
    private String output;

    @Inject
    SynthesizeMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        TableOutput.word(output);
        if (rows != null && rows < 1) {
            throw new MeasuringException("assay.rows is " + rows + "; write a whole number from 1");
        }
        if (conditions() != null) {
            try {
                Condition.parse(conditions());
            } catch (IllegalArgumentException e) {
                throw new MeasuringException("assay.where: " + e.getMessage(), e);
            }
        }
    }

    private String conditions() {
        return told(where);
    }

    private static String told(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, SpecException, MeasuringException, IOException {
        MadeFolder folder = new MadeFolder(files.audit(), "synthetic");
        folder.requireOurs();
        DeclaredData data = find(files, spec);
        Measurements into = new Measurements(files.audit().resolve("making-synthetic"));
        AuditRequest all =
                request(
                        files,
                        data,
                        into,
                        new Work.Synthesize(
                                rows,
                                conditions(),
                                told(balance),
                                augment,
                                TableOutput.word(output)));
        data.faults().values().forEach(getLog()::warn);
        List<RequestedDataset> able = able(all.datasets());
        if (able.isEmpty()) {
            throw new MojoFailureException(
                    "No dataset has an accepted generator, so no rows can be made: declare"
                            + " learned: {gan: true} for a dataset of at least 200 different rows,"
                            + " and accept it with mvn assay:baseline");
        }
        AuditRequest request = all.of(able);
        new ColumnNames(files.project()).check(files.declaration(), able);
        fork(files, into, into.begin(request), request);
        gather(files, folder, into, request);
        into.clear();
    }

    /** Datasets that have a generator; what is referred to stands before what refers to it. */
    private List<RequestedDataset> able(List<RequestedDataset> all) throws MeasuringException {
        Map<String, RequestedDataset> able = new TreeMap<>();
        List<DatasetSpec> specs = new ArrayList<>();
        for (RequestedDataset one : all) {
            String name = one.spec().name();
            if (told(dataset) != null && !name.equals(told(dataset))) {
                continue;
            }
            if (hasGenerator(one)) {
                able.put(name, one);
                specs.add(one.spec());
            } else {
                getLog().warn(words().text("goal.synthesize.without", name));
            }
        }
        List<String> names = all.stream().map(one -> one.spec().name()).toList();
        if (told(dataset) != null && !names.contains(told(dataset))) {
            throw new MeasuringException(
                    "assay.dataset is '"
                            + dataset
                            + "', which is no declared dataset; "
                            + Nearest.suggest(told(dataset), names));
        }
        return MadeKeys.ordered(specs).stream().map(spec -> able.get(spec.name())).toList();
    }

    private static boolean hasGenerator(RequestedDataset dataset) {
        return dataset.accepted() != null
                && dataset.spec().learned().gan()
                && Files.exists(Path.of(dataset.accepted()).resolve("gan.zip"));
    }

    private void gather(
            ProjectFiles files, MadeFolder folder, Measurements made, AuditRequest request)
            throws MojoFailureException, MeasuringException, IOException {
        MadeTables<SyntheticTable> all =
                MadeTables.gather(folder, made, SyntheticTable.FILE, SyntheticTable.class);
        if (!all.faults().isEmpty()) {
            // Rows of one dataset lead to rows of others: all are made, or none.
            throw new MojoFailureException("No rows were made: " + String.join("; ", all.faults()));
        }
        SyntheticManifest manifest =
                new SyntheticManifest(
                        SyntheticManifest.FORMAT,
                        version(),
                        request.means().seed(),
                        conditions(),
                        augment,
                        all.tables());
        folder.finish(manifest);
        SyntheticLines lines = new SyntheticLines(words());
        for (SyntheticTable table : all.tables()) {
            lines.lines(table, shown(folder.folder().resolve(table.file())))
                    .forEach(getLog()::info);
        }
        all.remarks().forEach(getLog()::warn);
        Path page = files.audit().resolve("synthetic.html");
        AtomicFile.write(page, new SyntheticPage(words()).write(manifest));
        getLog().info(words().text("goal.see", shown(page)));
    }
}
