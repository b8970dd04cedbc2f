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
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.report.html.HtmlBody;
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
 * The page "Data assets" of the project's site: verdict, findings, an inventory, and a section for
 * each dataset. It shows the measurements of the last <code>check</code> where they still fit the
 * data, and has them made where they do not. It never fails the build for what it shows.
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
        Audit audit = audit();
        Sink sink = getSink();
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(getName(locale));
        sink.sectionTitle1_();
        sink.rawText(new HtmlBody(words(locale)).write(audit));
        sink.section1_();
        sink.body_();
        sink.close();
    }

    /**
     * The site says in which language a page is; one that has a single language, and does not name
     * it, has that of <code>assay.locale</code>.
     */
    private Words words(Locale site) {
        try {
            boolean isNamed = !site.getLanguage().isEmpty();
            Locale language =
                    isNamed || locale == null || locale.isBlank()
                            ? site
                            : Language.locale(locale.strip());
            return Words.in(language).orElse(Words.ENGLISH);
        } catch (MeasuringException e) {
            // Goals that measure say what is wrong with it.
            return Words.ENGLISH;
        }
    }

    private Audit audit() throws MavenReportException {
        ProjectFiles files = files();
        try {
            new Commit(files, path -> getLog().debug("Written: " + path)).heal();
            AuditSpec spec = SpecReader.read(files.declaration());
            return Assessment.of(
                    spec,
                    new Baseline(files.baseline()).evidence(spec),
                    files.today(),
                    files,
                    GateParameters.strictness(falseAlarmRate, ratchet),
                    Remembered.NOTHING,
                    SAMPLES);
        } catch (SpecException | MeasuringException | IOException e) {
            throw new MavenReportException(PlainText.oneLine(e.getMessage()), PlainLog.cause(e));
        }
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
