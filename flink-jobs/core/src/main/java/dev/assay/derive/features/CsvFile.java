package dev.assay.derive.features;

import dev.assay.document.Nullable;
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
 * A table that is written row by row: RFC 4180, UTF-8, lines end with a line feed. Nobody but the
 * owner can read it at any time, where the file system knows owners. Whoever writes it does so
 * under a temporary name.
 */
public final class CsvFile implements Closeable {

    /** What a spreadsheet takes for the beginning of a formula, full-width signs among it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final DigestOutputStream digest;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();
    private long rows = -1;
    private long formulas;

    /**
     * Begins a new file.
     *
     * @param header names of the columns, as they are
     * @throws IOException where it is there already, or cannot be written
     */
    public CsvFile(Path file, List<String> header) throws IOException {
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

    /** Adds a row; a cell that is null is empty, one that is an empty text is a pair of quotes. */
    public void write(List<String> cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            cell(cells.get(i));
        }
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    private void cell(@Nullable String text) {
        if (text == null) {
            return;
        }
        formulas += isFormula(text) ? 1 : 0;
        if (text.isEmpty() || needsQuotes(text)) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /**
     * Whether a spreadsheet would take a text for a formula: it begins as one does, and is no
     * number.
     */
    public static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]?[0-9][0-9.,]*([eE][+-]?[0-9]+)?%?");
    }

    /** The same text as no spreadsheet takes it for a formula: behind an apostrophe. */
    public static @Nullable String guarded(@Nullable String text) {
        return text != null && isFormula(text) ? "'" + text : text;
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
