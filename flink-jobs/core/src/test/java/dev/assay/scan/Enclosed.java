package dev.assay.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file as the only member of an archive, by what the JDK has and a few lines. */
public enum Enclosed {
    STORED("zip"),
    TAR("tar"),
    DEFLATED("zip"),
    TAR_GZ("tar.gz");

    private static final int BLOCK = 512;

    public final String ending;

    Enclosed(String ending) {
        this.ending = ending;
    }

    /** Whether a member can be read from anywhere. */
    boolean isAsItLies() {
        return this == STORED || this == TAR;
    }

    /** The archive with that file as member. */
    public byte[] of(String name, byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (this) {
            case STORED, DEFLATED -> {
                try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                    out.putNextEntry(entry(name, file));
                    out.write(file);
                }
            }
            case TAR -> tar(name, file, bytes);
            case TAR_GZ -> {
                try (OutputStream out = new GZIPOutputStream(bytes)) {
                    tar(name, file, out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private ZipEntry entry(String name, byte[] file) {
        ZipEntry entry = new ZipEntry(name);
        if (this == STORED) {
            CRC32 check = new CRC32();
            check.update(file);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(file.length);
            entry.setCrc(check.getValue());
        }
        return entry;
    }

    private static void tar(String name, byte[] file, OutputStream out) throws IOException {
        byte[] head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, "0000644\0");
        put(head, 124, octal("%011o\0", file.length));
        put(head, 136, octal("%011o\0", 0));
        put(head, 148, "        ");
        put(head, 156, "0");
        put(head, 257, "ustar\00000");
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xFF;
        }
        put(head, 148, octal("%06o\0 ", sum));
        out.write(head);
        out.write(file);
        out.write(new byte[(BLOCK - file.length % BLOCK) % BLOCK + 2 * BLOCK]);
    }

    private static String octal(String form, int number) {
        return String.format(Locale.ROOT, form, number);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
