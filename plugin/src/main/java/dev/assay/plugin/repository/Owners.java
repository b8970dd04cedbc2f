package dev.assay.plugin.repository;

import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.Known.FoundOwner;
import dev.assay.inventory.use.CodeOwners;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who answers for files though no declaration says so: by CODEOWNERS, else by the commits. */
public final class Owners {

    /** More than that is no list of owners; servers read no more either. */
    private static final long LONGEST = 3 << 20;

    private final String below;
    private final Optional<CodeOwners> declared;
    private final Path project;
    private Commits commits;

    private Owners(Path project, String below, Optional<CodeOwners> declared) {
        this.project = project;
        this.below = below;
        this.declared = declared;
    }

    /** What of Git's own files changes with each commit. */
    private static final List<String> GIT = List.of("HEAD", "index", "packed-refs", "refs");

    /** The repository's folder, which may be above the project's; the project's where none is. */
    private static Path root(Path project) {
        Path top = project;
        while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            top = top.getParent();
        }
        return top == null ? project : top;
    }

    /**
     * Files and folders that owners are told from, whether they are there or not.
     *
     * @return empty where that is not known, as in a worktree, whose commits lie elsewhere
     */
    public static Optional<List<Path>> toldFrom(Path project) {
        Path root = root(project);
        Path git = root.resolve(".git");
        if (Files.exists(git, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(git)) {
            return Optional.empty();
        }
        List<Path> all = new ArrayList<>();
        CodeOwners.PLACES.forEach(place -> all.add(root.resolve(place)));
        GIT.forEach(part -> all.add(git.resolve(part)));
        return Optional.of(all);
    }

    /** Those of a project; its repository may begin above its folder. */
    public static Owners of(Path project) throws IOException {
        Path root = root(project);
        String below = root.relativize(project).toString().replace(File.separatorChar, '/');
        return new Owners(project, below.isEmpty() ? "" : below + "/", codeOwners(root));
    }

    private static Optional<CodeOwners> codeOwners(Path root) throws IOException {
        for (String place : CodeOwners.PLACES) {
            Path file = root.resolve(place);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= LONGEST) {
                return ProjectTexts.text(file).map(CodeOwners::parse);
            }
        }
        return Optional.empty();
    }

    /**
     * The owner of an asset's files.
     *
     * @param files relative to the project, with forward slashes
     * @return empty where nobody is known
     */
    public Optional<FoundOwner> of(List<String> files) {
        Map<String, Integer> named = new TreeMap<>();
        for (String file : files) {
            declared.flatMap(owners -> owners.of(below + file))
                    .ifPresent(owner -> named.merge(owner, 1, Integer::sum));
        }
        Optional<String> most =
                named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (most.isPresent()) {
            return most.map(owner -> new FoundOwner(owner, OwnerFrom.CODEOWNERS));
        }
        if (commits == null) {
            commits = Commits.of(project);
        }
        return commits.most(files).map(author -> new FoundOwner(author, OwnerFrom.COMMITS));
    }
}
