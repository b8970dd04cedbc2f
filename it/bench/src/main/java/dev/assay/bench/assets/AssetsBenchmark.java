package dev.assay.bench.assets;

import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.find.Discovery;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.inventory.find.FoundFile;
import dev.assay.inventory.guess.Guess;
import dev.assay.inventory.guess.Guessed;
import dev.assay.inventory.guess.InnerReferences;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.inventory.guess.Overlaps;
import dev.assay.inventory.guess.References;
import dev.assay.inventory.guess.Suggested;
import dev.assay.measure.Inputs;
import dev.assay.profile.Personal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of a folder of real data is found, and how much is guessed right, beside labels that a
 * person wrote down.
 */
final class AssetsBenchmark {

    private final Tally tally = new Tally();

    /** What was counted. */
    private static final class Tally {
        private int found;
        private int expected;
        private int invented;
        private int roles;
        private int special;
        private int specialRight;
        private int columns;
        private int labelled;
        private int wrong;
    }

    private AssetsBenchmark() {}

    /**
     * Prints what is missed, invented or guessed wrongly, then the figures.
     *
     * @param args a folder
     */
    public static void main(String[] args) throws Exception {
        new AssetsBenchmark().run(Path.of(args[0]));
    }

    private void run(Path folder) throws Exception {
        long start = System.nanoTime();
        Discovery discovery = Discovery.of(folder, List.of());
        System.out.printf(
                Locale.ROOT,
                "looked at %d files in %.1f s%n",
                discovery.looked(),
                (System.nanoTime() - start) / 1e9);
        List<Label> labels = Label.all();
        Map<String, Set<String>> expected = expected(discovery, labels);
        Inputs inputs = Inputs.of(folder.toRealPath());
        List<Asset> assets = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (FoundDataset dataset : discovery.datasets()) {
            Asset asset = Asset.measured(inputs, dataset);
            assets.add(asset);
            Set<String> files =
                    dataset.files().stream().map(FoundFile::path).collect(Collectors.toSet());
            seen.add(files);
            judge(asset, files, labels, expected);
        }
        for (Map.Entry<String, Set<String>> one : expected.entrySet()) {
            tally.expected++;
            if (seen.contains(one.getValue())) {
                tally.found++;
            } else {
                System.out.println("missed " + one.getKey());
            }
        }
        suggest(assets);
        System.out.printf(
                Locale.ROOT,
                "datasets: %d of %d found, %d invented%nroles: %d of %d right = %.1f %%, of those that are not other %d of %d%n"
                        + "columns: %d of %d labelled right = %.1f %%, %d others given a meaning%n",
                tally.found,
                tally.expected,
                tally.invented,
                tally.roles,
                tally.found,
                100.0 * tally.roles / tally.found,
                tally.specialRight,
                tally.special,
                tally.columns,
                tally.labelled,
                100.0 * tally.columns / tally.labelled,
                tally.wrong);
    }

    /** Files of the datasets that a person sees, by a name: of all that were looked at or not. */
    private static Map<String, Set<String>> expected(Discovery discovery, List<Label> labels) {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String path : discovery.names()) {
            labels.stream()
                    .filter(label -> label.matches(path))
                    .findFirst()
                    .filter(label -> !label.role().equals("none"))
                    .ifPresent(
                            label ->
                                    expected.computeIfAbsent(
                                                    label.isEach() ? path : label.glob(),
                                                    key -> new HashSet<>())
                                            .add(path));
        }
        return expected;
    }

    private void judge(
            Asset asset, Set<String> files, List<Label> labels, Map<String, Set<String>> expected) {
        String first = asset.found().files().get(0).path();
        if (!expected.containsValue(files)) {
            tally.invented++;
            System.out.println("invented " + asset.found().path());
            return;
        }
        Label label = labels.stream().filter(l -> l.matches(first)).findFirst().orElseThrow();
        Guessed guessed =
                Guess.of(asset.found().name(), asset.evidence().profile(), asset.evidence().keys());
        String role = guessed.role().name().toLowerCase(Locale.ROOT);
        boolean isRight = role.equals(label.role());
        tally.roles += isRight ? 1 : 0;
        boolean isSpecial = !label.role().equals("other");
        tally.special += isSpecial ? 1 : 0;
        tally.specialRight += isSpecial && isRight ? 1 : 0;
        Set<String> given =
                guessed.columns().stream()
                        .map(column -> column.field().word() + "=" + column.name())
                        .collect(Collectors.toSet());
        Set<String> missed = new HashSet<>(label.meant());
        missed.removeAll(given);
        Set<String> more = new HashSet<>(given);
        more.removeAll(label.meant());
        more.removeAll(label.open());
        tally.labelled += label.meant().size();
        tally.columns += label.meant().size() - missed.size();
        tally.wrong += more.size();
        if (!isRight || !missed.isEmpty() || !more.isEmpty()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("role", isRight ? role : role + " for " + label.role());
            said.put("missed", missed);
            said.put("more", more);
            System.out.println(asset.found().path() + " " + said);
        }
    }

    /**
     * Prints what refers to what, and whether all that is suggested can be read as a declaration.
     */
    private static void suggest(List<Asset> assets) throws IOException, SpecException {
        Map<String, Guessed> guessed = new HashMap<>();
        Map<String, Evidence> evidence = new HashMap<>();
        for (Asset asset : assets) {
            String name = asset.found().name();
            evidence.put(name, asset.evidence());
            guessed.put(name, Guess.of(name, asset.evidence().profile(), asset.evidence().keys()));
        }
        List<LooksLike> references =
                new References(assets.stream().map(Asset::spec).toList(), evidence, guessed)
                        .found();
        Overlaps.of(assets.stream().map(Asset::spec).toList(), evidence)
                .forEach(overlap -> System.out.println("overlaps " + overlap));
        references.forEach(reference -> System.out.println("refers " + reference));
        InnerReferences inner = new InnerReferences();
        for (Asset asset : assets) {
            inner.add(asset.spec(), asset.evidence().profile(), asset.evidence().keys());
            asset.elements()
                    .forEach(
                            (array, elements) ->
                                    inner.addElements(
                                            Personal.declared(asset.spec(), List.of(elements)),
                                            elements,
                                            array));
        }
        inner.found().forEach(reference -> System.out.println("refers within " + reference));
        Path file = Files.createTempFile("assay", ".yaml");
        Files.writeString(
                file,
                Suggested.document(
                        assets.stream()
                                .map(Asset::found)
                                .map(
                                        found ->
                                                Suggested.entry(
                                                        found,
                                                        guessed.get(found.name()),
                                                        references,
                                                        guessed.keySet()))
                                .toList()));
        System.out.println(file + " reads as " + SpecReader.read(file).datasets().size());
    }
}
