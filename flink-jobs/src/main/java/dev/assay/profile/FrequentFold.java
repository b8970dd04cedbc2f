package dev.assay.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Collects the most frequent values from dictionaries; only values that stay get an object. */
final class FrequentFold {

    /** Characters of a value that are kept; longer ones are told apart by their hash. */
    private static final int LONGEST = 64;

    private final int capacity;
    private final Map<Long, String> texts = new TreeMap<>();
    private final Map<Long, Long> counts = new TreeMap<>();
    private long error;

    FrequentFold(int capacity) {
        this.capacity = capacity;
    }

    /** Adds all values of a dictionary. */
    void add(Dictionary d) {
        long[] all = new long[d.size() + counts.size()];
        int n = 0;
        for (int i = 0; i < d.size(); i++) {
            all[n++] = d.count(i) + counts.getOrDefault(d.hash(i), 0L);
        }
        for (Map.Entry<Long, Long> kept : counts.entrySet()) {
            all[n++] = kept.getValue();
        }
        long cut = 0;
        if (n > capacity) {
            // Values in both places are listed twice, which can only make the cut, and so the
            // stated error, greater.
            Arrays.sort(all);
            cut = all[n - 1 - capacity];
        }
        for (int i = 0; i < d.size(); i++) {
            long hash = d.hash(i);
            long sum = d.count(i) + counts.getOrDefault(hash, 0L);
            if (sum > cut) {
                counts.put(hash, sum);
                texts.computeIfAbsent(hash, absent -> "");
                if (texts.get(hash).isEmpty()) {
                    texts.put(hash, text(d.bytes(), d.offset(i), d.length(i), hash));
                }
            }
        }
        if (cut > 0) {
            long taken = cut;
            counts.values().removeIf(count -> count <= taken);
            counts.replaceAll((hash, count) -> count - taken);
            texts.keySet().retainAll(counts.keySet());
            error += cut;
        }
    }

    private static String text(byte[] b, int offset, int length, long hash) {
        if (length <= LONGEST) {
            return new String(b, offset, length, StandardCharsets.UTF_8);
        }
        return new String(b, offset, LONGEST, StandardCharsets.UTF_8)
                + "…#"
                + Long.toHexString(hash);
    }

    Frequent build() {
        TreeMap<String, Long> values = new TreeMap<>();
        counts.forEach((hash, count) -> values.merge(texts.get(hash), count, Long::sum));
        return new Frequent(capacity, values, error);
    }
}
