package dev.assay.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.document.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The manifest of an {@link EvidenceFolder}: the checksum of each other file in it. */
final class Checksums {

    private static final String MANIFEST = EvidenceFolder.MANIFEST;
    private static final String ADVICE = EvidenceFolder.ADVICE;

    /** The version of the folder. */
    static final String FORMAT = "assay-evidence/7";

    private static final List<String> FILES =
            List.of(
                    EvidenceFolder.PROFILE,
                    EvidenceFolder.READABLE,
                    EvidenceFolder.BINS,
                    EvidenceFolder.BATCHES,
                    EvidenceFolder.DEPENDENCIES,
                    EvidenceFolder.SCORES,
                    EvidenceFolder.RULES);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private Checksums() {}

    /** The files' checksums, SHA-256 in hexadecimal, by name; a newer version may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Manifest(String format, @Nullable Map<String, String> sha256) {}

    /** Writes the manifest of all files that are there. */
    static void write(Path folder) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (String name : files(folder)) {
            checksums.put(name, sha256(folder.resolve(name)));
        }
        CanonicalJson.write(folder.resolve(MANIFEST), new Manifest(FORMAT, checksums));
    }

    /** As {@link EvidenceFolder#verify} says. */
    static void verify(Path folder) throws IOException {
        Map<String, String> checksums = manifest(folder.resolve(MANIFEST)).sha256();
        for (Map.Entry<String, String> file : checksums.entrySet()) {
            verify(folder.resolve(file.getKey()), file.getValue());
        }
        for (String name : files(folder)) {
            if (!checksums.containsKey(name)) {
                throw new IOException(
                        folder.resolve(name)
                                + ": the file is not one of those in "
                                + MANIFEST
                                + " and was put there by something else; move it away"
                                + ADVICE);
            }
        }
    }

    /** All files but the manifest; hidden ones are those of systems and editors. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .filter(name -> !name.equals(MANIFEST) && !name.startsWith(HashFile.NAME))
                    .sorted()
                    .toList();
        }
    }

    private static Manifest manifest(Path file) throws IOException {
        Manifest manifest;
        try {
            manifest = CanonicalJson.read(file, Manifest.class);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": the file is missing" + ADVICE, e);
        } catch (DocumentException e) {
            throw new IOException(e.getMessage() + ADVICE, e);
        }
        if (!FORMAT.equals(manifest.format())) {
            throw new IOException(
                    file
                            + ": the format is "
                            + manifest.format()
                            + ", this version of Assay reads "
                            + FORMAT
                            + "; use the version of Assay that wrote it, or accept the data anew with mvn assay:baseline");
        }
        if (manifest.sha256() == null || !manifest.sha256().keySet().containsAll(FILES)) {
            throw new IOException(
                    file + ": expected a checksum of each of " + String.join(", ", FILES) + ADVICE);
        }
        for (String name : manifest.sha256().keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IOException(file + ": '" + name + "' is no name of a file" + ADVICE);
            }
        }
        return manifest;
    }

    private static void verify(Path file, String expected) throws IOException {
        String found;
        try {
            found = sha256(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": the file is missing" + ADVICE, e);
        }
        if (!found.equals(expected)) {
            throw new IOException(
                    file
                            + ": the file was cut or changed since it was written (its checksum is not the one"
                            + " in "
                            + MANIFEST
                            + ")"
                            + ADVICE);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
