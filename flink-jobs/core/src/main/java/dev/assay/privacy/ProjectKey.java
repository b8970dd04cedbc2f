package dev.assay.privacy;

import dev.assay.document.Nullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a project, with which values are named anew: HMAC-SHA256, RFC 2104. Whoever has it can
 * try values out; nobody else can. It is never printed and never written.
 */
public final class ProjectKey {

    /** The environment variable that may hold it. */
    public static final String VARIABLE = "ASSAY_KEY";

    private static final String MAKE =
            "make one with openssl rand -hex 32, keep it outside the repository, and give it in the"
                    + " environment variable "
                    + VARIABLE
                    + ", or in a file that -Dassay.keyFile names";

    /** 256 bits or more. */
    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F]{2}){32,128}");

    private static final long LARGEST = 4096;

    private static final int ID = 8;

    private final SecretKeySpec key;

    private ProjectKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * Reads the one that is used from now on: the first of {@link #all}.
     *
     * @param variable what the environment has under {@link #VARIABLE}; null for nothing
     * @param file that holds it, which goes before the variable; null for none
     * @param project whose folder, and whose repository, it must not lie in
     * @throws IOException where there is none or it is none; says how to make one
     */
    public static ProjectKey of(@Nullable String variable, @Nullable Path file, Path project)
            throws IOException {
        return all(variable, file, project).get(0);
    }

    /**
     * Reads all keys, as they stand one behind the other with blanks, line ends or commas between
     * them: the one that is used from now on, and those that were used before it.
     */
    public static List<ProjectKey> all(@Nullable String variable, @Nullable Path file, Path project)
            throws IOException {
        if (file != null) {
            return parse(read(file, project), "the file of assay.keyFile");
        }
        if (variable == null || variable.isBlank()) {
            throw new IOException("A key is needed, and there is none; " + MAKE);
        }
        return parse(variable, VARIABLE);
    }

    private static String read(Path file, Path project) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException(
                    "assay.keyFile is " + file + ", which is no file to read; " + MAKE);
        }
        // Where it really lies, and where it is named: a link in the project would be committed.
        Path real = file.toRealPath();
        Path named = file.toAbsolutePath().normalize();
        for (Path folder = project.toRealPath(); folder != null; folder = folder.getParent()) {
            boolean isOurs = folder.equals(project.toRealPath());
            boolean isRepository = Files.exists(folder.resolve(".git"));
            if ((isOurs || isRepository)
                    && (real.startsWith(folder)
                            || named.startsWith(folder)
                            || named.startsWith(project.toAbsolutePath().normalize()))) {
                throw new IOException(
                        "assay.keyFile is "
                                + file.getFileName()
                                + " in "
                                + (isOurs ? "the project's folder" : "the repository")
                                + ", where it would be committed and published beside what it"
                                + " protects; move it out, and if it was ever committed, make"
                                + " another with openssl rand -hex 32");
            }
            if (isRepository) {
                break;
            }
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(
                    "assay.keyFile is " + file + ", which is too large for a key; " + MAKE);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static List<ProjectKey> parse(String text, String where) throws IOException {
        List<ProjectKey> keys = new ArrayList<>();
        for (String hex : text.strip().split("[\\s,]+")) {
            keys.add(key(hex, where));
        }
        return keys;
    }

    private static ProjectKey key(String hex, String where) throws IOException {
        if (!FORM.matcher(hex).matches()) {
            throw new IOException(
                    "The key in "
                            + where
                            + " has "
                            + hex.length()
                            + " characters, expected 64 hexadecimal digits or more; "
                            + MAKE);
        }
        return new ProjectKey(HexFormat.of().parseHex(hex));
    }

    /**
     * The keyed hash of a text.
     *
     * @param use for what it is: the same text has another one for each use
     */
    public byte[] hash(String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which it is known again, in hexadecimal; nothing can be worked out of it. */
    public String id() {
        return HexFormat.of().formatHex(hash("id", ""), 0, ID);
    }

    @Override
    public String toString() {
        return "ProjectKey";
    }
}
