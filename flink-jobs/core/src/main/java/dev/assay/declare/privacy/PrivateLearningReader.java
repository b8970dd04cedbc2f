package dev.assay.declare.privacy;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.Map;
import java.util.Set;

/** Reads {@code dp} of a dataset's {@code learned}. */
public final class PrivateLearningReader {

    private static final Set<String> KEYS = Set.of("epsilon", "delta", "clip");

    private PrivateLearningReader() {}

    /**
     * What is declared.
     *
     * @param node null where nothing is
     * @return null where nothing is
     */
    public static @Nullable PrivateLearning read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        Map<String, YamlNode> entries = node.map("dp", KEYS);
        if (!entries.containsKey("epsilon")) {
            throw node.fault(
                    "the key 'epsilon' is missing in dp; it says how much the networks may tell of"
                            + " a row, such as epsilon: 3");
        }
        YamlNode delta = entries.get("delta");
        YamlNode clip = entries.get("clip");
        return new PrivateLearning(
                PrivacyReader.within(
                        entries.get("epsilon"), "epsilon", PrivacyReader.LARGEST_EPSILON),
                delta == null ? null : PrivacyReader.within(delta, "delta", 1),
                clip == null ? PrivateLearning.USUAL_CLIP : clip(clip));
    }

    private static double clip(YamlNode node) throws SpecException {
        double norm = PrivacyReader.number(node, "clip");
        if (!(norm > 0 && norm <= 1e6)) {
            throw node.fault(
                    "clip is '"
                            + node.text("clip")
                            + "', expected a number above 0, such as 1: the greatest norm of the"
                            + " gradient of a row");
        }
        return norm;
    }
}
