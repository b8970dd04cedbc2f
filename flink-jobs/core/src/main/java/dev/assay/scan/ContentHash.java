package dev.assay.scan;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Tells contents apart by 128 bits of XXH3, in hexadecimal: fast, and safe from chance, not from
 * somebody who wants two contents to look alike.
 */
public final class ContentHash {

    private static final int BUFFER = 1 << 17;

    private ContentHash() {}

    /** Of a file's bytes. */
    public static String of(Path file) throws IOException {
        HashStream128 hash = Hashing.xxh3_128().hashStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) > 0; ) {
                hash.putBytes(buffer, 0, n);
            }
        }
        return hexadecimal(hash.get());
    }

    /** Of all that can be read of a file, from its first byte on. */
    public static String of(SeekableInput file) throws IOException {
        HashStream128 hash = Hashing.xxh3_128().hashStream();
        byte[] buffer = new byte[BUFFER];
        file.seek(0);
        for (int n; (n = file.read(buffer, 0, BUFFER)) > 0; ) {
            hash.putBytes(buffer, 0, n);
        }
        return hexadecimal(hash.get());
    }

    /** Of the archive that this class was loaded from; all unpacked ones look alike. */
    public static String ofProgram() throws IOException {
        try {
            Path archive =
                    Path.of(
                            ContentHash.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Files.isRegularFile(archive) ? of(archive) : "unpacked";
        } catch (URISyntaxException e) {
            throw new IOException("the place of this program is no path", e);
        }
    }

    /** Of bytes. */
    public static String of(byte[] bytes) {
        return hexadecimal(Hashing.xxh3_128().hashBytesTo128Bits(bytes));
    }

    private static String hexadecimal(HashValue128 hash) {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(hash.getMostSignificantBits())
                + digits.toHexDigits(hash.getLeastSignificantBits());
    }
}
