package dev.assay.scan.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives of what should be in none. */
final class Tampered {

    private Tampered() {}

    /** With a head of pax before a member without bytes of its own. */
    static byte[] pax(String key, String value, char type) {
        String line = " " + key + "=" + value + "\n";
        int length = line.length() + 2;
        length += length > 99 ? 1 : 0;
        byte[] said = (length + line).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.writeBytes(head("pax", said.length, 'x'));
        tar.writeBytes(Arrays.copyOf(said, 512));
        tar.writeBytes(head("a.csv", 0, type));
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    private static byte[] head(String name, int size, char type) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 124, String.format("%011o", size));
        put(head, 148, " ".repeat(8));
        put(head, 156, String.valueOf(type));
        put(head, 257, "ustar\00000");
        int sum = 0;
        for (byte b : head) {
            sum += b;
        }
        put(head, 148, String.format("%06o", sum) + "\0");
        return head;
    }

    private static void put(byte[] head, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, head, at, text.length());
    }

    /** With all numbers in their long form. */
    static byte[] zip64(String name, String text) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Always);
            out.putArchiveEntry(new ZipArchiveEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
