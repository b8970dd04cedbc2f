package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.incident.Remembered;
import dev.assay.plugin.console.Language;
import dev.assay.plugin.console.PlainLog;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Commit;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.site.SitePage;
import dev.assay.plugin.verdict.GateParameters;
import dev.assay.privacy.ProjectKey;
import dev.assay.report.html.HtmlBody;
import dev.assay.report.html.SitePages;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The page "Data assets" of the project's site: verdict, incidents and an inventory, which leads to
 * a page for each dataset. It shows the measurements of the last <code>check</code> where they
 * still fit the data, and has them made where they do not. It never fails the build for what it
 * shows.
 */
@Mojo(name = "report", threadSafe = true)
@Execute(goal = "measure")
final class ReportMojo extends AbstractMavenReport {

    /** As a check shows unless told otherwise. */
    private static final int SAMPLES = 10;

    /** Leaves Assay out of the build: no goal does anything, the report too. */
    @Parameter(property = "assay.skip", defaultValue = "false")
    private boolean skip;

    /** The declaration: which datasets there are, and what must hold of them. */
    @Parameter(
            property = "assay.declaration",
            defaultValue = "${project.basedir}/src/assay/assay.yaml",
            required = true)
    private File declaration;

    /** Folder of the accepted state, one folder in it for each dataset. */
    @Parameter(
            property = "assay.baselineDirectory",
            defaultValue = "${project.basedir}/src/assay/baseline",
            required = true)
    private File baselineDirectory;

    /** Folder of what was accepted and audited before, a file for each dataset. */
    @Parameter(
            property = "assay.historyDirectory",
            defaultValue = "${project.basedir}/src/assay/history",
            required = true)
    private File historyDirectory;

    /** Folder in which the measurements are. */
    @Parameter(
            property = "assay.auditDirectory",
            defaultValue = "${project.build.directory}/assay",
            required = true)
    private File auditDirectory;

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /**
     * Whether each rule of the declaration must keep the best value that it had in the history:
     * limits only ever tighten.
     */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    /**
     * The language of the page where the site does not name one in <code>locales</code>, such as
     * <code>zh-CN</code>; unless told, English.
     */
    @Parameter(property = "assay.locale")
    private String locale;

    /**
     * A file with the project's key, outside the project and its repository, by which an encrypted
     * baseline is opened. Unless told, the environment variable <code>ASSAY_KEY</code> has the key.
     */
    @Parameter(property = "assay.keyFile")
    private File keyFile;

    /** What the pages of all languages show; it is judged once. */
    private Audit audit;

    /** The name of the page; older site plugins know no other method for it. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return "assay";
    }

    @Override
    public String getName(Locale locale) {
        return new HtmlBody(words(locale)).name();
    }

    @Override
    public String getDescription(Locale locale) {
        return new HtmlBody(words(locale)).description();
    }

    @Override
    public boolean canGenerateReport() {
        return !skip && declaration.exists() && files().today().exist();
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        if (audit == null) {
            audit = audit();
        }
        String name = getName(locale);
        if (getSinkFactory() == null || outputFormat != null) {
            // A goal that is called by itself has one page.
            SitePage.write(getSink(), name, name, new HtmlBody(words(locale)).write(audit));
            return;
        }
        SitePages pages = new SitePages(words(locale));
        SitePage.write(getSink(), name, name, pages.index(audit).html());
        for (SitePages.Page page : pages.datasets(audit)) {
            try {
                Sink sink = getSinkFactory().createSink(getReportOutputDirectory(), page.file());
                SitePage.write(sink, page.heading() + " – " + name, page.heading(), page.html());
            } catch (IOException e) {
                throw new MavenReportException(
                        "The page " + page.file() + " cannot be written", PlainLog.cause(e));
            }
        }
    }

    private Words words(Locale site) {
        return Language.ofSite(site, locale);
    }

    private Audit audit() throws MavenReportException {
        ProjectFiles files = files();
        try {
            new Commit(files, path -> getLog().debug("Written: " + path)).heal();
            AuditSpec spec = SpecReader.read(files.declaration());
            try (OpenedBaseline opened = OpenedBaseline.of(files, keys(files), false, false)) {
                return Assessment.of(
                        spec,
                        new Baseline(opened.files().baseline()).evidence(spec),
                        files.today(),
                        opened.files(),
                        GateParameters.strictness(falseAlarmRate, ratchet),
                        Remembered.NOTHING,
                        SAMPLES);
            }
        } catch (SpecException | MeasuringException | IOException e) {
            throw new MavenReportException(PlainText.oneLine(e.getMessage()), PlainLog.cause(e));
        }
    }

    private OpenedBaseline.Keys keys(ProjectFiles files) {
        return new OpenedBaseline.Keys(
                System.getenv(ProjectKey.VARIABLE),
                keyFile == null ? null : keyFile.toPath(),
                files.project());
    }

    private ProjectFiles files() {
        return ProjectFiles.of(
                getProject().getBasedir(),
                declaration,
                baselineDirectory,
                historyDirectory,
                auditDirectory);
    }
}
