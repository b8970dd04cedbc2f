package dev.assay.plugin.stock;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.Evidence;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.inventory.Asset;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Known;
import dev.assay.inventory.Searched;
import dev.assay.inventory.Valued;
import dev.assay.inventory.export.Catalogued;
import dev.assay.inventory.find.Discovery;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.inventory.find.FoundFile;
import dev.assay.inventory.guess.Guessed;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.inventory.guess.References;
import dev.assay.inventory.guess.Suggested;
import dev.assay.inventory.use.Mentions;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.repository.Owners;
import dev.assay.plugin.repository.ProjectTexts;
import dev.assay.profile.Personal;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Datasets that are taken stock of, as they become known. */
public final class Stocks {

    private final Discovery discovery;
    private final Owners owners;
    private final Mentions mentions = new Mentions();
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Guessed> guesses = new TreeMap<>();
    private List<Valued> values = List.of();
    private List<Searched> searches = List.of();
    private List<LooksLike> within = List.of();

    /**
     * Of none yet; reads the code of the project, which may name some.
     *
     * @param modules of which Assay's own files are left out
     */
    public Stocks(ProjectFiles files, Discovery discovery, List<StockModule> modules)
            throws IOException {
        this.discovery = discovery;
        this.owners = Owners.of(files.project());
        for (FoundDataset found : discovery.datasets()) {
            mentions.lookFor(
                    found.name(),
                    found.path(),
                    found.files().stream().map(FoundFile::path).toList());
        }
        Set<Path> own = new HashSet<>();
        modules.forEach(module -> own.addAll(module.files().own()));
        ProjectTexts.each(files.project(), own, mentions::read);
    }

    /**
     * Adds those that a module declares, as an audit found them.
     *
     * @param data files of each dataset, by the name that the module declares
     */
    public void declared(StockModule module, Audit audit, Map<String, List<DataFile>> data) {
        for (DatasetAudit dataset : audit.datasets()) {
            if (dataset.spec().view().isEmpty()) {
                List<DataFile> of = module.seen(data.getOrDefault(dataset.name(), List.of()));
                DatasetAudit seen = dataset.with(module.seen(dataset.spec()));
                known.add(
                        new Known(
                                seen,
                                true,
                                of,
                                audit.findings(dataset),
                                audit.outcome(dataset),
                                dataset.spec().owner().isBlank() ? owner(of) : null,
                                mentions.of(seen.name()),
                                null));
            }
        }
    }

    private Known.FoundOwner owner(List<DataFile> of) {
        return owners.of(of.stream().map(DataFile::path).toList()).orElse(null);
    }

    /**
     * Adds those that are not declared, and what was found out of all of them together.
     *
     * @param faults why files cannot be read, by dataset
     */
    public void found(Measurements measured, Map<String, String> faults) throws IOException {
        Map<String, MeasuredDataset> results = new TreeMap<>();
        measured.read().datasets().forEach(result -> results.put(result.name(), result));
        Map<String, List<DataFile>> data = measured.files();
        for (FoundDataset found : discovery.undeclared()) {
            MeasuredDataset result = results.get(found.name());
            String fault = result == null ? faults.get(found.name()) : result.fault();
            List<DataFile> of = data.getOrDefault(found.name(), List.of());
            known.add(
                    new Known(
                            fault == null && result != null
                                    ? read(found, measured)
                                    : unread(found, fault),
                            false,
                            of,
                            List.of(),
                            null,
                            owner(of),
                            mentions.of(found.name()),
                            null));
        }
        Path folder = measured.folder();
        values = List.of(CanonicalJson.read(folder.resolve(Valued.PROBES), Valued[].class));
        within = List.of(CanonicalJson.read(folder.resolve(LooksLike.FILE), LooksLike[].class));
        searches = List.of(CanonicalJson.read(folder.resolve(Searched.FILE), Searched[].class));
        Map<String, Asset.Uniqueness> unique = unique(folder);
        known.replaceAll(one -> one.with(unique.get(one.dataset().name())));
    }

    private static Map<String, Asset.Uniqueness> unique(Path folder) throws IOException {
        Path file = folder.resolve(Valued.UNIQUENESS);
        return Files.exists(file)
                ? CanonicalJson.read(file, Valued.Unique.class).assets()
                : Map.of();
    }

    private DatasetAudit read(FoundDataset found, Measurements measured) throws IOException {
        Path guess = measured.evidenceFolder(found.name()).resolve(Guessed.FILE);
        Guessed guessed = CanonicalJson.read(guess, Guessed.class);
        Evidence evidence = measured.evidence(found.name());
        DatasetSpec read = measured.asRead(List.of(found.spec())).get(0);
        DatasetSpec spec = Personal.declared(guessed.applied(read), List.of(evidence.profile()));
        guesses.put(found.name(), guessed.withSensitive(spec.sensitive()));
        return new DatasetAudit(
                spec,
                Map.of(),
                evidence,
                null,
                null,
                TrainingCurves.NONE,
                List.of(),
                measured.howRead(found.name()).orElse(null));
    }

    private static DatasetAudit unread(FoundDataset found, String fault) {
        String why = fault == null ? found.fault() : fault;
        return new DatasetAudit(
                found.spec(), Map.of(), null, null, why, TrainingCurves.NONE, List.of());
    }

    /** All that were added. */
    public List<Known> known() {
        return List.copyOf(known);
    }

    /** Columns that look like references though nothing is declared. */
    public List<LooksLike> looks() {
        Map<String, Evidence> today = new TreeMap<>();
        List<DatasetSpec> specs = new ArrayList<>();
        for (Known one : known) {
            specs.add(one.dataset().spec());
            if (one.dataset().today() != null) {
                today.put(one.dataset().name(), one.dataset().today());
            }
        }
        List<LooksLike> looks = new ArrayList<>(new References(specs, today, guesses).found());
        for (LooksLike inner : within) {
            if (looks.stream().noneMatch(inner::isOfSameColumn)) {
                looks.add(inner);
            }
        }
        return looks;
    }

    /** A declaration of what is not declared, to copy from; empty where all is. */
    public String declaration() {
        Set<String> names = new TreeSet<>();
        known.forEach(one -> names.add(one.dataset().name()));
        List<LooksLike> looks = looks();
        List<String> entries =
                discovery.undeclared().stream()
                        .map(
                                found ->
                                        Suggested.entry(
                                                found,
                                                guesses.getOrDefault(found.name(), Guessed.NOTHING),
                                                looks,
                                                names))
                        .toList();
        return entries.isEmpty() ? "" : Suggested.document(entries);
    }

    /** An inventory of them for other programs. */
    public Catalogued catalogued(Inventory inventory, Catalogued.Origin origin) {
        Map<String, Known> byName = new TreeMap<>();
        known.forEach(one -> byName.put(one.dataset().name(), one));
        return new Catalogued(inventory, byName, origin);
    }

    /** What judgments say of rankings. */
    public List<Searched> searches() {
        return searches;
    }

    /** What logs are worth. */
    public List<Valued> values() {
        return values;
    }
}
