package dev.assay.inventory.find;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.MemberPath;
import dev.assay.inventory.find.Aside.Why;
import dev.assay.inventory.find.Grouping.Group;
import dev.assay.measure.Inputs;
import dev.assay.scan.archive.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which data lie in a project.
 *
 * @param datasets declared ones in the order of the declaration, then the others by their first
 *     file
 * @param elsewhere data that are not here, and of which a small file knows
 * @param copies files that hold the same
 * @param asides what else a user should know
 * @param names of all files of the project, those of code and documents too, in order
 * @param looked files and members of archives that were looked at
 * @param git whether these are the files that git tracks; else all below the project's folder
 */
public record Discovery(
        List<FoundDataset> datasets,
        List<Elsewhere> elsewhere,
        List<Copies> copies,
        List<Aside> asides,
        List<String> names,
        int looked,
        boolean git) {

    public Discovery {
        datasets = List.copyOf(datasets);
        elsewhere = List.copyOf(elsewhere);
        copies = List.copyOf(copies);
        asides = List.copyOf(asides);
        names = List.copyOf(names);
    }

    /** Those that the declaration does not have. */
    public List<FoundDataset> undeclared() {
        return datasets.stream().filter(dataset -> !dataset.declared()).toList();
    }

    /**
     * Files of a project that may be data, by their names; none is opened.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<String> candidates(Path project) throws IOException {
        return Listing.of(project.toRealPath(), Bounds.USUAL).files();
    }

    /** As {@link #of(Path, List, Bounds)}, within the usual bounds. */
    public static Discovery of(Path project, List<DatasetSpec> declared) throws IOException {
        return of(project, declared, Bounds.USUAL);
    }

    /**
     * Looks at the files that git tracks, or at all where there is no git, and at those of declared
     * datasets. Of each the beginning is read, and all of files that may be the same. A file that
     * cannot be read is an aside, and no fault.
     *
     * @param project its folder
     * @param declared its datasets; may be none
     * @throws IOException when the folder itself cannot be read
     */
    public static Discovery of(Path project, List<DatasetSpec> declared, Bounds bounds)
            throws IOException {
        Path root = project.toRealPath();
        Listing listing = Listing.of(root, bounds);
        Search search = new Search(root, bounds, listing);
        Declared own = Declared.of(root, declared);
        search.asides.addAll(listing.asides());
        search.asides.addAll(own.asides());
        Set<String> mine = new HashSet<>();
        own.files().values().forEach(mine::addAll);
        List<FoundDataset> datasets = new ArrayList<>();
        own.files().forEach((spec, files) -> datasets.add(search.declared(spec, files)));
        listing.files().stream().filter(file -> !mine.contains(file)).forEach(search::look);
        search.members.removeAll(mine);
        search.members.forEach(search::lookAtMember);
        List<String> taken = declared.stream().map(DatasetSpec::name).toList();
        datasets.addAll(search.undeclared(taken));
        List<FoundFile> all = datasets.stream().flatMap(d -> d.files().stream()).toList();
        search.asides.sort(Comparator.comparing(Aside::path));
        return new Discovery(
                datasets,
                search.elsewhere,
                Copies.of(search.inputs, all, bounds),
                search.asides,
                listing.names(),
                listing.files().size() + search.members.size(),
                listing.git());
    }

    /** What is found on the way. */
    private static final class Search {
        private final Path root;
        private final Bounds bounds;
        private final Inputs inputs;
        private final Look look;
        private final TreeSet<String> names;
        private final Map<String, FoundFile> found = new TreeMap<>();
        private final TreeSet<String> members = new TreeSet<>();
        private final List<Elsewhere> elsewhere = new ArrayList<>();
        private final List<Aside> asides = new ArrayList<>();

        Search(Path root, Bounds bounds, Listing listing) {
            this.root = root;
            this.bounds = bounds;
            this.inputs = Inputs.of(root);
            this.look = Look.at(inputs);
            this.names = new TreeSet<>(listing.names());
        }

        FoundDataset declared(DatasetSpec spec, List<String> files) {
            Declaring declaring = new Declaring(root, look);
            return declaring.of(spec, files);
        }

        void look(String file) {
            Look.Seen seen = look.at(file);
            if (seen.isArchive()) {
                list(file);
            }
            take(seen);
        }

        void lookAtMember(String member) {
            Look.Seen seen = look.at(member);
            if (seen.isArchive()) {
                asides.add(
                        new Aside(
                                member,
                                Why.CLOSED,
                                "an archive within an archive is not read: unpack the outer one"));
            }
            take(seen);
        }

        private void take(Look.Seen seen) {
            seen.file().ifPresent(file -> found.put(file.path(), file));
            seen.aside().ifPresent(asides::add);
            elsewhere.addAll(seen.elsewhere());
        }

        /** The members of an archive that may be data. */
        private void list(String archive) {
            try {
                if (Files.size(root.resolve(archive)) > bounds.packed()
                        && !archive.matches("(?i).*\\.(zip|tar)")) {
                    asides.add(
                            new Aside(
                                    archive,
                                    Why.BEYOND_BOUNDS,
                                    "the archive is larger than "
                                            + (bounds.packed() >> 20)
                                            + " MiB and can only be read from its start; declare what"
                                            + " is in it"));
                    return;
                }
                int n = 0;
                for (Archives.Content content : Archives.listed(root, archive)) {
                    String path = archive + MemberPath.INTO + content.name();
                    names.add(path);
                    if (!LeftOut.isFile(content.name()) && content.bytes() != 0) {
                        n++;
                        if (n <= bounds.members()) {
                            members.add(path);
                        }
                    }
                }
                if (n > bounds.members()) {
                    asides.add(
                            new Aside(
                                    archive,
                                    Why.BEYOND_BOUNDS,
                                    n
                                            + " of its members may be data, of which the first "
                                            + bounds.members()
                                            + " are looked at"));
                }
            } catch (IOException e) {
                asides.add(new Aside(archive, Why.UNREADABLE, Look.reason(e, archive)));
            }
        }

        /** Whether it is a table that lists other files, and nothing else. */
        private boolean isList(Group group) {
            FoundFile file = group.files().get(0);
            boolean isText =
                    file.read() != null && file.read().dialect().isPresent() && file.named();
            boolean isList =
                    group.files().size() == 1
                            && isText
                            && look.table(file)
                                    .filter(t -> FileLists.isOne(file.path(), t, found.keySet()))
                                    .isPresent();
            if (isList) {
                asides.add(new Aside(file.path(), Why.FILE_LIST, ""));
            }
            return isList;
        }

        /** As many as are measured, in their order; what is left out is said once. */
        private List<Group> largest(List<Group> groups) {
            if (groups.size() <= bounds.datasets()) {
                return groups;
            }
            asides.add(
                    new Aside(
                            ".",
                            Why.BEYOND_BOUNDS,
                            groups.size()
                                    + " tables were found that look like datasets of their own, of"
                                    + " which the largest "
                                    + bounds.datasets()
                                    + " are measured: declare one dataset for files that belong"
                                    + " together, with * for what differs in their names"));
            Set<Group> largest =
                    groups.stream()
                            .sorted(Comparator.comparingLong(Group::bytes).reversed())
                            .limit(bounds.datasets())
                            .collect(Collectors.toSet());
            return groups.stream().filter(largest::contains).toList();
        }

        List<FoundDataset> undeclared(List<String> taken) {
            List<Group> groups = new ArrayList<>(Grouping.of(List.copyOf(found.values()), names));
            groups.removeIf(this::isList);
            groups = largest(groups);
            List<String> called =
                    Naming.of(
                            groups.stream().map(Group::stem).toList(),
                            groups.stream().map(Group::ending).toList(),
                            taken);
            Declaring declaring = new Declaring(root, look);
            List<FoundDataset> datasets = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                datasets.add(declaring.of(called.get(i), groups.get(i)));
            }
            return datasets;
        }
    }
}
