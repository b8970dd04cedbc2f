package dev.assay.inventory.find;

import dev.assay.declare.DatasetSpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A project of a test, with or without an index of git. */
record Project(Path root) {

    static final int FILE = 0x81A4;
    static final int SUBMODULE = 0xE000;

    /** Writes a file. */
    Project with(String path, String text) throws IOException {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Project with(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** Writes the index as git does. */
    Project tracking(int version, Map<String, Integer> modes) throws IOException {
        return with(".git/index", index(version, modes));
    }

    static byte[] index(int version, Map<String, Integer> modes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x44495243);
        out.writeInt(version);
        out.writeInt(modes.size());
        String before = "";
        for (Map.Entry<String, Integer> entry : new TreeMap<>(modes).entrySet()) {
            int start = out.size();
            out.write(new byte[24]);
            out.writeInt(entry.getValue());
            out.write(new byte[12 + 20]);
            out.writeShort(version == 3 ? 0x4000 : 0);
            if (version == 3) {
                out.writeShort(0x2000);
            }
            String name = entry.getKey();
            if (version == 4) {
                int common = 0;
                while (common < Math.min(before.length(), name.length())
                        && before.charAt(common) == name.charAt(common)) {
                    common++;
                }
                // What names have in common here is ASCII.
                strip(out, before.getBytes(StandardCharsets.UTF_8).length - common);
                out.write(name.substring(common).getBytes(StandardCharsets.UTF_8));
                out.writeByte(0);
            } else {
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.write(new byte[8 - (out.size() - start) % 8]);
            }
            before = name;
        }
        out.writeInt(0x54524545);
        out.writeInt(3);
        out.write(new byte[3]);
        out.write(new byte[20]);
        return bytes.toByteArray();
    }

    /** As git writes numbers of any length. */
    private static void strip(DataOutputStream out, int n) throws IOException {
        if (n > 127) {
            out.writeByte(0x80 | (n >> 7) - 1);
        }
        out.writeByte(n & 0x7F);
    }

    Discovery found(DatasetSpec... declared) throws IOException {
        return Discovery.of(root, List.of(declared));
    }

    /** The path of each dataset and how many files it has. */
    Map<String, Integer> datasets() throws IOException {
        return found().datasets().stream()
                .collect(
                        Collectors.toMap(
                                FoundDataset::path,
                                dataset -> dataset.files().size(),
                                (a, b) -> a,
                                TreeMap::new));
    }

    /** Why each of them is an aside. */
    Map<String, Aside.Why> asides() throws IOException {
        return found().asides().stream().collect(Collectors.toMap(Aside::path, Aside::why));
    }
}
