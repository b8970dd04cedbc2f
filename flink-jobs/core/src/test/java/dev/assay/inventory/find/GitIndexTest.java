package dev.assay.inventory.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitIndexTest {

    private static final String TABLE = "user,item\n1,2\n3,4\n";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void files_that_are_tracked_are_looked_at_and_others_are_not(int version) throws IOException {
        Map<String, Integer> modes = new TreeMap<>();
        String deep = "data/" + "a".repeat(200) + "/events.csv";
        modes.put(deep, Project.FILE);
        modes.put("data/商品.csv", Project.FILE);
        modes.put("gone.csv", Project.FILE);
        modes.put("other", Project.SUBMODULE);
        Project project =
                new Project(folder.toRealPath())
                        .with(deep, TABLE)
                        .with("data/商品.csv", TABLE)
                        .with("scratch.csv", TABLE)
                        .with("other/in.csv", TABLE)
                        .tracking(version, modes);
        assertEquals(Map.of(deep, 1, "data/商品.csv", 1), project.datasets());
        assertTrue(project.found().git());
        assertEquals(Map.of("other", Aside.Why.SUBMODULE), project.asides());
    }

    @Test
    void a_module_of_a_repository_has_its_own_files_only() throws IOException {
        Project all =
                new Project(folder.toRealPath())
                        .with("shop/data/a.csv", TABLE)
                        .with("shopping/b.csv", TABLE)
                        .tracking(
                                2,
                                Map.of(
                                        "shop/data/a.csv",
                                        Project.FILE,
                                        "shopping/b.csv",
                                        Project.FILE));
        assertEquals(Map.of("data/a.csv", 1), new Project(all.root().resolve("shop")).datasets());
    }

    @Test
    void a_worktree_says_where_its_index_is() throws IOException {
        Project project =
                new Project(folder.toRealPath())
                        .with("tree/.git", "gitdir: ../main/.git/worktrees/tree\n")
                        .with("tree/a.csv", TABLE)
                        .with("tree/b.csv", TABLE)
                        .with("main/.git/worktrees/tree/commondir", "../..\n")
                        .with(
                                "main/.git/worktrees/tree/index",
                                Project.index(2, Map.of("a.csv", Project.FILE)));
        assertEquals(Map.of("a.csv", 1), new Project(project.root().resolve("tree")).datasets());
    }

    @Test
    void folders_are_searched_where_git_tracks_nothing_or_its_index_cannot_be_read()
            throws IOException {
        Project project = new Project(folder.toRealPath()).with("a.csv", TABLE);
        assertEquals(Map.of("a.csv", 1), project.datasets());
        project.tracking(2, Map.of("elsewhere/b.txt", Project.FILE));
        byte[] index = Files.readAllBytes(project.root().resolve(".git/index"));
        project.with(".git/index", Arrays.copyOf(index, 60));
        assertEquals(Map.of("a.csv", 1), project.datasets());
        assertFalse(project.found().git());
        assertEquals(Map.of(".git", Aside.Why.INDEX), project.asides());
    }

    @Test
    void an_index_of_another_version_is_said() throws IOException {
        Project project =
                new Project(folder.toRealPath())
                        .with("a.csv", TABLE)
                        .tracking(9, Map.of("a.csv", Project.FILE));
        assertEquals(
                List.of("the index of git has version 9, 2 to 4 are read"),
                project.found().asides().stream().map(Aside::detail).toList());
    }
}
