package dev.assay.bench.assets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person says of files.
 *
 * @param glob of their paths
 * @param isEach whether each of them is a dataset of its own
 * @param role of the dataset, or {@code none}
 * @param meant a meaning and a column, as {@code item=sku}
 * @param open those that may be guessed or not
 */
record Label(String glob, boolean isEach, String role, Set<String> meant, Set<String> open) {

    private static final String EACH = " each";

    /** All, of which the first that matches a file is about it. */
    static List<Label> all() throws IOException {
        List<Label> labels = new ArrayList<>();
        try (InputStream in = Label.class.getResourceAsStream("labels.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.startsWith("#")) {
                    labels.add(of(line.split("\t", -1)));
                }
            }
        }
        return labels;
    }

    private static Label of(String[] cells) {
        Set<String> meant = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (String pair : cells[2].isEmpty() ? new String[0] : cells[2].split(" ")) {
            if (pair.startsWith("?")) {
                open.add(pair.substring(1));
            } else {
                meant.add(pair);
            }
        }
        boolean isEach = cells[0].endsWith(EACH);
        String glob = isEach ? cells[0].substring(0, cells[0].length() - EACH.length()) : cells[0];
        return new Label(glob, isEach, cells[1], meant, open);
    }

    boolean matches(String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
    }
}
