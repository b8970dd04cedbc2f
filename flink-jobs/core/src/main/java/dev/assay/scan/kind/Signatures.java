package dev.assay.scan.kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes by which files of a kind begin. */
final class Signatures {

    /** Where a tar archive says that it is one. */
    private static final int TAR_MAGIC = 257;

    /** Zip, flags: the first member is encrypted. */
    private static final int ZIP_FLAGS = 6;

    /** Where the name of the first member is. */
    private static final int ZIP_NAME = 30;

    /**
     * @param start the first bytes, each as a character
     * @param binary whether text may begin by the same letters, so that a character must follow
     *     that no text has
     */
    private record Signature(FileKind kind, String start, boolean binary) {
        boolean fits(String head) {
            return head.startsWith(start) && (!binary || hasControl(head));
        }
    }

    private static final List<Signature> ALL =
            List.of(
                    new Signature(FileKind.GZIP, "\u001F\u008B\b", false),
                    new Signature(FileKind.ZSTD, "\u0028\u00B5\u002F\u00FD", false),
                    // A frame of pzstd that only says how long the next one is.
                    new Signature(FileKind.ZSTD, "P*M\u0018\u0004\0\0\0", false),
                    // The magic number of a block, the digits of pi, or of the end of nothing.
                    new Signature(FileKind.BZIP2, "BZh", true),
                    new Signature(FileKind.XZ, "\u00FD7zXZ\0", false),
                    new Signature(FileKind.LZ4, "\u0004\"\u004D\u0018", false),
                    new Signature(FileKind.LZ4, "\u0002\u0021\u004C\u0018", false),
                    new Signature(FileKind.SNAPPY, "\u00FF\u0006\0\0sNaPpY", false),
                    new Signature(FileKind.COMPRESS, "\u001F\u009D", false),
                    new Signature(FileKind.SEVEN_ZIP, "7z\u00BC\u00AF'\u001C", false),
                    new Signature(FileKind.RAR, "Rar!\u001A\u0007", false),
                    new Signature(FileKind.PARQUET, "PAR1", true),
                    new Signature(FileKind.ENCRYPTED_PARQUET, "PARE", true),
                    new Signature(FileKind.AVRO, "Obj\u0001", false),
                    new Signature(FileKind.ORC, "ORC", true),
                    new Signature(FileKind.ARROW, "ARROW1\0\0", false),
                    new Signature(FileKind.ARROW, "FEA1", true),
                    new Signature(FileKind.HDF5, "\u0089HDF\r\n\u001A\n", false),
                    new Signature(FileKind.NUMPY, "\u0093NUMPY", false),
                    new Signature(FileKind.SQLITE, "SQLite format 3\0", false),
                    new Signature(FileKind.PDF, "%PDF-", false));

    private Signatures() {}

    /** The kind that a file's first bytes say, if they say one. */
    static Optional<FileKind> of(String head) {
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Optional.of(zip(head));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(
                    head.contains(wide("EncryptedPackage"))
                            ? FileKind.ENCRYPTED_OFFICE
                            : FileKind.OLE2);
        }
        if (head.startsWith("ustar", TAR_MAGIC) && head.indexOf(0) < TAR_MAGIC) {
            return Optional.of(FileKind.TAR);
        }
        return ALL.stream().filter(one -> one.fits(head)).map(Signature::kind).findFirst();
    }

    /** Members of an archive stand there with their names, which say what program wrote it. */
    private static FileKind zip(String head) {
        if (head.length() > ZIP_FLAGS
                && head.startsWith("PK\u0003\u0004")
                && (head.charAt(ZIP_FLAGS) & 1) == 1) {
            return FileKind.ENCRYPTED_ZIP;
        }
        if (head.contains("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind.ODS;
        }
        boolean office =
                head.contains("[Content_Types].xml")
                        || head.contains("_rels/.rels")
                        // Programs that write row by row begin by a sheet.
                        || head.startsWith("xl/", ZIP_NAME)
                        || head.startsWith("word/", ZIP_NAME)
                        || head.startsWith("ppt/", ZIP_NAME)
                        || head.startsWith("docProps/", ZIP_NAME)
                        || head.startsWith("customXml/", ZIP_NAME);
        if (!office) {
            return FileKind.ZIP;
        }
        return head.contains("word/")
                ? FileKind.DOCX
                : head.contains("ppt/") ? FileKind.PPTX : FileKind.XLSX;
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** Whether there is a character that no text has, within what a header of text would hold. */
    private static boolean hasControl(String head) {
        return head.chars().limit(64).anyMatch(c -> c < '\t' || c > '\r' && c < ' ');
    }
}
