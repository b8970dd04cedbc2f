package dev.assay.inventory;

import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Probes that were made before, of the same data and by the same version of Assay. They say nothing
 * of single users or items, and so may be kept.
 *
 * @param cache where they are
 */
public record ProbeCache(AnswerCache cache) {

    /**
     * A key.
     *
     * @param about all that the probes depend on, but Assay itself
     */
    public String key(List<String> about) throws IOException {
        List<String> all = new ArrayList<>(about);
        all.add("probes");
        all.add(ContentHash.ofProgram());
        return ContentHash.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /** What is kept under a key; nothing where it is not there or not whole. */
    public Optional<List<Valued>> get(String key) {
        return cache.get(key)
                .filter(answers -> answers.size() == 1)
                .flatMap(answers -> read(answers.get(0)));
    }

    private static Optional<List<Valued>> read(byte[] bytes) {
        try {
            return Optional.of(
                    List.of(
                            CanonicalJson.parse(
                                    "probes",
                                    1,
                                    new String(bytes, StandardCharsets.UTF_8),
                                    Valued[].class)));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps probes. */
    public void put(String key, List<Valued> probes) throws IOException {
        String line = CanonicalJson.line(probes);
        cache.put(key, List.of(line.getBytes(StandardCharsets.UTF_8)));
    }
}
