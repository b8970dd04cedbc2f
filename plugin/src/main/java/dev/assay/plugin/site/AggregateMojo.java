package dev.assay.plugin.site;

import dev.assay.plugin.console.Language;
import dev.assay.plugin.files.Modules;
import dev.assay.report.Report;
import dev.assay.report.html.modules.AuditFile;
import dev.assay.report.html.modules.LastAudit;
import dev.assay.report.html.modules.Module;
import dev.assay.report.html.modules.ModulesPage;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.AbstractMavenReport;

/**
 * The page "Data assets of all modules" of a build of several modules: one table of modules and
 * datasets with verdicts, incidents and links. It reads what the last <code>check</code> of each
 * module wrote, measures nothing, and says of which modules nothing is known. Call <code>mvn verify
 * </code> before: a site is made of the first module first.
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
final class AggregateMojo extends AbstractMavenReport {

    /** Where a module declares its data unless told otherwise. */
    private static final String DECLARATION = "src/assay/assay.yaml";

    /** Leaves Assay out of the build: no goal does anything, the report too. */
    @Parameter(property = "assay.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The language of the page where the site does not name one in <code>locales</code>, such as
     * <code>zh-CN</code>; unless told, English.
     */
    @Parameter(property = "assay.locale")
    private String locale;

    /** The name of the page; older site plugins know no other method for it. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return "assay-aggregate";
    }

    @Override
    public String getName(Locale locale) {
        return new ModulesPage(words(locale)).name();
    }

    @Override
    public String getDescription(Locale locale) {
        return new ModulesPage(words(locale)).description();
    }

    /** Only a build of several modules has it, and only where one of them has data. */
    @Override
    public boolean canGenerateReport() {
        return !skip
                && !getProject().getModules().isEmpty()
                && Modules.of(getProject()).stream().anyMatch(AggregateMojo::hasData);
    }

    @Override
    protected void executeReport(Locale locale) {
        boolean isSite = getSinkFactory() != null && outputFormat == null;
        Path page = getReportOutputDirectory().toPath().toAbsolutePath().normalize();
        // The site plugin puts each further language into a folder of its name.
        String language =
                page.getFileName().toString().equals(locale.toString()) ? locale.toString() : "";
        List<Module> modules = new ArrayList<>();
        for (MavenProject project : Modules.of(getProject())) {
            if (hasData(project)) {
                Path audit = audit(project).resolve(Report.JSON.file());
                modules.add(
                        new Module(
                                project.getName(),
                                shown(audit),
                                read(audit),
                                isSite
                                        ? new ModuleSite(getProject(), project, language)::page
                                        : link(page, audit(project).resolve(Report.PAGE.file()))));
            }
        }
        String name = getName(locale);
        SitePage.write(getSink(), name, name, new ModulesPage(words(locale)).write(modules));
    }

    private static LastAudit read(Path file) {
        if (!Files.exists(file)) {
            return new LastAudit.Missing();
        }
        try (InputStream document = Files.newInputStream(file)) {
            return AuditFile.read(document);
        } catch (IOException e) {
            return new LastAudit.Unreadable(e.getClass().getSimpleName());
        }
    }

    private static Function<String, Optional<String>> link(Path from, Path page) {
        Optional<String> address =
                Files.exists(page) ? ModuleSite.relative(from, page) : Optional.empty();
        return dataset -> address;
    }

    private static Path audit(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).resolve("assay");
    }

    private static boolean hasData(MavenProject project) {
        return Files.exists(project.getBasedir().toPath().resolve(DECLARATION))
                || Files.exists(audit(project).resolve(Report.JSON.file()));
    }

    private String shown(Path file) {
        Path top = getProject().getBasedir().toPath();
        return (file.startsWith(top) ? top.relativize(file) : file.getFileName())
                .toString()
                .replace('\\', '/');
    }

    private Words words(Locale site) {
        return Language.ofSite(site, locale);
    }
}
