package dev.assay.declare;

import dev.assay.declare.FileSearch.Found;
import dev.assay.declare.yaml.SpecException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which files of a project a dataset's {@code path} means. */
public final class DatasetFiles {

    /** What to do about a name that this JVM cannot spell. */
    static final String NO_LETTERS =
            "has letters that file names cannot have in the encoding of this system ("
                    + System.getProperty("sun.jnu.encoding")
                    + "); set the environment variable LC_ALL to C.UTF-8 or another locale of UTF-8,"
                    + " or give it a plain name";

    /** How the name of a pointer of DVC ends. */
    private static final String DVC = ".dvc";

    /** The order of {@link String} puts some letters beyond U+FFFF before others. */
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    /** Files as a dataset has them: by their paths, code point by code point. */
    public static final Comparator<DataFile> IN_ORDER =
            Comparator.comparing(DataFile::path, BY_CODE_POINT);

    private final Path project;
    private final Map<Path, FileSearch> searches = new HashMap<>();

    /** Of a project, as they are from now on: each folder is looked at once. */
    public DatasetFiles(Path project) {
        this.project = project;
    }

    /**
     * The files that match, relative to the project, with forward slashes, in code point order.
     * Hidden files and folders never match; links are followed as long as they stay inside the
     * project. Of a path into archives those are the archives: what is in them, only reading them
     * tells.
     *
     * @throws SpecException when none matches, one cannot be read, or one lies outside the project
     */
    public List<String> resolve(DatasetSpec spec) throws SpecException {
        return resolve(spec.name(), spec.path());
    }

    /**
     * Refuses files that are named otherwise than the declaration says.
     *
     * @param files all of the dataset, by their paths
     * @throws SpecException when one is part of no partition
     */
    public static void place(DatasetSpec spec, List<String> files) throws SpecException {
        for (String file : files) {
            if (!spec.partitions().hasPlaceFor(file)) {
                throw fault(
                        spec.name(),
                        file
                                + " is not named as partition says, '"
                                + spec.partitions().files()
                                + "', or its date is none; rename it, leave it out of path, or correct"
                                + " partition");
            }
        }
    }

    /**
     * As {@link #resolve(DatasetSpec)}, where only a part of the declaration is at hand.
     *
     * @param dataset its name, for the message
     * @param glob its {@code path}
     */
    public List<String> resolve(String dataset, String glob) throws SpecException {
        Optional<String> wrong = fault(glob);
        if (wrong.isPresent()) {
            throw fault(dataset, wrong.get());
        }
        Optional<MemberPath> into = MemberPath.ofGlob(glob);
        return found(dataset, into.map(MemberPath::archive).orElse(glob));
    }

    /**
     * Those of an archive's members, or of what a bucket has, that a declared path means.
     *
     * @param members their names
     * @param glob behind the {@code !/} of the path, or behind the bucket
     * @return those that match
     */
    public static List<String> members(Collection<String> members, String glob) {
        PathMatcher matcher = new Glob(glob).matcher();
        return members.stream().filter(member -> matcher.matches(Path.of(member))).toList();
    }

    private List<String> found(String dataset, String glob) throws SpecException {
        try {
            Path root = project.toRealPath();
            Path start = new Glob(glob).start(root);
            FileSearch search = searches.get(start);
            if (search == null) {
                search = FileSearch.below(root, start);
                searches.put(start, search);
            }
            PathMatcher matcher = new Glob(glob).matcher();
            List<String> files = new ArrayList<>();
            for (Map.Entry<String, Found> entry : near(search.found(), glob).entrySet()) {
                Found found = entry.getValue();
                boolean matches = matcher.matches(root.relativize(found.path()));
                if (matches || found.kind() == FileSearch.Kind.CLOSED_FOLDER) {
                    Optional<String> fault = fault(root, entry.getKey(), found);
                    if (fault.isPresent()) {
                        throw fault(dataset, fault.get());
                    }
                    files.add(entry.getKey());
                }
            }
            if (files.isEmpty()) {
                throw fault(
                        dataset,
                        nothing(
                                glob,
                                root.relativize(start),
                                search.seen(),
                                pulled(root, search.found(), matcher, glob)));
            }
            files.sort(BY_CODE_POINT);
            return files;
        } catch (IOException e) {
            throw fault(dataset, project + " cannot be searched (" + e.getMessage() + ")");
        }
    }

    /** Those that start as the glob does before its first wildcard. */
    private static Map<String, Found> near(NavigableMap<String, Found> all, String glob) {
        String prefix = glob.substring(0, new Glob(glob).wild());
        boolean hasOneSpelling =
                File.separatorChar == '/'
                        && prefix.chars().allMatch(c -> c < 128)
                        && !prefix.contains("//")
                        && !prefix.contains("./");
        return !hasOneSpelling ? all : all.subMap(prefix, true, prefix + Character.MAX_VALUE, true);
    }

    /** Why a file cannot be data, if it cannot. */
    private static Optional<String> fault(Path root, String name, Found found) throws IOException {
        return switch (found.kind()) {
            case FILE -> {
                if (!isSpelled(root, name)) {
                    yield Optional.of(name + " " + NO_LETTERS);
                }
                if (!Files.isReadable(found.path())) {
                    yield Optional.of(name + " cannot be read; check its permissions");
                }
                yield found.path().toRealPath().startsWith(root)
                        ? Optional.empty()
                        : Optional.of(
                                name
                                        + " is reached by a link that leads out of the project; bring the"
                                        + " data into the project, or leave the link out of path");
            }
            case SPECIAL ->
                    Optional.of(name + " is a pipe or a device, not a file; leave it out of path");
            case DEAD_LINK ->
                    Optional.of(
                            name
                                    + " is a link to a file that is not there; bring the file there, or"
                                    + " remove the link");
            case CLOSED_FOLDER, CLOSED ->
                    Optional.of(name + " cannot be read; check its permissions");
        };
    }

    /** Whether the file is found again by its name: not every encoding has all letters. */
    private static boolean isSpelled(Path root, String name) {
        try {
            return Files.exists(root.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static SpecException fault(String dataset, String fault) {
        return new SpecException("dataset '" + dataset + "': " + fault);
    }

    /** What to do where DVC has the data: in the place of a file or a folder lies a pointer. */
    private static Optional<String> pulled(
            Path root, NavigableMap<String, Found> all, PathMatcher matcher, String glob) {
        Stream<String> files =
                all.keySet().stream()
                        .filter(name -> name.endsWith(DVC) && isSpelled(root, name))
                        .filter(
                                name -> {
                                    int end = name.length() - DVC.length();
                                    return matcher.matches(Path.of(name.substring(0, end)));
                                });
        Stream<String> folders =
                IntStream.range(0, new Glob(glob).wild())
                        .filter(at -> glob.charAt(at) == '/')
                        .mapToObj(at -> glob.substring(0, at) + DVC)
                        .filter(name -> Files.isRegularFile(root.resolve(name)));
        return Stream.concat(files, folders)
                .findFirst()
                .map(
                        name ->
                                name
                                        + " points at data that DVC keeps elsewhere; fetch them with"
                                        + " dvc pull "
                                        + name);
    }

    private static String nothing(String glob, Path folder, int seen, Optional<String> remedy) {
        String below = folder.toString().replace(File.separatorChar, '/');
        return "no file matches path '"
                + glob
                + "'; looked at "
                + seen
                + (seen == 1 ? " file" : " files")
                + " below "
                + (below.isEmpty() ? "the project's folder" : below)
                + ". "
                + remedy.orElse("Correct path, or bring the data there");
    }

    /** What is wrong with a glob, whatever files there are; empty when nothing is. */
    static Optional<String> fault(String glob) {
        Optional<RemotePath> remote = RemotePath.of(glob);
        if (remote.isPresent()) {
            return remote.get().fault();
        }
        Optional<MemberPath> into = MemberPath.ofGlob(glob);
        if (into.isEmpty()) {
            return plainFault(glob);
        }
        String archive = into.get().archive();
        String member = into.get().member();
        if (member.contains(MemberPath.INTO)) {
            return Optional.of(
                    "path '"
                            + glob
                            + "' has !/ twice; an archive within an archive is not read: unpack the"
                            + " outer one");
        }
        if (archive.isBlank() || member.isBlank()) {
            return Optional.of(
                    "path '"
                            + glob
                            + "' needs an archive before !/ and its members behind it, such as"
                            + " data/export.zip!/*.csv; ** means all members");
        }
        return plainFault(archive).or(() -> plainFault(member));
    }

    private static Optional<String> plainFault(String glob) {
        if (glob.indexOf('\\') >= 0) {
            return Optional.of("path '" + glob + "' has a backslash; write / between folders");
        }
        boolean absolute = glob.startsWith("/") || glob.matches("[A-Za-z]:.*");
        if (absolute || List.of(glob.split("/")).contains("..")) {
            return Optional.of(
                    "path '"
                            + glob
                            + "' leads out of the project; keep the data below the project's folder, and"
                            + " write path relative to it");
        }
        return new Glob(glob).fault().map(what -> "path '" + glob + "' " + what);
    }
}
