package dev.assay.declare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A path into an archive, such as {@code data/export.zip!/orders.csv}: of one member, or the globs
 * of archives and members that a declaration gives.
 *
 * @param archive relative to the project, with forward slashes
 * @param member its name in the archive
 */
public record MemberPath(String archive, String member) {

    /** What stands between an archive and what is in it. */
    public static final String INTO = "!/";

    /** The two globs of a declared path; empty where it means files as they lie there. */
    public static Optional<MemberPath> ofGlob(String path) {
        int into = path.indexOf(INTO);
        return into < 0 ? Optional.empty() : Optional.of(split(path, into));
    }

    /**
     * The member that a file of the data is; empty where it is a file by itself. A folder may have
     * a name that ends with an exclamation mark, so that is asked.
     *
     * @param file a path relative to the project
     * @param isFile whether there is a file of such a path
     */
    public static Optional<MemberPath> of(String file, Predicate<String> isFile) {
        int first = file.indexOf(INTO);
        if (first < 0 || isFile.test(file)) {
            return Optional.empty();
        }
        for (int into = first; into >= 0; into = file.indexOf(INTO, into + 1)) {
            if (isFile.test(file.substring(0, into))) {
                return Optional.of(split(file, into));
            }
        }
        // Whoever opens it says that the archive is gone.
        return Optional.of(split(file, first));
    }

    /** As {@link #of(String, Predicate)}, of a project on this machine. */
    public static Optional<MemberPath> of(Path project, String file) {
        return of(file, path -> Files.isRegularFile(project.resolve(path)));
    }

    /** The file on disk in which a file of the data is: an archive, or that file itself. */
    public static Path stored(Path project, String file) {
        return project.resolve(of(project, file).map(MemberPath::archive).orElse(file));
    }

    private static MemberPath split(String path, int into) {
        return new MemberPath(path.substring(0, into), path.substring(into + INTO.length()));
    }

    /** The path as it is shown. */
    @Override
    public String toString() {
        return archive + INTO + member;
    }
}
