package dev.assay.declare.demand;

import dev.assay.declare.privacy.PrivateLearningReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.Map;
import java.util.Set;

/** Reads {@code learned}: which networks are trained. */
public final class LearnedReader {

    private LearnedReader() {}

    /**
     * Both networks where there is no such key.
     *
     * @throws SpecException if a key is not known, or an answer is neither true nor false
     */
    public static Learned read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return Learned.BOTH;
        }
        Map<String, YamlNode> entries = node.map("learned", Set.of("vae", "gan", "dp"));
        return new Learned(
                !entries.containsKey("vae") || entries.get("vae").flag("vae"),
                !entries.containsKey("gan") || entries.get("gan").flag("gan"),
                PrivateLearningReader.read(entries.get("dp")));
    }
}
