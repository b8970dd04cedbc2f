package dev.assay.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file of ours that stands inside the page, and may do so because the page's policy names its
 * hash; nothing that came from the data can run or style anything.
 *
 * @param text of the file
 */
record Inline(String text) {

    static final Inline STYLE = of("assay.css");
    static final Inline SCRIPT = of("assay.js");

    private static Inline of(String name) {
        try (InputStream file = Inline.class.getResourceAsStream(name)) {
            return new Inline(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }

    /** What the page may load and run: its own style and script, and nothing from anywhere. */
    static String policy() {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src " + STYLE.hash(),
                "script-src " + SCRIPT.hash(),
                "base-uri 'none'",
                "form-action 'none'");
    }

    private String hash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
