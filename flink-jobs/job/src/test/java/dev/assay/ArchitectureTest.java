package dev.assay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.judge.Judge;
import dev.assay.scan.FormatProvider;
import dev.assay.scan.Packing;
import dev.assay.scan.array.ArrayProvider;
import dev.assay.scan.avro.AvroProvider;
import dev.assay.scan.csv.CsvProvider;
import dev.assay.scan.excel.ExcelProvider;
import dev.assay.scan.json.JsonProvider;
import dev.assay.scan.orc.OrcProvider;
import dev.assay.scan.pack.Gzip;
import dev.assay.scan.packing.Lz4;
import dev.assay.scan.packing.Snappy;
import dev.assay.scan.packing.Xz;
import dev.assay.scan.packing.Zstd;
import dev.assay.scan.parquet.ParquetProvider;
import dev.assay.scan.place.Place;
import dev.assay.scan.place.http.HttpPlace;
import dev.assay.scan.s3.S3Place;
import dev.assay.view.ViewProvider;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of the site's chapter "Architecture", held by the build. */
class ArchitectureTest {

    /** In the order of the data: each stage knows only those before it. */
    private static final List<String> STAGES =
            List.of(
                    "document",
                    "catalogue",
                    "metric",
                    "calendar",
                    "declare",
                    "finding",
                    "scan",
                    "profile",
                    "view",
                    "behaviour",
                    "batch",
                    "score",
                    "recommend",
                    "train",
                    "series",
                    "history",
                    "measure",
                    "evidence",
                    "judge",
                    "locate",
                    "incident",
                    "audit",
                    "mutate",
                    "cause",
                    "replay",
                    "inventory",
                    "derive",
                    "report");

    private static final String FLINK = "org.apache.flink..";
    private static final String[] NETWORKS = {
        "org.nd4j..", "org.deeplearning4j..", "org.bytedeco.."
    };

    private static final String TRAIN = "dev.assay.train..";

    /** Top-level classes of a package, at most. */
    private static final long MOST_CLASSES = 20;

    /** Packages with more of them; the list only gets shorter. */
    private static final Set<String> LARGE_PACKAGES = Set.of();

    /** Components of a record, at most: more are mixed up where they are given by position. */
    private static final int MOST_COMPONENTS = 8;

    /** Records with more of them; the list only gets shorter. */
    private static final Set<String> LARGE_RECORDS =
            Set.of(
                    "evidence.ReadableProfile$Column",
                    "history.Entry",
                    "report.ci.AuditJson$FindingEntry",
                    "score.Fidelity",
                    "train.vae.VaeModel",
                    "train.vae.VaeModel$Document");

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        // The fixtures of the modules below come as jars.
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("dev.assay");
    }

    @Test
    void each_format_and_place_is_brought_by_the_service_file_of_its_module() {
        assertEquals(
                Set.of(
                        ArrayProvider.class,
                        CsvProvider.class,
                        JsonProvider.class,
                        ExcelProvider.class,
                        ParquetProvider.class,
                        OrcProvider.class,
                        AvroProvider.class,
                        ViewProvider.class),
                brought(FormatProvider.class));
        assertTrue(
                brought(Packing.class)
                        .containsAll(
                                Set.of(Zstd.class, Xz.class, Lz4.class, Snappy.class, Gzip.class)));
        assertEquals(Set.of(HttpPlace.class, S3Place.class), brought(Place.class));
    }

    private static <T> Set<Class<? extends T>> brought(Class<T> service) {
        return ServiceLoader.load(service).stream()
                .map(ServiceLoader.Provider::type)
                .collect(Collectors.toSet());
    }

    static Stream<String> stages() {
        return STAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void a_stage_knows_only_the_stages_before_it(String stage) {
        List<String> later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size());
        String[] unknown =
                Stream.concat(later.stream(), Stream.of("fork", "job"))
                        .map(ArchitectureTest::packageOf)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown)
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void the_boundary_to_the_child_knows_only_declarations() {
        noClasses()
                .that()
                .resideInAPackage("dev.assay.fork..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(
                                        STAGES.stream().skip(STAGES.indexOf("declare") + 1),
                                        Stream.of("job"))
                                .map(ArchitectureTest::packageOf)
                                .toArray(String[]::new))
                .check(production);
    }

    @Test
    void every_class_is_of_a_stage_or_an_edge() {
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(STAGES.stream(), Stream.of("fork", "job"))
                                .map(ArchitectureTest::packageOf)
                                .toArray(String[]::new))
                .check(production);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("dev.assay.(*)..").should().beFreeOfCycles().check(production);
    }

    @Test
    void packages_of_one_package_do_not_go_in_circles_either() {
        slices().matching("dev.assay.(*).(*)..").should().beFreeOfCycles().check(production);
        slices().matching("dev.assay.(*).(*).(*)..").should().beFreeOfCycles().check(production);
    }

    @Test
    void a_package_and_those_within_it_do_not_go_in_circles() {
        slices().matching("dev.assay.(**)").should().beFreeOfCycles().check(production);
    }

    @Test
    void no_package_has_too_many_classes_but_those_that_are_listed() {
        Map<String, Long> classes =
                production.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));
        classes.values().removeIf(n -> n <= MOST_CLASSES);
        assertEquals(LARGE_PACKAGES, classes.keySet(), classes.toString());
    }

    @Test
    void no_record_has_too_many_components_but_those_that_are_listed() {
        assertEquals(
                new TreeSet<>(LARGE_RECORDS),
                production.stream()
                        .filter(JavaClass::isRecord)
                        .filter(c -> components(c) > MOST_COMPONENTS)
                        .map(c -> c.getName().substring("dev.assay.".length()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static long components(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    @Test
    void only_tests_are_called_tests() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Test")
                .check(production);
    }

    @Test
    void a_gate_reads_no_file_and_asks_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("dev.assay.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(production);
    }

    /** So that the same data gives the same bytes, on any day and on any machine. */
    @Test
    void what_is_pure_asks_neither_the_machine_nor_the_day() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Stream.of(
                                        "metric",
                                        "calendar",
                                        "finding",
                                        "profile",
                                        "behaviour",
                                        "batch",
                                        "recommend",
                                        "series",
                                        "judge")
                                .map(ArchitectureTest::packageOf)
                                .toArray(String[]::new))
                .or()
                .resideInAPackage("dev.assay.report..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(File.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(production);
    }

    /** What is replayed is what fails a build only as long as nothing is judged another way. */
    @Test
    void only_the_gate_decides() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.audit..", "dev.assay.judge..")
                .should()
                .callMethod(
                        Judge.class,
                        "judge",
                        DatasetSpec.class,
                        Evidence.class,
                        Optional.class,
                        double.class)
                .orShould()
                .callMethod(Judge.class, "decide", List.class, double.class)
                .check(production);
    }

    @Test
    void rooms_of_the_report_do_not_go_in_circles() {
        slices().matching("dev.assay.report.(**)").should().beFreeOfCycles().check(production);
    }

    @Test
    void flink_is_used_in_the_job_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FLINK)
                .check(production);
    }

    @Test
    void only_training_knows_the_networks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TRAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NETWORKS)
                .check(production);
    }

    /** So that a model's file, its scores and the calls to train are all that others see of it. */
    @Test
    void classes_that_other_packages_see_do_not_know_the_networks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TRAIN)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(TRAIN)
                                .and(
                                        describe(
                                                "know the networks",
                                                c ->
                                                        c.getDirectDependenciesFromSelf().stream()
                                                                .map(Dependency::getTargetClass)
                                                                .anyMatch(
                                                                        resideInAnyPackage(
                                                                                NETWORKS)))))
                .check(production);
    }

    /** Neither is on the class path there, so no class of a class may be one of them either. */
    @Test
    void what_runs_in_maven_reaches_neither_flink_nor_networks() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Stream.of(
                                        "document",
                                        "catalogue",
                                        "metric",
                                        "calendar",
                                        "declare",
                                        "finding",
                                        "profile",
                                        "behaviour",
                                        "batch",
                                        "score",
                                        "recommend",
                                        "series",
                                        "history",
                                        "measure",
                                        "evidence",
                                        "judge",
                                        "locate",
                                        "incident",
                                        "audit",
                                        "replay",
                                        "report",
                                        "fork")
                                .map(ArchitectureTest::packageOf)
                                .toArray(String[]::new))
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(FLINK, NETWORKS[0], NETWORKS[1])
                .check(production);
    }

    @Test
    void only_words_know_the_bundles_of_languages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.report.words..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ResourceBundle.class)
                .check(production);
    }

    @Test
    void nothing_knows_maven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(production);
    }

    /** What is said goes through Maven's log; the child's lines of progress are read by it. */
    @Test
    void only_the_child_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.job..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(production);
    }

    /** The same data gives the same bytes, and digits are read back, whatever the system speaks. */
    @Test
    void nothing_depends_on_the_language_of_the_system() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "format", String.class, Object[].class)
                .orShould()
                .callConstructor(Formatter.class)
                .orShould()
                .callConstructor(DecimalFormat.class, String.class)
                .orShould()
                .callConstructor(Scanner.class, InputStream.class)
                .orShould()
                .callMethod(NumberFormat.class, "getInstance")
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(Collator.class, "getInstance")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(production);
    }

    private static String packageOf(String stage) {
        return "dev.assay." + stage + "..";
    }
}
