package dev.assay.inventory.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for datasets that have none: what their paths say beyond dates, numbers and formats. */
final class Naming {

    private static final int LONGEST = 48;

    /** Names that say nothing of what data are. */
    private static final Pattern GENERAL =
            Pattern.compile(
                    "(?i)(by[-_]?)?(days?|daily|dates?|hours?|hourly|months?|monthly|weeks?|weekly|years?)"
                            + "|data(sets?)?|csvs?|tsv|jsonl?|parquet|orc|avro|xlsx?|files?|raw|input|output|tables?"
                            + "|part|parts|chunks?|src|main|resources|test|all|export|dump|\\d+|");

    /** Names that Windows keeps for devices. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private Naming() {}

    /**
     * A name for each, no two of which differ only in capitals.
     *
     * @param stems what the paths of each have in common
     * @param endings of their files, which tell apart what else would be the same
     * @param taken names that none may have
     */
    static List<String> of(List<String> stems, List<String> endings, Collection<String> taken) {
        List<List<String>> steps = stems.stream().map(Naming::steps).toList();
        int[] used = new int[stems.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = 1;
        }
        Set<String> gone = new HashSet<>();
        taken.forEach(name -> gone.add(name.toLowerCase(Locale.ROOT)));
        // Names that are not yet their own get one more folder before them.
        for (boolean changed = true; changed; ) {
            changed = false;
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 0; i < used.length; i++) {
                counts.merge(key(steps.get(i), used[i]), 1, Integer::sum);
            }
            for (int i = 0; i < used.length; i++) {
                String key = key(steps.get(i), used[i]);
                if ((counts.get(key) > 1 || gone.contains(key)) && used[i] < steps.get(i).size()) {
                    used[i]++;
                    changed = true;
                }
            }
        }
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            plain.add(name(steps.get(i), used[i]));
        }
        Map<String, Integer> counts = new HashMap<>();
        plain.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            String name = plain.get(i);
            if (counts.get(name) > 1 && !endings.get(i).isEmpty()) {
                name = name + "-" + endings.get(i);
            }
            String own = name;
            for (int n = 2; !gone.add(own.toLowerCase(Locale.ROOT)); n++) {
                own = name + "-" + n;
            }
            names.add(own);
        }
        return names;
    }

    private static String key(List<String> steps, int used) {
        return name(steps, used).toLowerCase(Locale.ROOT);
    }

    private static String name(List<String> steps, int used) {
        String joined = String.join("-", steps.subList(steps.size() - used, steps.size()));
        String cut =
                joined.codePointCount(0, joined.length()) <= LONGEST
                        ? joined
                        : joined.substring(0, joined.offsetByCodePoints(0, LONGEST));
        String name = cut.replaceAll("[-._]+$", "");
        return name.isEmpty() || RESERVED.matcher(name).matches() ? "data" + name : name;
    }

    /** What says something, from the outermost folder to the file; at least one. */
    private static List<String> steps(String stem) {
        List<String> all = new ArrayList<>();
        for (String step : stem.replace("!/", "/").split("/")) {
            String clean =
                    Normalizer.normalize(step, Normalizer.Form.NFC)
                            .replaceFirst("\\.(parquet|orc|avro|csv|json|zip|tar|tgz|gz)+$", "")
                            .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
                            .replaceAll("[-_.]{2,}", "-")
                            .replaceAll("^[\\p{M}._-]+|[._-]+$", "");
            if (!GENERAL.matcher(clean).matches()) {
                all.add(clean);
            }
        }
        return all.isEmpty() ? List.of("data") : all;
    }
}
