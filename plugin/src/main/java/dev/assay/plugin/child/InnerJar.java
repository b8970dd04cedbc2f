package dev.assay.plugin.child;

import dev.assay.document.AtomicFile;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The engine's messaging, a jar in a jar, which the engine unpacks each time it starts. Unpacked
 * once and put on the class path, its classes are in the child's {@link ClassArchive} like others,
 * and each start is a quarter of a second shorter. What goes wrong with it costs that time, never
 * the build.
 */
public final class InnerJar {

    private static final String OUTER = "flink-rpc-akka-loader-";
    private static final String INNER = "flink-rpc-akka.jar";

    private InnerJar() {}

    /**
     * A class path with that jar.
     *
     * @param cache the cache's folder, or null where nothing is kept
     * @param classPath of the child
     */
    public static List<Path> on(Path cache, List<Path> classPath) {
        List<Path> all = new ArrayList<>(classPath);
        try {
            for (Path entry : classPath) {
                if (cache != null && entry.getFileName().toString().startsWith(OUTER)) {
                    all.add(unpacked(entry, cache.resolve("classes")));
                }
            }
        } catch (IOException e) {
            return classPath;
        }
        return List.copyOf(all);
    }

    private static Path unpacked(Path outer, Path folder) throws IOException {
        try (ZipFile jar = new ZipFile(outer.toFile())) {
            ZipEntry inner = jar.getEntry(INNER);
            if (inner == null) {
                throw new IOException(outer + " has no " + INNER);
            }
            String name = INNER + " " + inner.getSize() + " " + inner.getCrc();
            Path file =
                    folder.resolve(ContentHash.of(name.getBytes(StandardCharsets.UTF_8)) + ".jar");
            if (!Files.exists(file) || crc(Files.readAllBytes(file)) != inner.getCrc()) {
                try (InputStream in = jar.getInputStream(inner)) {
                    AtomicFile.writePrivate(file, in.readAllBytes());
                }
            }
            return file;
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
