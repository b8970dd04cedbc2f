package dev.assay.plugin.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.finding.Verdict;
import dev.assay.report.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubActionsTest {

    private static final Audit NOTHING =
            new Audit(
                    Instant.parse("2026-11-23T20:15:00Z"),
                    "src/assay/assay.yaml",
                    List.of(),
                    new Verdict(List.of()));

    @TempDir Path folder;

    private final StringBuilder warned = new StringBuilder();
    private final Log log =
            new SystemStreamLog() {
                @Override
                public void warn(CharSequence content) {
                    warned.append(content);
                }
            };

    private GithubActions server(Path summary) {
        return GithubActions.of(
                        Map.of(
                                "GITHUB_ACTIONS", "true",
                                "GITHUB_WORKSPACE", folder.toString(),
                                "GITHUB_STEP_SUMMARY", summary.toString()))
                .orElseThrow();
    }

    @Test
    void other_builds_tell_it_nothing() {
        assertEquals(Optional.empty(), GithubActions.of(Map.of()));
        assertEquals(
                Optional.empty(),
                GithubActions.of(Map.of("GITHUB_ACTIONS", "false", "GITHUB_STEP_SUMMARY", "x")));
    }

    @Test
    void the_summary_of_the_step_grows_by_each_module() throws IOException {
        Path summary = folder.resolve("summary.md");
        server(summary).tell(Words.ENGLISH, NOTHING, folder, log);
        server(summary).tell(Words.ENGLISH, NOTHING, folder, log);
        String text = Files.readString(summary);
        assertEquals(2, text.lines().filter(line -> line.startsWith("### ")).count(), text);
        assertEquals("", warned.toString());
    }

    @Test
    void a_summary_that_is_full_or_cannot_be_written_is_a_warning() throws IOException {
        Path full = folder.resolve("full.md");
        Files.write(full, new byte[(int) GithubActions.LARGEST - 10]);
        server(full).tell(Words.ENGLISH, NOTHING, folder, log);
        assertEquals(GithubActions.LARGEST - 10, Files.size(full));
        assertTrue(warned.toString().contains("is full"), warned.toString());
        server(folder.resolve("no/such/folder.md")).tell(Words.ENGLISH, NOTHING, folder, log);
        assertTrue(warned.toString().contains("could not be written"), warned.toString());
    }

    @Test
    void where_nothing_is_wrong_no_line_is_marked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server(folder)
                .annotate(
                        Words.ENGLISH,
                        NOTHING,
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
