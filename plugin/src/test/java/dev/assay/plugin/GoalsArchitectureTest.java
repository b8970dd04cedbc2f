package dev.assay.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The goals' side of the site's chapter "Architecture", held by the build. */
class GoalsArchitectureTest {

    private static final long MOST_CLASSES = 20;

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.assay.plugin");
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("dev.assay.(**)").should().beFreeOfCycles().check(production);
    }

    @Test
    void goals_know_neither_what_runs_in_the_child_nor_networks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.assay.job..", "dev.assay.train..")
                .check(production);
    }

    @Test
    void no_package_has_too_many_classes() {
        Map<String, Long> large =
                production.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));
        large.values().removeIf(classes -> classes <= MOST_CLASSES);
        assertEquals(Map.of(), large);
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
}
