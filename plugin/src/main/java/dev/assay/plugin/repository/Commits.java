package dev.assay.plugin.repository;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Who changed which files, as {@code git log} says: how many commits of whom touched each. Where
 * there is no Git, or no repository, nobody did.
 */
public final class Commits {

    /** Commits that are looked at, the newest ones. */
    private static final int MOST = 2000;

    /** A program that says more than this is not waited for. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int MOST_SECONDS = 20;

    private static final char AUTHOR = '\u0001';

    private final Map<String, Map<String, Integer>> byFile;

    private Commits(Map<String, Map<String, Integer>> byFile) {
        this.byFile = byFile;
    }

    /** Asks Git about a project's folder. */
    public static Commits of(Path project) {
        // What a repository's settings would have Git start is left out.
        List<String> command =
                List.of(
                        "git",
                        "--no-optional-locks",
                        "-c",
                        "core.fsmonitor=false",
                        "-C",
                        project.toString(),
                        "log",
                        "-n",
                        String.valueOf(MOST),
                        "--no-show-signature",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--no-renames",
                        "--relative",
                        "--name-only",
                        "-z",
                        "--format=%x01%aN");
        try {
            return parse(output(command));
        } catch (IOException e) {
            return new Commits(Map.of());
        }
    }

    private static String output(List<String> command) throws IOException {
        Process git =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start();
        Thread watch = new Thread(() -> endLate(git), "git-watch");
        watch.setDaemon(true);
        watch.start();
        try (InputStream in = git.getInputStream()) {
            git.getOutputStream().close();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && said.size() < MOST_BYTES; n = in.read(buffer)) {
                said.write(buffer, 0, n);
            }
            return said.toString(StandardCharsets.UTF_8);
        } finally {
            git.destroyForcibly();
        }
    }

    private static void endLate(Process git) {
        try {
            if (!git.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
            }
        } catch (InterruptedException e) {
            git.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static Commits parse(String said) {
        Map<String, Map<String, Integer>> byFile = new HashMap<>();
        String author = "";
        for (String part : said.split("\0")) {
            String text = part.strip();
            int mark = text.indexOf(AUTHOR);
            if (mark >= 0) {
                author = text.substring(mark + 1).strip();
            } else if (!text.isEmpty() && !author.isEmpty()) {
                byFile.computeIfAbsent(text, key -> new TreeMap<>()).merge(author, 1, Integer::sum);
            }
        }
        return new Commits(byFile);
    }

    /**
     * Who changed files most often: of several who did equally often, the first by name.
     *
     * @param files relative to the project, with forward slashes
     */
    public Optional<String> most(List<String> files) {
        Map<String, Integer> all = new TreeMap<>();
        for (String file : files) {
            byFile.getOrDefault(file, Map.of())
                    .forEach((author, n) -> all.merge(author, n, Integer::sum));
        }
        return all.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
