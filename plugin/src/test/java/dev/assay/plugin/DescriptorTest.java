package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Maven is told of the goals. */
class DescriptorTest {

    /** Parameters that every report has; the site plugin knows them by these names. */
    private static final Set<String> OF_REPORTS =
            Set.of("locale", "outputDirectory", "outputFormat", "outputTimestamp", "siteDirectory");

    private static final Set<String> REPORTS = Set.of("aggregate", "report");

    private static PluginDescriptor plugin;

    @BeforeAll
    static void read() throws Exception {
        plugin = descriptor();
    }

    private static PluginDescriptor descriptor() throws Exception {
        try (Reader text =
                new InputStreamReader(
                        Objects.requireNonNull(
                                CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")),
                        StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(text);
        }
    }

    static Stream<MojoDescriptor> goals() throws Exception {
        return descriptor().getMojos().stream();
    }

    @Test
    void the_goals_are_those_of_the_manual() {
        assertEquals(
                Set.of(
                        "accept",
                        "aggregate",
                        "anonymize",
                        "backtest",
                        "baseline",
                        "check",
                        "clean",
                        "features",
                        "forget",
                        "help",
                        "inventory",
                        "measure",
                        "mutate",
                        "publish",
                        "report",
                        "synthesize",
                        "unseal"),
                plugin.getMojos().stream()
                        .map(MojoDescriptor::getGoal)
                        .collect(Collectors.toSet()));
        assertEquals("assay", plugin.getGoalPrefix());
    }

    @Test
    void check_runs_in_verify_when_a_build_does_not_say_where() {
        assertEquals("verify", goal("check").getPhase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "aggregate",
                "backtest",
                "anonymize",
                "baseline",
                "clean",
                "features",
                "forget",
                "inventory",
                "measure",
                "mutate",
                "publish",
                "report",
                "synthesize",
                "unseal"
            })
    void other_goals_are_bound_nowhere(String goal) {
        assertNull(goal(goal).getPhase());
    }

    @ParameterizedTest
    @MethodSource("goals")
    void every_goal_may_run_in_parallel_builds(MojoDescriptor goal) {
        assertTrue(goal.isThreadSafe());
    }

    @Test
    void the_report_has_measurements_made_first() {
        assertEquals("measure", goal("report").getExecuteGoal());
    }

    @ParameterizedTest
    @MethodSource("goals")
    void every_goal_is_described(MojoDescriptor goal) {
        assertFalse(goal.getDescription().isBlank());
    }

    @ParameterizedTest
    @MethodSource("goals")
    void every_parameter_that_can_be_set_is_described(MojoDescriptor goal) {
        for (Parameter parameter : editable(goal)) {
            assertNotNull(parameter.getDescription(), parameter::getName);
            assertFalse(parameter.getDescription().isBlank(), parameter::getName);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "aggregate",
                "backtest",
                "anonymize",
                "baseline",
                "check",
                "forget",
                "measure",
                "mutate",
                "publish",
                "report",
                "unseal"
            })
    void every_parameter_that_can_be_set_has_a_property_of_its_name(String goal) {
        for (Parameter parameter : editable(goal(goal))) {
            if (!REPORTS.contains(goal) || !OF_REPORTS.contains(parameter.getName())) {
                String property = property(goal(goal), parameter.getName());
                assertTrue(
                        property.matches("\\$\\{assay\\.(flink\\.)?" + parameter.getName() + "}"),
                        property);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check, assay.historyDirectory assay.keyFile assay.locale assay.history assay.ratchet assay.auditDirectory assay.baselineDirectory assay.cacheDirectory"
                + " assay.cacheSize assay.declaration assay.flink.master"
                + " assay.failOnFinding assay.falseAlarmRate assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.measure"
                + " assay.offHeap assay.parallelism assay.probe assay.requireBaseline assay.samples assay.seed assay.skip"
                + " assay.timeoutSeconds",
        "baseline, assay.encrypt assay.historyDirectory assay.keyFile assay.locale assay.acceptFindings assay.auditDirectory assay.baselineDirectory assay.cacheDirectory"
                + " assay.cacheSize assay.declaration assay.flink.master"
                + " assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.offHeap assay.parallelism assay.seed"
                + " assay.skip assay.timeoutSeconds",
        "forget, assay.encrypt assay.forgetHistory assay.user assay.historyDirectory assay.keyFile assay.locale assay.acceptFindings assay.auditDirectory assay.baselineDirectory assay.cacheDirectory"
                + " assay.cacheSize assay.declaration assay.flink.master"
                + " assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.offHeap assay.parallelism assay.seed"
                + " assay.skip assay.timeoutSeconds",
        "accept, assay.encrypt assay.historyDirectory assay.keyFile assay.locale assay.ratchet assay.acceptFindings assay.auditDirectory assay.baselineDirectory"
                + " assay.cacheDirectory assay.cacheSize assay.declaration"
                + " assay.falseAlarmRate assay.flink.master assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds"
                + " assay.offHeap assay.parallelism assay.seed assay.skip assay.timeoutSeconds",
        "backtest, assay.historyDirectory assay.keyFile assay.locale assay.ratchet assay.auditDirectory assay.backtestFrom assay.backtestLearned assay.backtestThreshold"
                + " assay.baselineDirectory"
                + " assay.cacheDirectory assay.cacheSize assay.declaration"
                + " assay.falseAlarmRate assay.flink.master assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds"
                + " assay.offHeap assay.parallelism assay.seed assay.skip assay.timeoutSeconds",
        "mutate, assay.historyDirectory assay.keyFile assay.locale assay.ratchet assay.auditDirectory assay.baselineDirectory"
                + " assay.cacheDirectory assay.cacheSize assay.declaration"
                + " assay.falseAlarmRate assay.flink.master assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds"
                + " assay.mutateFiles assay.mutateLearned assay.mutateStrengths assay.mutationThreshold"
                + " assay.offHeap assay.parallelism assay.seed assay.skip assay.timeoutSeconds",
        "anonymize, assay.historyDirectory assay.keyFile assay.locale assay.auditDirectory assay.baselineDirectory"
                + " assay.cacheDirectory assay.cacheSize assay.declaration assay.flink.master"
                + " assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.offHeap assay.output assay.parallelism"
                + " assay.seed assay.skip assay.timeoutSeconds",
        "publish, assay.historyDirectory assay.keyFile assay.locale assay.auditDirectory assay.baselineDirectory"
                + " assay.cacheDirectory assay.cacheSize assay.declaration assay.flink.master"
                + " assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.offHeap assay.parallelism"
                + " assay.seed assay.skip assay.timeoutSeconds",
        "measure, assay.historyDirectory assay.keyFile assay.locale assay.auditDirectory assay.baselineDirectory assay.cacheDirectory"
                + " assay.cacheSize assay.declaration assay.flink.master"
                + " assay.heap assay.jvm assay.jvmArgs assay.learnedSeconds assay.measure assay.offHeap assay.parallelism"
                + " assay.seed assay.skip assay.timeoutSeconds",
        "unseal, assay.historyDirectory assay.keyFile assay.locale assay.auditDirectory assay.baselineDirectory assay.declaration"
                + " assay.sealedFile assay.skip",
        "aggregate, assay.locale assay.skip",
        "report, assay.historyDirectory assay.keyFile assay.locale assay.ratchet assay.auditDirectory assay.baselineDirectory assay.declaration"
                + " assay.falseAlarmRate assay.skip"
    })
    void a_goal_knows_these_properties(String goal, String properties) {
        Set<String> expected = new TreeSet<>(List.of(properties.split(" ")));
        Set<String> found =
                editable(goal(goal)).stream()
                        .map(parameter -> property(goal(goal), parameter.getName()))
                        .filter(property -> property != null && property.startsWith("${assay."))
                        .map(property -> property.substring(2, property.length() - 1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource({
        "check, heap, 2g",
        "check, seed, 1",
        "check, timeoutSeconds, 0",
        "check, skip, false",
        "check, failOnFinding, true",
        "check, requireBaseline, false",
        "check, falseAlarmRate, 0.01",
        "report, falseAlarmRate, 0.01",
        "check, measure, true",
        "check, declaration, ${project.basedir}/src/assay/assay.yaml",
        "check, baselineDirectory, ${project.basedir}/src/assay/baseline",
        "check, auditDirectory, ${project.build.directory}/assay",
        "baseline, heap, 2g",
        "baseline, seed, 1",
        "baseline, baselineDirectory, ${project.basedir}/src/assay/baseline",
        "measure, measure, true",
        "report, declaration, ${project.basedir}/src/assay/assay.yaml",
        "report, auditDirectory, ${project.build.directory}/assay"
    })
    void a_default_is_what_the_manual_says(String goal, String parameter, String value) {
        assertEquals(value, setting(goal(goal), parameter).getDefaultValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parallelism", "jvm", "jvmArgs"})
    void what_depends_on_the_machine_has_no_fixed_default(String parameter) {
        String value = setting(goal("check"), parameter).getDefaultValue();
        assertTrue(value == null || value.isEmpty(), value);
    }

    @Test
    void the_readme_lists_every_goal() throws Exception {
        Set<String> listed =
                rows("`assay:([a-z]+)`").stream()
                        .map(row -> row.get(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> goals =
                goals().map(MojoDescriptor::getGoal).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(goals, listed);
    }

    @Test
    void the_readme_names_parameters_that_there_are_with_their_defaults() throws Exception {
        Map<String, String> defaults = new TreeMap<>();
        for (MojoDescriptor goal : goals().toList()) {
            for (Parameter parameter : editable(goal)) {
                String property = parameter.getExpression();
                if (property != null && property.startsWith("${assay.")) {
                    defaults.put(
                            property.substring(2, property.length() - 1),
                            Objects.toString(parameter.getDefaultValue(), ""));
                }
            }
        }
        List<List<String>> rows = rows("(`assay\\.[^|]*`) \\| ([^|]*) \\|.*");
        assertTrue(rows.size() > 15, rows.toString());
        for (List<String> row : rows) {
            String[] names = row.get(1).replace("`", "").split(", ");
            String[] values = row.get(2).split(", ");
            for (int i = 0; i < names.length; i++) {
                assertTrue(defaults.containsKey(names[i]), names[i]);
                // What is no code describes a default that depends on the machine.
                boolean isValue = values[i].startsWith("`");
                String expected = isValue ? values[i].replace("`", "") : "";
                assertEquals(expected, defaults.get(names[i]), names[i]);
            }
        }
    }

    /** Groups of the rows of the README's tables that start like this. */
    private static List<List<String>> rows(String start) throws IOException {
        Pattern row = Pattern.compile("\\| " + start + ".*");
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "README.md"))) {
            Matcher m = row.matcher(line);
            if (m.matches()) {
                List<String> groups = new ArrayList<>();
                for (int i = 0; i <= m.groupCount(); i++) {
                    groups.add(m.group(i));
                }
                rows.add(groups);
            }
        }
        return rows;
    }

    private static MojoDescriptor goal(String name) {
        return Objects.requireNonNull(plugin.getMojo(name), name);
    }

    private static List<Parameter> editable(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable).toList();
    }

    private static Parameter setting(MojoDescriptor goal, String parameter) {
        return goal.getParameterMap().get(parameter);
    }

    private static String property(MojoDescriptor goal, String parameter) {
        return setting(goal, parameter).getExpression();
    }
}
