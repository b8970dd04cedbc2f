package dev.assay.measure.cache;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Answers that are encrypted with ChaCha20-Poly1305, RFC 8439: they hold what only who has the data
 * may know, such as rows, and hashes that values could be tried out by. A JVM that lives for
 * seconds has no time to compile AES.
 */
final class SealedAnswers {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** With a key of 32 bytes, by which nothing else is encrypted. */
    SealedAnswers(byte[] key) {
        this.key = new SecretKeySpec(key, "ChaCha20");
    }

    /** The answers, each encrypted: 12 bytes of nonce, and what only the key opens. */
    List<byte[]> seal(List<byte[]> answers) {
        List<byte[]> sealed = new ArrayList<>();
        for (byte[] answer : answers) {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            try {
                byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer);
                sealed.add(ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return sealed;
    }

    /** What {@link #seal} was given; empty where that was under another key. */
    Optional<List<byte[]>> open(List<byte[]> sealed) {
        List<byte[]> answers = new ArrayList<>();
        for (byte[] one : sealed) {
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, one);
                answers.add(cipher.doFinal(one, NONCE, one.length - NONCE));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }
        return Optional.of(answers);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, key, new IvParameterSpec(nonce, 0, NONCE));
        return cipher;
    }
}
