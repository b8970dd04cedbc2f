package dev.assay.train.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.document.Nullable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A model on disk: a zip of {@code model.json} (what it is), {@code weights.bin} (32-bit floats,
 * little-endian) and {@code checksums.json} (SHA-256 of both). Nothing in it is ever deserialised
 * as a Java object, and its size is bounded before it is opened.
 */
public final class ModelFile {

    /** Bytes of a model file at most; it is committed with every baseline. */
    static final int GREATEST = 2 << 20;

    private static final int GREATEST_ENTRY = 8 << 20;
    private static final String MODEL = "model.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String CHECKSUMS = "checksums.json";
    static final String ADVICE =
            "; restore it from version control, or accept the data anew with mvn assay:baseline";

    private ModelFile() {}

    /** The version of the file, and the checksums of its parts; a newer one may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Checksums(String format, @Nullable String model, @Nullable String weights) {
        static final String FORMAT = "assay-model/4";
    }

    /** The bytes of a model file: a document, weights, and the checksums of both. */
    public static byte[] encode(Object document, float[] weights) throws IOException {
        byte[] model = CanonicalJson.indented(document).getBytes(StandardCharsets.UTF_8);
        ByteBuffer floats =
                ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        floats.asFloatBuffer().put(weights);
        Checksums checksums =
                new Checksums(Checksums.FORMAT, sha256(model), sha256(floats.array()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, CHECKSUMS, CanonicalJson.indented(checksums).getBytes(StandardCharsets.UTF_8));
            put(zip, MODEL, model);
            put(zip, WEIGHTS, floats.array());
        }
        if (bytes.size() > GREATEST) {
            throw new ModelException(
                    "the model would take "
                            + bytes.size()
                            + " bytes, at most "
                            + GREATEST
                            + " are kept; the dataset has too many columns for it");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same model is the same bytes on any day.
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes a model file; it appears whole or not at all. */
    public static void write(Path file, byte[] bytes) throws IOException {
        AtomicFile.write(file, bytes);
    }

    /** A model file's parts, checked. */
    public record Parts<D>(D document, float[] weights) {}

    /**
     * The bytes of a model file.
     *
     * @throws ModelException when the file is too large to be a model
     */
    public static byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size > GREATEST) {
            throw new ModelException(
                    file
                            + ": the model has "
                            + size
                            + " bytes, at most "
                            + GREATEST
                            + " are read"
                            + ADVICE);
        }
        return Files.readAllBytes(file);
    }

    /**
     * The parts of a model file.
     *
     * @param name of the file, for messages
     * @param type of the document
     * @throws ModelException when the file is damaged, or is no model of this version
     */
    public static <D> Parts<D> decode(String name, byte[] bytes, Class<D> type) throws IOException {
        Map<String, byte[]> entries = entries(name, bytes);
        for (String part : new String[] {CHECKSUMS, MODEL, WEIGHTS}) {
            if (!entries.containsKey(part)) {
                throw new ModelException(
                        name + ": " + part + " is missing, the file is cut or no model" + ADVICE);
            }
        }
        Checksums checksums = parse(name, entries.get(CHECKSUMS), Checksums.class);
        if (!Checksums.FORMAT.equals(checksums.format())) {
            throw new ModelException(
                    name
                            + ": the format is "
                            + checksums.format()
                            + ", this version of Assay reads "
                            + Checksums.FORMAT
                            + ADVICE);
        }
        if (!sha256(entries.get(MODEL)).equals(checksums.model())
                || !sha256(entries.get(WEIGHTS)).equals(checksums.weights())) {
            throw new ModelException(
                    name + ": its checksum is wrong, the file was changed" + ADVICE);
        }
        D document = parse(name, entries.get(MODEL), type);
        ByteBuffer floats = ByteBuffer.wrap(entries.get(WEIGHTS)).order(ByteOrder.LITTLE_ENDIAN);
        float[] weights = new float[floats.remaining() / Float.BYTES];
        floats.asFloatBuffer().get(weights);
        return new Parts<>(document, weights);
    }

    private static <T> T parse(String name, byte[] json, Class<T> type) throws ModelException {
        try {
            return CanonicalJson.parse(name, 1, new String(json, StandardCharsets.UTF_8), type);
        } catch (DocumentException e) {
            throw new ModelException(e.getMessage() + ADVICE);
        }
    }

    private static Map<String, byte[]> entries(String name, byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(GREATEST_ENTRY + 1);
                if (content.length > GREATEST_ENTRY || entries.size() > 3) {
                    throw new ModelException(
                            name + ": unpacked it is larger than a model can be" + ADVICE);
                }
                entries.put(entry.getName(), content);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The last is how the JDK says that an entry's name is not UTF-8.
            throw new ModelException(
                    name + ": the file is cut or damaged (" + e.getMessage() + ")" + ADVICE);
        }
        return entries;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
