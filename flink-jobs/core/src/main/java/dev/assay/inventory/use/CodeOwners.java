package dev.assay.inventory.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project's CODEOWNERS: which people or teams answer for which paths. The last pattern that
 * matches a path counts, as servers have it.
 *
 * @see <a
 *     href="https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners">About
 *     code owners</a>
 */
public final class CodeOwners {

    /** Where servers look for it, relative to the top of a repository, in their order. */
    public static final List<String> PLACES =
            List.of(".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private final List<Line> lines;

    private CodeOwners(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    private record Line(PathPattern pattern, String owners) {}

    /** Reads the file's text; what is no pattern with owners is left out, as servers do. */
    public static CodeOwners parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String said = withoutComment(line).strip();
            // A section's heading, as GitLab has them.
            if (!said.isEmpty() && !said.startsWith("[") && !said.startsWith("^[")) {
                String[] words = said.split("\\s+", 2);
                lines.add(
                        new Line(
                                PathPattern.of(words[0]),
                                words.length == 1 ? "" : words[1].strip()));
            }
        }
        return new CodeOwners(lines);
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return hash < 0 || hash > 0 && line.charAt(hash - 1) == '\\'
                ? line
                : line.substring(0, hash);
    }

    /**
     * Who answers for a file.
     *
     * @param path relative to the top of the repository, with forward slashes
     * @return as they are written, with blanks between them; empty where nobody does
     */
    public Optional<String> of(String path) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).pattern().matches(path)) {
                String owners = lines.get(i).owners();
                return owners.isEmpty() ? Optional.empty() : Optional.of(owners);
            }
        }
        return Optional.empty();
    }
}
