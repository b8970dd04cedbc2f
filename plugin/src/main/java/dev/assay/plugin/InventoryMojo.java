package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.Work;
import dev.assay.fork.Work.Inventory.Probes;
import dev.assay.incident.Remembered;
import dev.assay.inventory.Change;
import dev.assay.inventory.Changes;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Stocktaking;
import dev.assay.inventory.export.Catalogue;
import dev.assay.inventory.export.Catalogued;
import dev.assay.inventory.find.Discovery;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.inventory.imported.Imported;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.ProjectLock;
import dev.assay.plugin.stock.Import;
import dev.assay.plugin.stock.InventoryFiles;
import dev.assay.plugin.stock.LineageServer;
import dev.assay.plugin.stock.LooseFiles;
import dev.assay.plugin.stock.ModuleSearch;
import dev.assay.plugin.stock.StockGrounds;
import dev.assay.plugin.stock.StockModule;
import dev.assay.plugin.stock.Stocks;
import dev.assay.plugin.verdict.GateParameters;
import dev.assay.plugin.verdict.Grounds;
import dev.assay.plugin.verdict.KeptVerdict;
import dev.assay.privacy.dp.Published;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.log.StockLines;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Takes stock of a project's data: what there is, declared or not, who answers for it, how good and
 * how sensitive it is, and who uses it. Writes <code>inventory.json</code>, <code>inventory.html
 * </code> and a catalogue for other programs. Neither the data nor the baseline is touched. In a
 * build of several modules it runs once, for all of them together.
 */
@Mojo(name = "inventory", aggregator = true, threadSafe = true)
final class InventoryMojo extends ForkingMojo {

    /** Whether data that no dataset declares fails the build. */
    @Parameter(property = "assay.failOnUndeclared", defaultValue = "false")
    private boolean failOnUndeclared;

    /**
     * Whether recommenders learn from logs of users and items, to say what the logs and their parts
     * are worth. Those of them that need matrices take part where a log's networks are declared.
     */
    @Parameter(property = "assay.probes", defaultValue = "true")
    private boolean probes;

    /**
     * Whether to accept the inventory as it is: later ones say what is another than it. It is
     * written beside the declaration; commit it.
     */
    @Parameter(property = "assay.acceptInventory", defaultValue = "false")
    private boolean acceptInventory;

    /**
     * The day for which ages are told, such as <code>2026-01-31</code>. Default: the day of the
     * build, in UTC.
     */
    @Parameter(property = "assay.asOf")
    private String asOf;

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have. As in a check.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /** Whether each rule must keep the best value that it had in the history. As in a check. */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    /**
     * Where a server takes events of <a href="https://openlineage.io">OpenLineage</a>, such as
     * <code>http://localhost:5000/api/v1/lineage</code>; a key for it is taken from the environment
     * variable <code>OPENLINEAGE_API_KEY</code>. Without it, the event is only written.
     */
    @Parameter(property = "assay.openlineageUrl")
    private String openlineageUrl;

    /**
     * A contract (Open Data Contract Standard 3) or a catalogue (Data Package, Croissant) that a
     * declaration is made of, instead of taking stock. It is written to the audit's folder as
     * <code>
     * imported.yaml</code>.
     */
    @Parameter(property = "assay.import")
    private File importFrom;

    /** What it costs to store 10⁹ bytes for a month; without it, no cost is told. */
    @Parameter(property = "assay.pricePerGigabyte")
    private Double pricePerGigabyte;

    @Inject
    InventoryMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    boolean needsDeclaration() {
        return false;
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        moment();
        GateParameters.strictness(falseAlarmRate, ratchet);
        if (openlineageUrl != null && !openlineageUrl.isBlank()) {
            server();
        }
        if (pricePerGigabyte != null
                && !(pricePerGigabyte >= 0 && Double.isFinite(pricePerGigabyte))) {
            throw new MeasuringException(
                    "assay.pricePerGigabyte is "
                            + pricePerGigabyte
                            + "; write a price from 0, such as 0.023");
        }
    }

    /** The end of the day that is told; the start of the build where none is. */
    private LocalDateTime moment() throws MeasuringException {
        if (asOf == null || asOf.isBlank()) {
            return LocalDateTime.ofInstant(session().getStartTime().toInstant(), ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(asOf.strip()).atTime(LocalTime.MAX);
        } catch (DateTimeException e) {
            throw new MeasuringException(
                    "assay.asOf is '" + asOf + "'; write a day, such as 2026-01-31", e);
        }
    }

    @Override
    boolean isDone(ProjectFiles files) {
        Optional<KeptVerdict> kept =
                mayStand() ? KeptVerdict.read(new InventoryFiles(files).kept()) : Optional.empty();
        boolean stands =
                kept.isPresent()
                        && grounds(files).left().equals(Optional.of(kept.get().reports()))
                        && grounds(files)
                                .hash(parameters(), kept.get().paths())
                                .equals(Optional.of(kept.get().grounds()));
        if (stands) {
            getLog().info(words().text("goal.inventory.unchanged"));
            kept.get().lines().forEach(line -> getLog().info(line.text()));
        }
        return stands;
    }

    /** An inventory is kept where it is the same each time and leaves nothing else behind. */
    private boolean mayStand() {
        return keeps()
                && importFrom == null
                && !acceptInventory
                && (openlineageUrl == null || openlineageUrl.isBlank());
    }

    private StockGrounds grounds(ProjectFiles files) {
        ClassLoader program = InventoryMojo.class.getClassLoader();
        return new StockGrounds(
                new ModuleSearch(project(), files),
                new Grounds(files, program, elsewhere(), Clock.systemUTC()));
    }

    /** Ages are told in days, so an inventory stands for the rest of its day. */
    private List<String> parameters() {
        List<String> all = new ArrayList<>(measuredWith());
        LocalDate today = LocalDate.ofInstant(session().getStartTime().toInstant(), ZoneOffset.UTC);
        all.add(asOf == null || asOf.isBlank() ? today.toString() : asOf);
        all.add(failOnUndeclared + " " + probes + " " + pricePerGigabyte);
        all.add(falseAlarmRate + " " + ratchet);
        all.add(words().language());
        all.add(session().getExecutionRootDirectory());
        return all;
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        InventoryFiles into = new InventoryFiles(files);
        if (importFrom != null) {
            imported(into);
            return;
        }
        Optional<Inventory> accepted = into.readAccepted(acceptInventory);
        ModuleSearch search = new ModuleSearch(project(), files);
        search.outside()
                .forEach(name -> getLog().warn(words().text("goal.inventory.outside", name)));
        List<StockModule> modules = search.declaring(spec);
        List<DatasetSpec> declared =
                modules.stream().flatMap(m -> m.seen(m.spec()).stream()).toList();
        Map<String, String> paths = new TreeMap<>();
        declared.forEach(dataset -> paths.put(dataset.name(), dataset.path()));
        // Before anything is read: what changes while it is read was not looked at.
        Optional<String> before =
                mayStand() ? grounds(files).hash(parameters(), paths) : Optional.empty();
        Discovery discovery = Discovery.of(files.project(), declared);
        Stocks stocks = stocks(files, into, modules, discovery);
        Map<String, Published> published = new TreeMap<>();
        for (StockModule module : modules) {
            published.putAll(module.published());
        }
        Inventory inventory =
                new Stocktaking(moment(), pricePerGigabyte, published)
                        .of(
                                project().getName(),
                                stocks.known(),
                                stocks.looks(),
                                stocks.values(),
                                stocks.searches(),
                                LooseFiles.of(discovery));
        Optional<List<Change>> changes = accepted.map(old -> Changes.between(old, inventory));
        Catalogued catalogued = stocks.catalogued(inventory, origin());
        into.write(words(), catalogued, changes, stocks.declaration());
        send(catalogued);
        List<String> lines =
                new StockLines(words())
                        .lines(inventory, changes, shown(into.page()), shown(into.suggested()));
        lines.forEach(getLog()::info);
        if (acceptInventory) {
            CanonicalJson.write(into.accepted(), inventory.toAccept());
            getLog().info(words().text("goal.accepted", shown(into.accepted())));
        }
        refuse(inventory, into);
        Optional<String> left = grounds(files).left();
        if (before.isPresent() && left.isPresent()) {
            List<ConsoleReport.Line> said =
                    lines.stream().map(l -> new ConsoleReport.Line(Outcome.PASS, l)).toList();
            new KeptVerdict(paths, before.get(), left.get(), said).write(into.kept());
        }
    }

    /** Writes a declaration beside what is built, and never over the user's. */
    private void imported(InventoryFiles into) throws MeasuringException, IOException {
        Imported made = Import.of(importFrom.toPath());
        into.write(made);
        getLog().info(
                        words().text(
                                        "goal.imported",
                                        words().count("count.dataset", made.datasets()),
                                        shown(into.imported())));
        made.remarks()
                .forEach(remark -> getLog().warn(words().text("goal.imported.without", remark)));
        try {
            SpecReader.read(into.imported());
        } catch (SpecException e) {
            getLog().warn(e.getMessage());
        }
    }

    /** What was measured: of declared datasets as a check does it, of others as they are. */
    private Stocks stocks(
            ProjectFiles files, InventoryFiles into, List<StockModule> modules, Discovery discovery)
            throws MeasuringException, SpecException, IOException {
        Stocks stocks = new Stocks(files, discovery, modules);
        List<DatasetSpec> all = new ArrayList<>();
        for (StockModule module : modules) {
            if (!module.spec().datasets().isEmpty()) {
                all.addAll(judge(module, stocks));
            }
        }
        discovery.undeclared().forEach(found -> all.add(found.spec()));
        if (!all.isEmpty()) {
            DeclaredData data = find(files, new AuditSpec(all));
            List<String> undeclared =
                    discovery.undeclared().stream().map(FoundDataset::name).toList();
            Measurements measured = into.measured();
            AuditRequest request =
                    request(
                            files,
                            data,
                            measured,
                            new Work.Inventory(undeclared, probes ? Probes.WORTH : Probes.NONE));
            fork(files, measured, measured.begin(request), request);
            stocks.found(measured, data.faults());
            measured.clear();
        }
        return stocks;
    }

    /**
     * Adds what a module declares.
     *
     * @return its declarations with all that reading the files needs, seen from here
     */
    private List<DatasetSpec> judge(StockModule module, Stocks stocks)
            throws MeasuringException, SpecException, IOException {
        if (module.folder().isEmpty()) {
            return judge(module, module.files(), stocks);
        }
        ProjectFiles own = module.files();
        try (ProjectLock lock = lock(own);
                OpenedBaseline opened = open(own)) {
            return judge(module, opened.files(), stocks);
        }
    }

    private List<DatasetSpec> judge(StockModule module, ProjectFiles own, Stocks stocks)
            throws MeasuringException, SpecException, IOException {
        AuditSpec spec = module.spec();
        Measurements today = today(own, spec, session().getStartTime().toInstant());
        Audit audit =
                Assessment.of(
                        spec,
                        new Baseline(own.baseline()).evidence(spec),
                        today,
                        own,
                        GateParameters.strictness(falseAlarmRate, ratchet),
                        Remembered.NOTHING,
                        0);
        stocks.declared(module, audit, today.files());
        return module.seen(new AuditSpec(today.asRead(spec.datasets())));
    }

    /** Tells a server of lineage, where one is named. */
    private void send(Catalogued catalogued) throws MeasuringException, IOException {
        if (openlineageUrl != null && !openlineageUrl.isBlank()) {
            if (session().isOffline()) {
                getLog().warn(words().text("goal.inventory.offline"));
            } else {
                server().send(Catalogue.OPEN_LINEAGE.write(catalogued));
            }
        }
    }

    private LineageServer server() throws MeasuringException {
        return LineageServer.of(openlineageUrl, System.getenv("OPENLINEAGE_API_KEY"));
    }

    /** A project without an address of its own has that of its coordinates. */
    private Catalogued.Origin origin() {
        String url = project().getUrl();
        boolean isAbsolute = url != null && url.matches("https?://[^#\\s]+");
        return new Catalogued.Origin(
                isAbsolute
                        ? url
                        : "urn:maven:" + project().getGroupId() + ":" + project().getArtifactId(),
                project().getVersion(),
                version());
    }

    private void refuse(Inventory inventory, InventoryFiles into) throws MojoFailureException {
        List<String> names = inventory.undeclared().stream().map(a -> a.name()).toList();
        if (failOnUndeclared && !names.isEmpty()) {
            throw new MojoFailureException(
                    "Data that no dataset declares: "
                            + String.join(", ", names)
                            + ", and assay.failOnUndeclared is set; copy what is to be judged from "
                            + shown(into.suggested())
                            + " into the declaration, or leave the files out of the project");
        }
    }
}
