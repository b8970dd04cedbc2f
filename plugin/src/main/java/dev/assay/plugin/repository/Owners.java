package dev.assay.plugin.repository;

import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.Known.FoundOwner;
import dev.assay.inventory.use.CodeOwners;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    /** Those of a project; its repository may begin above its folder. */
    public static Owners of(Path project) throws IOException {
        Path top = project;
        while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            top = top.getParent();
        }
        Path root = top == null ? project : top;
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
