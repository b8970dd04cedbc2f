package dev.assay.scan.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names that a header has for several columns. */
public final class RepeatedNames {

    private static final int SHOWN = 3;

    private RepeatedNames() {}

    /**
     * The names as columns can be told apart by: the first that has one keeps it, the others get
     * their number behind it, {@code x, x_2, x_3}.
     */
    public static List<String> apart(List<String> names) {
        Set<String> taken = new HashSet<>(names);
        Map<String, Integer> counts = new HashMap<>();
        List<String> apart = new ArrayList<>();
        for (String name : names) {
            int n = counts.merge(name, 1, Integer::sum);
            String own = name;
            while (n > 1 && !taken.add(own = name + "_" + n)) {
                n = counts.merge(name, 1, Integer::sum);
            }
            apart.add(own);
        }
        return apart;
    }

    /** What is said of them: {@code x (100 times), y (twice)}, the most frequent first. */
    static String told(List<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(count -> count.getKey() + " \u00D7 " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
