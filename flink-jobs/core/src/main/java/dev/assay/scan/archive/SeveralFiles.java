package dev.assay.scan.archive;

import dev.assay.declare.MemberPath;
import dev.assay.scan.UnreadableDataException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of an archive of several files where one file is meant. */
final class SeveralFiles {

    private SeveralFiles() {}

    /** That an archive is no file, and how its members are named. */
    static UnreadableDataException fault(String file, String kind, Set<String> names) {
        return new UnreadableDataException(
                file
                        + ": the file is a "
                        + kind
                        + " archive of "
                        + names.size()
                        + (names.size() == 1 ? " file (" : " files (")
                        + names.stream()
                                .sorted()
                                .limit(2)
                                .map(Faults::shown)
                                .collect(Collectors.joining(", "))
                        + (names.size() > 2 ? ", …" : "")
                        + "); to read them as files of the dataset, write path: "
                        + file
                        + MemberPath.INTO
                        + glob(names));
    }

    /** A glob of all that are meant, as they are really called. */
    private static String glob(Set<String> names) {
        boolean hasFolders = names.stream().anyMatch(name -> name.contains("/"));
        List<String> endings =
                names.stream().map(SeveralFiles::ending).distinct().limit(2).toList();
        boolean isOne = endings.size() == 1 && endings.get(0).matches("\\.\\w+");
        return (hasFolders ? "**/" : "") + "*" + (isOne ? endings.get(0) : "");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(dot) : "";
    }
}
