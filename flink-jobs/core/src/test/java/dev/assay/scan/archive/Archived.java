package dev.assay.scan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Ways to make an archive. */
enum Archived {
    DEFLATED("zip") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return zip(members, false);
        }
    },
    STORED("zip") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return zip(members, true);
        }
    },
    TAR("tar") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return tar(members, TarArchiveOutputStream.LONGFILE_POSIX);
        }
    },
    GNU_TAR("tar") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return tar(members, TarArchiveOutputStream.LONGFILE_GNU);
        }
    },
    TAR_GZ("tar.gz") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return Packed.GZIP.pack(TAR.of(members));
        }
    },
    TAR_BZ2("tar.bz2") {
        @Override
        byte[] of(Map<String, String> members) throws IOException {
            return Packed.BZIP2.pack(TAR.of(members));
        }
    };

    final String ending;

    Archived(String ending) {
        this.ending = ending;
    }

    /** An archive of these texts, by name. */
    abstract byte[] of(Map<String, String> members) throws IOException;

    private static byte[] zip(Map<String, String> members, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                byte[] text = member.getValue().getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(member.getKey());
                if (stored) {
                    CRC32 check = new CRC32();
                    check.update(text);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(text.length);
                    entry.setCrc(check.getValue());
                }
                out.putNextEntry(entry);
                out.write(text);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, String> members, int longNames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(longNames);
            for (Map.Entry<String, String> member : members.entrySet()) {
                byte[] text = member.getValue().getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(text.length);
                out.putArchiveEntry(entry);
                out.write(text);
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where the directory of a ZIP archive begins. */
    static int directory(byte[] zip) {
        int at = zip.length - 22;
        return (zip[at + 16] & 0xFF) | (zip[at + 17] & 0xFF) << 8 | (zip[at + 18] & 0xFF) << 16;
    }
}
