package dev.assay.inventory.find;

import dev.assay.declare.DatasetFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups files into datasets: files are one when their paths differ in dates, in numbers that
 * follow one another or as parts of a table do, and their columns are the same, but for a few that
 * came or went. Two different tables are never one.
 */
final class Grouping {

    /** The share of the columns of the narrower of two files that the other one must have. */
    private static final double SAME = 0.8;

    /** Names that a glob lists, at most. */
    private static final int MOST_LISTED = 50;

    private static final int LONGEST_ENDING = 15;

    /** From a number to the next one of the same dataset: one may be missing. */
    private static final long LARGEST_GAP = 2;

    private Grouping() {}

    /**
     * A group.
     *
     * @param glob of its files
     * @param stem what its paths have in common, without what differs
     * @param isExact whether the glob matches no other file of the project
     * @param files in order
     */
    record Group(String glob, String stem, boolean isExact, List<FoundFile> files) {

        /** Bytes of its files, as far as they are known. */
        long bytes() {
            return files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
        }

        /** What stands behind the first dot of the first file's name, with dashes for dots. */
        String ending() {
            String path = files.get(0).path();
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.indexOf('.', 1);
            String ending = dot < 0 ? "" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]+", "-");
            return ending.length() > LONGEST_ENDING ? "" : ending;
        }
    }

    private record Named(FoundFile file, NamePattern pattern) {}

    /**
     * Groups them.
     *
     * @param files in order
     * @param names of all files of the project, and of all members of its archives
     */
    static List<Group> of(List<FoundFile> files, NavigableSet<String> names) {
        Map<String, List<Named>> byPattern = new TreeMap<>();
        for (FoundFile file : files) {
            NamePattern pattern = NamePattern.of(file.path());
            String key = pattern.glob() + '\n' + file.content() + '\n' + file.kind();
            byPattern.computeIfAbsent(key, k -> new ArrayList<>()).add(new Named(file, pattern));
        }
        List<Group> groups = new ArrayList<>();
        for (List<Named> alike : byPattern.values()) {
            for (List<Named> same : byColumns(alike)) {
                for (List<Named> run : runs(same)) {
                    groups.add(group(run, names));
                }
            }
        }
        groups.sort(Comparator.comparing(group -> group.files().get(0).path()));
        return groups;
    }

    /** Files whose numbers follow one another; with one number, files of several dates are one. */
    private static List<List<Named>> runs(List<Named> files) {
        Map<Long, List<Named>> byNumber =
                files.stream()
                        .collect(
                                Collectors.groupingBy(
                                        f -> f.pattern().number(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<List<Named>> runs = new ArrayList<>();
        long last = Long.MIN_VALUE / 2;
        for (Map.Entry<Long, List<Named>> next : byNumber.entrySet()) {
            if (next.getKey() - last > LARGEST_GAP) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).addAll(next.getValue());
            last = next.getKey();
        }
        runs.forEach(run -> run.sort(Comparator.comparing(named -> named.file().path())));
        return runs;
    }

    private static Collection<List<Named>> byColumns(List<Named> files) {
        Map<FoundFile, List<Named>> groups = new LinkedHashMap<>();
        for (Named file : files) {
            FoundFile like =
                    groups.keySet().stream()
                            .filter(first -> areAlike(first, file.file()))
                            .findFirst()
                            .orElse(file.file());
            groups.computeIfAbsent(like, k -> new ArrayList<>()).add(file);
        }
        return groups.values();
    }

    private static boolean areAlike(FoundFile a, FoundFile b) {
        if (a.columns().equals(b.columns())) {
            return true;
        }
        if (!a.named() || !b.named() || !a.rows().equals(b.rows())) {
            return false;
        }
        Set<String> both = new HashSet<>(a.columns());
        both.retainAll(Set.copyOf(b.columns()));
        int narrow = Math.min(a.columns().size(), b.columns().size());
        return both.size() >= 2 && both.size() >= SAME * narrow;
    }

    private static Group group(List<Named> same, NavigableSet<String> names) {
        List<FoundFile> files = same.stream().map(Named::file).toList();
        NamePattern pattern = same.get(0).pattern();
        List<String> paths = files.stream().map(FoundFile::path).toList();
        boolean isNumbered =
                same.stream().map(named -> named.pattern().number()).distinct().count() > 1;
        String stem = pattern.stem(isNumbered);
        List<String> globs = new ArrayList<>();
        if (files.size() == 1 && pattern.isPart()) {
            String glob = pattern.glob();
            globs.add(
                    NamePattern.escaped(folder(paths.get(0)))
                            + glob.substring(glob.lastIndexOf('/') + 1));
        } else if (files.size() > 1) {
            globs.add(
                    isNumbered
                            ? pattern.wide()
                            : pattern.glob()
                                    .replace(
                                            String.valueOf(NamePattern.NUMBER),
                                            digits(paths.get(0), pattern)));
            // Names that begin with anything may be those of other files.
            globs.add(globs.get(0).replaceAll("(?<![*\\w=])\\*(?=\\.|-|$)", "[0-9]*"));
        }
        if (files.size() == 1) {
            globs.add(NamePattern.escaped(paths.get(0)));
        } else if (files.size() <= MOST_LISTED) {
            globs.add(listed(paths));
        }
        for (String glob : globs) {
            if (matches(names, glob).equals(paths)) {
                return new Group(glob, stem, true, files);
            }
        }
        return new Group(globs.get(globs.size() - 1), stem, false, files);
    }

    /** The number that all files of a pattern have, as it is written. */
    private static String digits(String path, NamePattern pattern) {
        String number = String.valueOf(pattern.number());
        int zeros = path.indexOf("0" + number);
        return zeros < 0 || pattern.number() < 0 ? number : "*" + number;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String listed(List<String> paths) {
        String first = paths.get(0);
        int common = first.length();
        for (String path : paths) {
            int n = 0;
            while (n < Math.min(common, path.length()) && path.charAt(n) == first.charAt(n)) {
                n++;
            }
            common = n;
        }
        int folder = first.lastIndexOf('/', common - 1) + 1;
        return NamePattern.escaped(first.substring(0, folder))
                + paths.stream()
                        .map(path -> NamePattern.escaped(path.substring(folder)).replace(',', '?'))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** Files of the project that a glob means, in order. */
    private static List<String> matches(NavigableSet<String> names, String glob) {
        int wild = 0;
        while (wild < glob.length() && "*?[{".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        String start = glob.substring(0, wild);
        return DatasetFiles.members(
                names.subSet(start, true, start + Character.MAX_VALUE, true), glob);
    }
}
