package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import java.io.File;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.Mojo;
import org.junit.jupiter.api.Test;

/** What a POM sets is what the goal gets. */
@MojoTest
class GoalParametersTest {

    private static final ProjectFiles FILES =
            ProjectFiles.of(
                    new File("/project"),
                    new File("/project/assay.yaml"),
                    new File("/project/baseline"),
                    new File("/project/history"),
                    new File("/project/target"));

    private static final String SET = "classpath:/goals/pom.xml";

    @Test
    @InjectMojo(goal = "check", pom = SET)
    void check_takes_what_the_pom_sets(CheckMojo check) throws Exception {
        assertForking(check);
        assertValue(false, check, "failOnFinding");
        assertValue(true, check, "requireBaseline");
        assertValue(false, check, "measure");
    }

    @Test
    @InjectMojo(goal = "baseline", pom = SET)
    void baseline_takes_what_the_pom_sets(BaselineMojo baseline) throws Exception {
        assertForking(baseline);
    }

    @Test
    @InjectMojo(goal = "measure", pom = SET)
    void measure_takes_what_the_pom_sets(MeasureMojo measure) throws Exception {
        assertForking(measure);
        assertValue(false, measure, "measure");
    }

    @Test
    @InjectMojo(goal = "report", pom = SET)
    void report_takes_what_the_pom_sets(ReportMojo report) throws Exception {
        assertFiles(report);
    }

    @Test
    @InjectMojo(goal = "check", pom = "<project/>")
    void a_pom_that_sets_nothing_leaves_the_defaults(CheckMojo check) throws Exception {
        assertValue("2g", check, "heap");
        assertValue(1L, check, "seed");
        assertValue(0L, check, "timeoutSeconds");
        assertValue(null, check, "parallelism");
        assertValue(null, check, "jvm");
        assertValue(false, check, "skip");
        assertValue(true, check, "failOnFinding");
        assertValue(false, check, "requireBaseline");
        assertValue(true, check, "measure");
    }

    @Test
    @InjectMojo(goal = "check", pom = "<project/>")
    void what_a_parameter_cannot_be_is_refused_whether_or_not_it_is_needed(CheckMojo check)
            throws Exception {
        assertRefused(check, "heap", "lots", "assay.heap is 'lots'; write a size such as");
        assertRefused(check, "offHeap", "0", "assay.offHeap is '0'; write a size such as");
        assertRefused(check, "cacheSize", "-1", "assay.cacheSize is '-1'; write a size such as");
        assertRefused(check, "parallelism", 0, "assay.parallelism is 0; write a whole number");
        assertRefused(check, "timeoutSeconds", -1L, "assay.timeoutSeconds is -1; write a whole");
        assertRefused(check, "learnedSeconds", -1, "assay.learnedSeconds is -1; write a whole");
        assertRefused(check, "master", "nowhere", "assay.flink.master is 'nowhere'; write local");
        assertRefused(check, "falseAlarmRate", 7.0, "assay.falseAlarmRate is 7.0; write a number");
        assertRefused(
                check, "jvm", new File("/no/java"), "assay.jvm is /no/java, which is neither");
        assertRefused(
                check,
                "cacheDirectory",
                new File("/project/baseline/orders"),
                "assay.cacheDirectory is baseline/orders, which lies in baseline");
    }

    /** Sets a parameter, and sets it back. */
    private static void assertRefused(
            CheckMojo check, String parameter, Object value, String message) throws Exception {
        Object before = MojoExtension.getVariableValueFromObject(check, parameter);
        MojoExtension.setVariableValueToObject(check, parameter, value);
        String said =
                assertThrows(MeasuringException.class, () -> check.validate(FILES)).getMessage();
        MojoExtension.setVariableValueToObject(check, parameter, before);
        assertTrue(said.startsWith(message), said);
    }

    private static void assertForking(AbstractMojo goal) throws Exception {
        assertFiles(goal);
        assertValue("3g", goal, "heap");
        assertValue(2, goal, "parallelism");
        assertValue(42L, goal, "seed");
        assertValue("-Xlog:gc -ea", goal, "jvmArgs");
        assertValue(60L, goal, "timeoutSeconds");
        assertFile("some/jdk", goal, "jvm");
    }

    private static void assertFiles(Mojo goal) throws Exception {
        assertFile("declared/data.yaml", goal, "declaration");
        assertFile("accepted", goal, "baselineDirectory");
        assertFile("written", goal, "auditDirectory");
    }

    private static void assertFile(String end, Object goal, String parameter) throws Exception {
        File file = MojoExtension.getVariableValueFromObject(goal, parameter);
        assertTrue(file.toPath().endsWith(end), file::toString);
    }

    private static void assertValue(Object value, Object goal, String parameter) throws Exception {
        assertEquals(
                value,
                MojoExtension.<Object>getVariableValueFromObject(goal, parameter),
                parameter);
    }
}
