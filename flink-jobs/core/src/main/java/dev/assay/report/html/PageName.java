package dev.assay.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of pages that any file system, web server and link can have, whatever datasets are called.
 */
public final class PageName {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9._-]+");
    private static final int LONGEST = 80;
    private static final int DIGITS = 8;

    private PageName() {}

    /**
     * The file name of a dataset's page. Names of small Latin letters, digits, dots, dashes and
     * underscores stay as they are; of others a hash keeps apart what would look the same.
     */
    public static String of(String dataset) {
        String plain = OTHER.matcher(dataset.toLowerCase(Locale.ROOT)).replaceAll("-");
        String start = plain.substring(0, Math.min(LONGEST, plain.length()));
        String name =
                plain.equals(dataset) && plain.length() <= LONGEST
                        ? plain
                        : start.replaceAll("^-+|-+$", "") + "~" + hash(dataset);
        return "assay-dataset-" + name + ".html";
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
