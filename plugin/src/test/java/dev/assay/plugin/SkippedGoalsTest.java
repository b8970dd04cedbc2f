package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A declaration that cannot be read makes each goal fail, unless it is skipped. */
@MojoTest
class SkippedGoalsTest {

    private static final String NOTHING_SET = "<project/>";

    @TempDir Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(folder.resolve("assay.yaml"), "format: none\n");
        Path today = Files.createDirectories(folder.resolve("audit/today"));
        Files.writeString(today.resolve("request.json"), "{}");
        Files.writeString(today.resolve("result.json"), "{}");
    }

    @Test
    @InjectMojo(goal = "check", pom = NOTHING_SET)
    @MojoParameter(name = "skip", value = "true")
    void a_skipped_check_writes_and_deletes_nothing(CheckMojo check) throws Exception {
        assertNothingDone(check);
    }

    @Test
    @InjectMojo(goal = "check", pom = NOTHING_SET)
    void a_check_that_is_not_skipped_reads_the_declaration(CheckMojo check) throws Exception {
        assertDeclarationRead(check);
    }

    @Test
    @InjectMojo(goal = "baseline", pom = NOTHING_SET)
    @MojoParameter(name = "skip", value = "true")
    void a_skipped_baseline_accepts_nothing(BaselineMojo baseline) throws Exception {
        assertNothingDone(baseline);
    }

    @Test
    @InjectMojo(goal = "baseline", pom = NOTHING_SET)
    void a_baseline_that_is_not_skipped_reads_the_declaration(BaselineMojo baseline)
            throws Exception {
        assertDeclarationRead(baseline);
    }

    @Test
    @InjectMojo(goal = "measure", pom = NOTHING_SET)
    @MojoParameter(name = "skip", value = "true")
    void a_skipped_measure_measures_nothing(MeasureMojo measure) throws Exception {
        assertNothingDone(measure);
    }

    @Test
    @InjectMojo(goal = "measure", pom = NOTHING_SET)
    void a_measure_that_is_not_skipped_reads_the_declaration(MeasureMojo measure) throws Exception {
        assertDeclarationRead(measure);
    }

    @Test
    @InjectMojo(goal = "report", pom = NOTHING_SET)
    @MojoParameter(name = "skip", value = "true")
    void a_skipped_report_has_no_page(ReportMojo report) throws Exception {
        settle(report);
        assertFalse(report.canGenerateReport());
    }

    @Test
    @InjectMojo(goal = "report", pom = NOTHING_SET)
    void a_report_that_is_not_skipped_has_a_page(ReportMojo report) throws Exception {
        settle(report);
        assertTrue(report.canGenerateReport());
    }

    private void assertNothingDone(Mojo goal) throws Exception {
        settle(goal);
        List<Path> before = files();
        goal.execute();
        assertEquals(before, files());
    }

    private void assertDeclarationRead(Mojo goal) throws Exception {
        settle(goal);
        String message = assertThrows(MojoExecutionException.class, goal::execute).getMessage();
        assertTrue(message.startsWith(folder.resolve("assay.yaml").toString()), message);
    }

    /** Has the goal work in the test's folder. */
    private void settle(Mojo goal) throws Exception {
        set(goal, "declaration", "assay.yaml");
        set(goal, "baselineDirectory", "baseline");
        set(goal, "auditDirectory", "audit");
    }

    private void set(Mojo goal, String parameter, String path) throws Exception {
        MojoExtension.setVariableValueToObject(goal, parameter, folder.resolve(path).toFile());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted().toList();
        }
    }
}
