package dev.assay.train.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.score.TrainingCurves;
import dev.assay.train.TrainedModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final float[] WEIGHTS = {1, -2.5f, Float.MIN_VALUE, 3e38f};

    /** Anything that JSON can say. */
    private record Document(String name, List<Double> numbers) {}

    private static final Document DOCUMENT = new Document("a model", List.of(0.1, 2.0));

    @TempDir Path folder;

    private static byte[] file() throws IOException {
        return ModelFile.encode(DOCUMENT, WEIGHTS);
    }

    private static ModelException refused(byte[] bytes) {
        ModelException e =
                assertThrows(
                        ModelException.class,
                        () -> ModelFile.decode("vae.zip", bytes, Document.class));
        assertTrue(e.getMessage().startsWith("vae.zip:"), e.getMessage());
        assertTrue(e.getMessage().contains("mvn assay:baseline"), e.getMessage());
        return e;
    }

    @Test
    void a_model_is_read_as_it_was_written() throws IOException {
        ModelFile.Parts<Document> parts = ModelFile.decode("vae.zip", file(), Document.class);
        assertEquals(DOCUMENT, parts.document());
        assertArrayEquals(WEIGHTS, parts.weights());
    }

    @Test
    void the_same_model_is_the_same_bytes() throws IOException {
        assertArrayEquals(file(), file());
    }

    @Test
    void a_model_cut_anywhere_before_its_directory_is_refused() throws IOException {
        byte[] bytes = file();
        refused(Arrays.copyOf(bytes, bytes.length / 2));
        refused(new byte[0]);
        for (int n = 1; n < directory(bytes); n++) {
            refused(Arrays.copyOf(bytes, n));
        }
    }

    /** The position of the zip's central directory: behind it are no parts of the model. */
    private static int directory(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf("PK\u0001\u0002");
    }

    @Test
    void a_model_with_a_changed_byte_is_read_as_it_was_or_refused() throws IOException {
        byte[] bytes = file();
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) (1 + random.nextInt(255));
            try {
                ModelFile.Parts<Document> parts =
                        ModelFile.decode("vae.zip", damaged, Document.class);
                assertEquals(DOCUMENT, parts.document(), "byte " + i);
                assertArrayEquals(WEIGHTS, parts.weights(), "byte " + i);
            } catch (ModelException e) {
                assertTrue(e.getMessage().startsWith("vae.zip:"), e.getMessage());
                assertTrue(e.getMessage().contains("mvn assay:baseline"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > bytes.length / 3, refused + " of " + bytes.length);
    }

    @Test
    void weights_of_another_model_are_refused_by_their_checksum() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("weights.bin", new byte[16]);
        assertTrue(refused(zip(parts)).getMessage().contains("checksum"));
    }

    @Test
    void a_part_that_is_missing_is_named() throws IOException {
        for (String part : List.of("model.json", "weights.bin", "checksums.json")) {
            Map<String, byte[]> parts = parts();
            parts.remove(part);
            assertTrue(refused(zip(parts)).getMessage().contains(part + " is missing"));
        }
    }

    @Test
    void a_newer_version_is_named_whatever_else_it_says() throws IOException {
        for (String more : List.of("", ", \"signature\": \"00\"")) {
            Map<String, byte[]> parts = parts();
            parts.put(
                    "checksums.json",
                    ("{\"format\": \"assay-model/99\"" + more + "}")
                            .getBytes(StandardCharsets.UTF_8));
            String message = refused(zip(parts)).getMessage();
            assertTrue(message.contains("the format is assay-model/99"), message);
        }
    }

    @Test
    void checksums_that_are_not_json_are_refused() throws IOException {
        for (String text : List.of("", "null", "{\"format\": ", "[1]")) {
            Map<String, byte[]> parts = parts();
            parts.put("checksums.json", text.getBytes(StandardCharsets.UTF_8));
            refused(zip(parts));
        }
    }

    @Test
    void a_part_that_unpacks_to_more_than_a_model_can_be_is_refused() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("weights.bin", new byte[(8 << 20) + 1]);
        byte[] bomb = zip(parts);
        assertTrue(bomb.length < 100_000, "the file itself is small");
        assertTrue(refused(bomb).getMessage().contains("larger than a model can be"));
    }

    @Test
    void many_parts_are_refused() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 10; i++) {
            parts.put("more-" + i, new byte[] {1});
        }
        assertTrue(refused(zip(parts)).getMessage().contains("larger than a model can be"));
    }

    @Test
    void a_model_too_large_to_be_committed_is_not_made() {
        SplittableRandom random = new SplittableRandom(2);
        float[] weights = new float[600_000];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble();
        }
        ModelException e =
                assertThrows(ModelException.class, () -> ModelFile.encode(DOCUMENT, weights));
        assertTrue(e.getMessage().contains("too many columns"), e.getMessage());
    }

    @Test
    void a_file_too_large_to_be_a_model_is_not_opened() throws IOException {
        Path file = Files.write(folder.resolve("vae.zip"), new byte[ModelFile.GREATEST + 1]);
        ModelException e = assertThrows(ModelException.class, () -> ModelFile.bytes(file));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains("at most " + ModelFile.GREATEST), e.getMessage());
    }

    @Test
    void models_are_read_from_a_folder_as_they_were_written_and_absent_ones_say_so()
            throws IOException {
        new TrainedModels(new byte[] {1, 2}, null, new byte[] {3}, null, TrainingCurves.NONE)
                .write(folder);
        TrainedModels both = TrainedModels.read(folder);
        assertArrayEquals(new byte[] {1, 2}, both.vae());
        assertArrayEquals(new byte[] {3}, both.gan());

        TrainingCurves curves =
                new TrainingCurves(
                        TrainingCurves.FORMAT, List.of(), "no", 0, List.of(), null, null);
        new TrainedModels(null, "no", new byte[] {4}, null, curves).write(folder);
        TrainedModels one = TrainedModels.read(folder);
        assertEquals(
                "the baseline has no such network: no; where it stays so, declare learned: {vae: false, gan: false}",
                one.vaeReason());
        assertArrayEquals(new byte[] {4}, one.gan());
        assertFalse(Files.exists(folder.resolve(TrainedModels.VAE)));
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
