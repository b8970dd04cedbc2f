package dev.assay.privacy.dp;

import dev.assay.privacy.ProjectKey;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * Bits that only the holder of a key can foresee: HMAC-SHA256 of a counter. The same key and use
 * give the same bits anywhere, so that what is published twice of the same data has the same noise,
 * and averaging it tells nothing more.
 */
public final class KeyedBits implements RandomGenerator {

    private final ProjectKey key;
    private final String use;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long next;

    /**
     * The bits for a use.
     *
     * @param use what they are for; another one has others
     */
    public KeyedBits(ProjectKey key, String use) {
        this.key = key;
        this.use = use;
    }

    @Override
    public long nextLong() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(key.hash(use, String.valueOf(next++)));
        }
        return block.getLong();
    }
}
