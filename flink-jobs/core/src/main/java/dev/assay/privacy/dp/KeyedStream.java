package dev.assay.privacy.dp;

import dev.assay.privacy.ProjectKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * As {@link KeyedBits}, for hundreds of millions of numbers: AES-256 in counter mode (NIST SP
 * 800-38A) under a key that is derived for the use.
 */
public final class KeyedStream implements RandomGenerator {

    private static final int BLOCK = 1 << 14;

    private final Cipher cipher;
    private final byte[] zeros = new byte[BLOCK];
    private final byte[] bytes = new byte[BLOCK];
    private final ByteBuffer block = ByteBuffer.wrap(bytes).position(BLOCK);

    /**
     * The bits for a use.
     *
     * @param use what they are for; another one has others
     */
    public KeyedStream(ProjectKey key, String use) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    // The derived key is used for this stream alone, so that it may begin at zero.
                    new SecretKeySpec(key.hash("stream", use), "AES"),
                    new IvParameterSpec(new byte[16]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    @Override
    public long nextLong() {
        if (!block.hasRemaining()) {
            try {
                cipher.update(zeros, 0, BLOCK, bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            block.rewind();
        }
        return block.getLong();
    }
}
