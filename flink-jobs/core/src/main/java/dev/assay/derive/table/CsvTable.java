package dev.assay.derive.table;

import dev.assay.document.CsvText;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A table that is written row by row as {@link CsvText} has it, in UTF-8. Nobody but the owner can
 * read it at any time, where the file system knows owners. Whoever writes it does so under a
 * temporary name.
 */
public final class CsvTable implements Closeable {

    private final DigestOutputStream digest;
    private final OutputStream out;
    private long rows = -1;
    private long formulas;

    /**
     * Begins a new file, and folders for it.
     *
     * @param header names of the columns, as they are
     * @throws IOException where it is there already, or cannot be written
     */
    public CsvTable(Path file, List<String> header) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owned =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        this.digest =
                new DigestOutputStream(
                        Channels.newOutputStream(
                                Files.newByteChannel(
                                        file,
                                        Set.of(
                                                StandardOpenOption.CREATE_NEW,
                                                StandardOpenOption.WRITE),
                                        owned)),
                        sha256());
        this.out = new BufferedOutputStream(digest, 1 << 16);
        write(header);
        formulas = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Adds a row; a cell that is null is empty. */
    public void write(List<String> cells) throws IOException {
        out.write(CsvText.line(cells).getBytes(StandardCharsets.UTF_8));
        formulas += cells.stream().filter(c -> c != null && CsvText.isFormula(c)).count();
        rows++;
    }

    /** Rows so far, without the header. */
    public long rows() {
        return rows;
    }

    /** Cells so far that a spreadsheet would take for formulas. */
    public long formulas() {
        return formulas;
    }

    /** SHA-256 of the file, in hexadecimal digits; once it is closed. */
    public String hash() {
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
