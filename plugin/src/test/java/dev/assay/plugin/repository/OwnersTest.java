package dev.assay.plugin.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.Known.FoundOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose project lies in a folder of it. */
class OwnersTest {

    @TempDir Path top;
    private Path project;

    @BeforeEach
    void make() throws Exception {
        project = Files.createDirectories(top.resolve("shop"));
        assumeTrue(git("init", "-q", "."), "there is no Git here");
    }

    private boolean git(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of("git", "-c", "commit.gpgsign=false", "-c", "user.email=a@b"));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                            .directory(top.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void commit(String author, String file, String text) throws Exception {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        git("add", "-A");
        git("-c", "user.name=" + author, "commit", "-q", "-m", "x");
    }

    @Test
    void who_changed_files_most_often_is_the_owner_that_nobody_named() throws Exception {
        commit("Ada", "shop/data/a b.csv", "1");
        commit("Grace", "shop/data/a b.csv", "2");
        commit("Grace", "shop/data/a b.csv", "3");
        commit("Ada", "data/a b.csv", "other");
        assertEquals(
                Optional.of(new FoundOwner("Grace", OwnerFrom.COMMITS)),
                Owners.of(project).of(List.of("data/a b.csv")));
        assertEquals(Optional.empty(), Owners.of(project).of(List.of("data/none.csv")));
    }

    @Test
    void code_owners_speak_of_paths_from_the_top() throws Exception {
        commit("Ada", "shop/data/a.csv", "1");
        commit("Ada", ".github/CODEOWNERS", "/data/ @others\n/shop/data/ @shop\n");
        assertEquals(
                Optional.of(new FoundOwner("@shop", OwnerFrom.CODEOWNERS)),
                Owners.of(project).of(List.of("data/a.csv")));
    }

    @Test
    void a_folder_without_a_repository_has_no_owners() throws Exception {
        Path plain = Files.createTempDirectory("plain");
        assertEquals(Optional.empty(), Commits.of(plain).most(List.of("a.csv")));
    }
}
