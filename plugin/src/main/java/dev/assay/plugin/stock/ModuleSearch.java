package dev.assay.plugin.stock;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.plugin.files.Modules;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.project.MavenProject;

/**
 * Modules whose data are taken stock of: the project itself, and those in its folder.
 *
 * @param top the project that takes stock
 * @param files of it
 */
public record ModuleSearch(MavenProject top, ProjectFiles files) {

    /** Files of the project, and of each module in its folder. */
    public List<ProjectFiles> all() {
        List<ProjectFiles> all = new ArrayList<>();
        all.add(files);
        for (MavenProject module : Modules.of(top)) {
            if (!module.equals(top) && isWithin(module)) {
                all.add(StockModule.files(files, folder(module), build(module), build(top)));
            }
        }
        return all;
    }

    /** Names of the modules that lie elsewhere. */
    public List<String> outside() {
        return Modules.of(top).stream()
                .filter(module -> !isWithin(module))
                .map(MavenProject::getName)
                .toList();
    }

    /**
     * The project, and the modules that declare data.
     *
     * @param spec what the project declares
     */
    public List<StockModule> declaring(AuditSpec spec) throws SpecException, IOException {
        Set<String> taken = new TreeSet<>();
        List<StockModule> modules = new ArrayList<>();
        for (ProjectFiles own : all()) {
            if (own.equals(files)) {
                modules.add(StockModule.of(files, own, spec, taken));
            } else if (Files.exists(own.declaration())) {
                modules.add(StockModule.of(files, own, SpecReader.read(own.declaration()), taken));
            }
        }
        return modules;
    }

    private boolean isWithin(MavenProject module) {
        return folder(module).startsWith(files.project());
    }

    private static Path folder(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    private static Path build(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    }
}
