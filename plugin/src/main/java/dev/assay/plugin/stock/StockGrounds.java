package dev.assay.plugin.stock;

import dev.assay.inventory.find.Discovery;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.repository.Owners;
import dev.assay.plugin.repository.ProjectTexts;
import dev.assay.plugin.verdict.Grounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that an inventory rests on: what a verdict rests on, of each module, and all files of the
 * project, which may be data or name them.
 *
 * @param modules whose data are taken stock of
 * @param grounds of the project that takes stock
 */
public record StockGrounds(ModuleSearch modules, Grounds grounds) {

    /**
     * Of everything that goes into the inventory; empty where a change could go unseen.
     *
     * @param parameters of the goal, all that the inventory or its lines depend on
     * @param paths of the declared datasets from the project's folder, by name
     */
    public Optional<String> hash(List<String> parameters, Map<String, String> paths) {
        ProjectFiles files = modules.files();
        Optional<List<Path>> owners = Owners.toldFrom(files.project());
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Path> more = new ArrayList<>(owners.get());
            more.add(new InventoryFiles(files).accepted());
            Set<Path> own = new HashSet<>();
            for (ProjectFiles module : modules.all()) {
                more.addAll(
                        List.of(
                                module.declaration(),
                                module.kept(),
                                module.keptHistory(),
                                module.published(),
                                module.ledger()));
                own.addAll(module.own());
            }
            more.addAll(ProjectTexts.files(files.project(), own).values());
            for (String name : Discovery.candidates(files.project())) {
                more.add(files.project().resolve(name));
            }
            return grounds.hash(parameters, paths, more);
        } catch (IOException e) {
            // Whoever takes stock says what is wrong.
            return Optional.empty();
        }
    }

    /** Of what an inventory leaves behind; empty where one of it is missing. */
    public Optional<String> left() {
        InventoryFiles into = new InventoryFiles(modules.files());
        return grounds.left(List.of(into.document(), into.page()), into.exports());
    }
}
