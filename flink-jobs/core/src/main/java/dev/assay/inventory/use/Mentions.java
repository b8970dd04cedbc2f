package dev.assay.inventory.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files of a project name which assets: its code, builds and documents. A name is looked for
 * as it is written, so that a common word is no name.
 */
public final class Mentions {

    /** Files that are named of an asset. */
    private static final int MOST = 20;

    /** Characters of a name that is no common word by its length. */
    private static final int SHORTEST = 8;

    private final Map<String, List<String>> names = new TreeMap<>();
    private final Map<String, TreeSet<String>> found = new TreeMap<>();

    /**
     * Looks for an asset.
     *
     * @param asset its name
     * @param path glob of its files
     * @param files their paths, of which each name is looked for where they are few
     */
    public void lookFor(String asset, String path, List<String> files) {
        TreeSet<String> all = new TreeSet<>();
        if (isName(asset)) {
            all.add(asset);
        }
        String folder = fixed(path);
        if (isName(folder)) {
            all.add(folder);
        }
        if (files.size() <= MOST) {
            for (String file : files) {
                String name = file.substring(file.lastIndexOf('/') + 1);
                if (isName(name)) {
                    all.add(name);
                }
            }
        }
        names.put(asset, List.copyOf(all));
    }

    /** The folder of a glob, up to the first part with a star. */
    private static String fixed(String path) {
        int star = 0;
        while (star < path.length() && "*?[{".indexOf(path.charAt(star)) < 0) {
            star++;
        }
        return star == path.length() ? path : path.substring(0, path.lastIndexOf('/', star) + 1);
    }

    /** What is long, or of several words, is written on purpose. */
    private static boolean isName(String text) {
        boolean isOfSeveral = text.chars().anyMatch(c -> "._-/".indexOf(c) >= 0);
        return text.length() >= (isOfSeveral ? 5 : SHORTEST);
    }

    /** Reads a file's text. */
    public void read(String file, String text) {
        names.forEach(
                (asset, wanted) -> {
                    if (wanted.stream().anyMatch(name -> stands(name, text))) {
                        found.computeIfAbsent(asset, key -> new TreeSet<>()).add(file);
                    }
                });
    }

    private static boolean stands(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean isStart = at == 0 || !isPart(text.charAt(at - 1)) || !isPart(name.charAt(0));
            boolean isEnd =
                    end == text.length()
                            || !isPart(text.charAt(end))
                            || !isPart(name.charAt(name.length() - 1));
            if (isStart && isEnd) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** Files that name an asset, in order, at most {@value #MOST}. */
    public List<String> of(String asset) {
        return new ArrayList<>(found.getOrDefault(asset, new TreeSet<>()))
                .stream().limit(MOST).toList();
    }
}
