package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {

    @TempDir Path project;
    @TempDir Path temporary;

    private ProjectLock take(Path of, List<String> said) throws MeasuringException {
        return ProjectLock.take(of, temporary, Duration.ofMillis(300), said::add);
    }

    @Test
    void a_second_build_of_the_same_project_waits_and_then_says_why_it_does_not_run()
            throws Exception {
        List<String> said = new ArrayList<>();
        try (ProjectLock first = take(project, said)) {
            assertEquals(List.of(), said);
            String refusal =
                    assertThrows(MeasuringException.class, () -> take(project, said)).getMessage();
            assertTrue(refusal.contains("run this one again"), refusal);
            assertEquals(1, said.size());
        }
        take(project, said).close();
        assertEquals(1, said.size());
    }

    @Test
    void builds_of_different_projects_do_not_wait() throws Exception {
        List<String> said = new ArrayList<>();
        Path other = Files.createDirectory(project.resolve("module"));
        try (ProjectLock first = take(project, said);
                ProjectLock second = take(other, said)) {
            assertEquals(List.of(), said);
        }
    }

    @Test
    void a_system_without_a_place_for_locks_hinders_nobody() throws Exception {
        Path nowhere = temporary.resolve("nowhere");
        ProjectLock.take(project, nowhere, Duration.ZERO, text -> {}).close();
    }
}
