package dev.assay.job;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.inventory.Searched;
import dev.assay.inventory.Uniqueness;
import dev.assay.inventory.Valued;
import dev.assay.inventory.guess.Guess;
import dev.assay.inventory.guess.Guessed;
import dev.assay.measure.Stopwatch;
import dev.assay.measure.interaction.InteractionTask;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.recommend.Options;
import dev.assay.recommend.Probing;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.train.recommend.LearnedRecommenders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes stock: measures what is not declared, and asks what logs are worth. */
final class InventoryWork implements DatasetWork {

    private final Workshop workshop;
    private final Work.Inventory work;
    private final Uniqueness uniqueness = new Uniqueness();
    private final Map<String, Logs> logs = new TreeMap<>();
    private final Searches searches = new Searches();

    /** Logs of the same users and items. */
    private record Logs(List<String> names, InteractionSum sum) {}

    InventoryWork(Workshop workshop, Work.Inventory work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Profile whole = dataset.scanned().whole();
        uniqueness.add(dataset.spec().name(), whole.names(), whole.rowHashes());
        ScannedDataset known = dataset;
        if (work.undeclared().contains(dataset.spec().name())) {
            Guessed guessed = Guess.of(dataset.spec().name(), whole, dataset.keys());
            DatasetSpec spec = guessed.applied(dataset.spec());
            known = dataset.with(Personal.declared(spec, List.of(whole)));
            Files.createDirectories(dataset.folder());
            CanonicalJson.write(dataset.folder().resolve(Guessed.FILE), guessed);
            new CheckWork(workshop).run(known);
        }
        if (work.probes()) {
            searches.add(known.spec(), known.plan());
            if (InteractionTask.isOf(known.spec())) {
                add(known);
            }
        }
    }

    private void add(ScannedDataset log) throws Exception {
        DatasetSpec spec = log.spec();
        Stopwatch reading = new Stopwatch();
        workshop.clock().phase(spec.name(), "interactions", log.plan().bytes(), "bytes");
        Logs of =
                logs.computeIfAbsent(
                        Valued.group(spec),
                        key -> new Logs(new ArrayList<>(), new InteractionSum(0)));
        of.names.add(spec.name());
        String channel = spec.columns().get("channel");
        boolean isCut =
                channel != null
                        && !spec.isSensitive(channel)
                        && log.plan().columns().contains(channel);
        InteractionTask.run(workshop.engine(), spec, log.plan(), isCut ? channel : null, of.sum);
        log.seconds().put("probe", reading.seconds());
    }

    @Override
    public void finish() throws Exception {
        Path folder = Path.of(workshop.request().folders().output());
        CanonicalJson.write(
                folder.resolve(Valued.UNIQUENESS), new Valued.Unique(uniqueness.told()));
        List<Valued> probes = new ArrayList<>();
        for (Logs of : logs.values()) {
            workshop.clock().phase(of.names.get(0), "probe", of.names.size(), "logs");
            probes.add(new Valued(of.names, Probing.of(Interactions.of(of.sum), options())));
        }
        CanonicalJson.write(folder.resolve(Valued.PROBES), probes);
        CanonicalJson.write(
                folder.resolve(Searched.FILE),
                searches.run(workshop.engine(), workshop.request().means().seed()));
    }

    /** What learns takes part where it is on the class path anyway. */
    private Options options() {
        long seed = workshop.request().means().seed();
        Options usual = Options.usual(seed);
        return workshop.request().needsNetworks()
                ? usual.with(LearnedRecommenders.usual(seed))
                : usual;
    }
}
