package dev.assay.job;

import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import dev.assay.fork.Work;
import dev.assay.fork.Work.Inventory.Probes;
import dev.assay.inventory.ProbeCache;
import dev.assay.inventory.Searched;
import dev.assay.inventory.Uniqueness;
import dev.assay.inventory.Valued;
import dev.assay.inventory.guess.Guess;
import dev.assay.inventory.guess.Guessed;
import dev.assay.inventory.guess.InnerReferences;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.measure.DataPlan;
import dev.assay.measure.element.ElementStage;
import dev.assay.measure.interaction.InteractionTask;
import dev.assay.measure.interaction.ItemColumns;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.recommend.Options;
import dev.assay.recommend.Probing;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.worth.Attribute;
import dev.assay.train.recommend.LearnedRecommenders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes stock: measures what is not declared, and asks what logs are worth. */
final class InventoryWork implements DatasetWork {

    private static final String NATIVE_MEMORY = "org.bytedeco.javacpp.maxbytes";

    private final Workshop workshop;
    private final Work.Inventory work;
    private final Uniqueness uniqueness = new Uniqueness();
    private final Map<String, List<Log>> logs = new TreeMap<>();
    private final Searches searches = new Searches();
    private final List<ItemColumns> columns = new ArrayList<>();
    private final InnerReferences references = new InnerReferences();

    /** A log of users and items, and how it is read. */
    private record Log(DatasetSpec spec, DataPlan plan) {}

    InventoryWork(Workshop workshop, Work.Inventory work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        if (dataset.spec().withholds()) {
            // Not even what another dataset has in common with it may be told exactly.
            return;
        }
        if (work.probes() == Probes.FIGURES) {
            add(dataset);
            return;
        }
        Profile whole = dataset.scanned().whole();
        uniqueness.add(dataset.spec().name(), whole.names(), whole.rowHashes());
        ScannedDataset known = dataset;
        List<CandidateKey> keys = dataset.keys();
        if (work.undeclared().contains(dataset.spec().name())) {
            Guessed guessed = Guess.of(dataset.spec().name(), whole, keys);
            DatasetSpec spec = guessed.applied(dataset.spec());
            known = dataset.with(Personal.declared(spec, List.of(whole)));
            Files.createDirectories(dataset.folder());
            CanonicalJson.write(dataset.folder().resolve(Guessed.FILE), guessed);
            new CheckWork(workshop).run(known);
        }
        references.add(known.spec(), whole, keys);
        lookIntoArrays(known);
        if (work.probes() == Probes.WORTH) {
            searches.add(known.spec(), known.plan());
            ItemColumns.of(known.spec(), known.plan(), whole).ifPresent(columns::add);
            add(known);
        }
    }

    private void lookIntoArrays(ScannedDataset dataset) throws Exception {
        Map<String, Profile> arrays =
                ElementStage.of(
                        workshop.inputs(),
                        dataset.spec(),
                        dataset.plan(),
                        dataset.scanned().whole());
        arrays.forEach(
                (array, elements) ->
                        references.addElements(
                                Personal.declared(dataset.spec(), List.of(elements)),
                                elements,
                                array));
    }

    private void add(ScannedDataset dataset) {
        DatasetSpec spec = dataset.spec();
        if (InteractionTask.isOf(spec)) {
            logs.computeIfAbsent(Valued.group(spec), key -> new ArrayList<>())
                    .add(new Log(spec, dataset.plan()));
        }
    }

    @Override
    public void finish() throws Exception {
        Path folder = Path.of(workshop.request().folders().output());
        List<Valued> probes = new ArrayList<>();
        for (List<Log> of : logs.values()) {
            probes.add(probe(of));
        }
        CanonicalJson.write(folder.resolve(Valued.PROBES), probes);
        if (work.probes() != Probes.FIGURES) {
            CanonicalJson.write(
                    folder.resolve(Valued.UNIQUENESS), new Valued.Unique(uniqueness.told()));
            CanonicalJson.write(folder.resolve(LooksLike.FILE), references.found());
            CanonicalJson.write(
                    folder.resolve(Searched.FILE),
                    searches.run(workshop.engine(), workshop.request().means().seed()));
        }
    }

    /** Of logs of the same users and items: as it was made before of the same, or anew. */
    private Valued probe(List<Log> of) throws Exception {
        ProbeCache cache = new ProbeCache(workshop.cache());
        List<String> about = new ArrayList<>();
        about.add(work.probes() + " " + workshop.request().means().seed());
        // EASE knows as many items as there is native memory for.
        options().recommenders().forEach(r -> about.add(r.name() + " " + r.parameters()));
        about.add(System.getProperty(NATIVE_MEMORY, ""));
        for (Log log : of) {
            about.add(
                    log.plan().format().identity()
                            + " "
                            + InteractionTask.identity(log.spec, log.plan, slices(log)));
            about.add(log.spec().name() + " " + log.spec().incidents().keySet());
            log.plan().files().forEach(file -> about.add(file.path() + " " + file.hash()));
        }
        List<ItemColumns> beside = work.probes() == Probes.WORTH ? columns : List.of();
        beside.forEach(column -> about.addAll(column.about()));
        String key = cache.key(about);
        Optional<List<Valued>> kept = cache.get(key);
        if (kept.isPresent() && kept.get().size() == 1) {
            return kept.get().get(0);
        }
        List<String> names = of.stream().map(log -> log.spec().name()).toList();
        InteractionSum sum = new InteractionSum(0);
        for (Log log : of) {
            workshop.clock().phase(log.spec().name(), "interactions", log.plan().bytes(), "bytes");
            InteractionTask.run(workshop.engine(), log.spec(), log.plan(), slices(log), sum);
        }
        workshop.clock().phase(names.get(0), "probe", names.size(), "logs");
        List<Attribute> attributes = new ArrayList<>();
        for (ItemColumns column : beside) {
            attributes.addAll(column.read(workshop.engine()));
        }
        Valued probe = new Valued(names, Probing.of(Interactions.of(sum), attributes, options()));
        cache.put(key, List.of(probe));
        return probe;
    }

    /** The column that cuts a log into slices, or null. */
    private static @Nullable String slices(Log log) {
        String channel = log.spec().columns().get("channel");
        boolean isCut =
                channel != null
                        && !log.spec().isSensitive(channel)
                        && log.plan().columns().contains(channel);
        return isCut ? channel : null;
    }

    /** What learns takes part where it is on the class path anyway. */
    private Options options() {
        long seed = workshop.request().means().seed();
        Options usual = Options.usual(seed);
        if (work.probes() == Probes.FIGURES) {
            return usual.finding(Options.Worth.NONE);
        }
        return workshop.request().needsNetworks()
                ? usual.with(LearnedRecommenders.usual(seed))
                : usual;
    }
}
