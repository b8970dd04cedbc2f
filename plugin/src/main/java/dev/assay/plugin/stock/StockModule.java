package dev.assay.plugin.stock;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.RemotePath;
import dev.assay.declare.asset.Stewardship;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.Publications;
import dev.assay.privacy.dp.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A module whose data are taken stock of together with those of the project above it. What it
 * declares is judged as its own {@code check} does it, and shown with paths from the project's
 * folder.
 *
 * @param files of the module
 * @param folder of it, from the project's folder, with a slash behind it; empty for the project
 * @param spec what it declares
 * @param names by the name that it declares, the one by which a dataset is known here: no other
 *     module's dataset has it
 */
public record StockModule(
        ProjectFiles files, String folder, AuditSpec spec, Map<String, String> names) {

    public StockModule {
        names = Map.copyOf(names);
    }

    /**
     * A module.
     *
     * @param top files of the project that takes stock
     * @param taken names of datasets of the modules before it; its own are added
     */
    public static StockModule of(
            ProjectFiles top, ProjectFiles files, AuditSpec spec, Set<String> taken) {
        String path = top.name(files.project());
        String folder = files.project().equals(top.project()) ? "" : path + "/";
        List<DatasetSpec> own = spec.datasets().stream().filter(d -> d.view().isEmpty()).toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetSpec dataset : own) {
            String wanted = dataset.name();
            if (taken.contains(wanted)) {
                wanted = (folder + dataset.name()).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
            }
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
                name = wanted + "-" + i;
            }
            names.put(dataset.name(), name);
        }
        return new StockModule(files, folder, spec, names);
    }

    /**
     * Files of a module, laid out as those of the project above it.
     *
     * @param folder of the module
     * @param build folder of what its build makes
     * @param topBuild the same of the project
     */
    public static ProjectFiles files(ProjectFiles top, Path folder, Path build, Path topBuild) {
        Path audit =
                top.audit().startsWith(topBuild)
                        ? build.resolve(topBuild.relativize(top.audit()))
                        : moved(top, folder, top.audit(), Path.of("target", "assay"));
        return new ProjectFiles(
                folder,
                moved(top, folder, top.declaration(), Path.of("src", "assay", "assay.yaml")),
                moved(top, folder, top.kept(), Path.of("src", "assay", "baseline")),
                moved(top, folder, top.keptHistory(), Path.of("src", "assay", "history")),
                audit);
    }

    private static Path moved(ProjectFiles top, Path folder, Path file, Path usual) {
        return folder.resolve(
                file.startsWith(top.project()) ? top.project().relativize(file) : usual);
    }

    /** The name by which a dataset is known here. */
    public String name(String declared) {
        return names.getOrDefault(declared, declared);
    }

    /** What it declares but views, seen from the project's folder. */
    public List<DatasetSpec> seen(AuditSpec own) {
        return own.datasets().stream()
                .filter(dataset -> dataset.view().isEmpty())
                .map(this::seen)
                .toList();
    }

    /** A dataset, seen from the project's folder. */
    public DatasetSpec seen(DatasetSpec own) {
        Map<String, Reference> references = new TreeMap<>();
        own.references()
                .forEach(
                        (column, to) ->
                                references.put(
                                        column, new Reference(name(to.dataset()), to.column())));
        Map<String, String> incidents = new TreeMap<>();
        own.incidents().forEach((file, why) -> incidents.put(path(file), why));
        Stewardship said = own.stewardship();
        return new DatasetSpec(
                new DatasetSpec.About(
                        name(own.name()),
                        own.description(),
                        own.owner(),
                        own.role(),
                        new Stewardship(
                                said.steward(),
                                said.licence(),
                                said.purpose(),
                                said.retentionDays(),
                                said.cadence(),
                                said.from().stream().map(this::name).toList(),
                                said.weights())),
                new DatasetSpec.Reading(
                        path(own.path()),
                        own.format(),
                        own.missing(),
                        own.types(),
                        own.partitions()),
                new DatasetSpec.Meaning(own.columns(), own.key(), references, own.views()),
                own.privacy(),
                new DatasetSpec.Demands(
                        own.rules(),
                        incidents,
                        own.limits(),
                        own.learned(),
                        own.calendar(),
                        own.onMalformed()));
    }

    /**
     * What was published of its datasets with differential privacy, by the names that they have
     * here.
     *
     * @throws IOException when the ledger of the module was cut or edited
     */
    public Map<String, Published> published() throws IOException {
        Map<String, Published> seen = new TreeMap<>();
        Publications.of(files)
                .read(spec.datasets())
                .forEach((dataset, published) -> seen.put(name(dataset), published));
        return seen;
    }

    /** Files of a dataset, seen from the project's folder. */
    public List<DataFile> seen(List<DataFile> own) {
        List<DataFile> seen = new ArrayList<>();
        for (DataFile file : own) {
            seen.add(new DataFile(path(file.path()), file.bytes(), file.modified(), file.hash()));
        }
        return seen;
    }

    private String path(String path) {
        return RemotePath.isRemote(path) ? path : folder + path;
    }
}
