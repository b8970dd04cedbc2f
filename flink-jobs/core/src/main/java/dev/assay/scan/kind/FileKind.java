package dev.assay.scan.kind;

import java.util.Optional;

/** What a file is, whatever its ending says. */
public enum FileKind {
    /** Nothing else is known of it: UTF-8, or an encoding that only adds letters to ASCII. */
    TEXT("text", ""),
    UTF_16("UTF-16", Advice.CONVERT),
    UTF_16LE("UTF-16LE", Advice.CONVERT),
    UTF_16BE("UTF-16BE", Advice.CONVERT),
    UTF_32("UTF-32", Advice.CONVERT),
    UTF_32LE("UTF-32LE", Advice.CONVERT),
    UTF_32BE("UTF-32BE", Advice.CONVERT),

    GZIP("compressed with gzip", Advice.unpack("gunzip")),
    ZSTD("compressed with zstd", Advice.unpack("unzstd")),
    BZIP2("compressed with bzip2", Advice.unpack("bunzip2")),
    XZ("compressed with xz", Advice.unpack("unxz")),
    LZ4("compressed with LZ4", Advice.unpack("unlz4")),
    SNAPPY("compressed with Snappy", Advice.unpack("snzip -d")),
    COMPRESS("compressed with compress", Advice.unpack("uncompress")),

    ZIP("a ZIP archive", Advice.unpack("unzip")),
    ENCRYPTED_ZIP(
            "a ZIP archive that is locked with a password", "unlock it; " + Advice.unpack("unzip")),
    TAR("a tar archive", Advice.unpack("tar -x")),
    SEVEN_ZIP("a 7-Zip archive", Advice.unpack("7z x")),
    RAR("a RAR archive", Advice.unpack("unrar x")),

    XLSX("a workbook of Excel (.xlsx)", Advice.SAVE),
    DOCX("a document of Word (.docx)", Advice.SAVE),
    PPTX("slides of PowerPoint (.pptx)", Advice.SAVE),
    ODS("a workbook of LibreOffice (.ods)", Advice.SAVE),
    OLE2("an old workbook or document (.xls, .doc)", Advice.SAVE),
    ENCRYPTED_OFFICE(
            "a workbook or document that is locked with a password", "unlock it; " + Advice.SAVE),

    PARQUET("Parquet", Advice.EXPORT),
    ENCRYPTED_PARQUET("Parquet that is encrypted", "decrypt it; " + Advice.EXPORT),
    AVRO("Avro", Advice.EXPORT),
    ORC("ORC", Advice.EXPORT),
    ARROW("Arrow (Feather)", Advice.EXPORT),
    HDF5("HDF5", Advice.EXPORT),
    NUMPY("an array of NumPy", Advice.EXPORT),
    SQLITE("a database of SQLite", Advice.EXPORT),

    JSON_LINES("JSON Lines, an object in each line", Advice.EXPORT),
    JSON_ARRAY("a JSON array", Advice.EXPORT),
    JSON("a JSON document", Advice.EXPORT),

    PDF("a PDF document", Advice.EXPORT),
    HTML(
            "a web page (HTML)",
            "look at it: an error page of a server may have been saved as the data"),
    XML("XML", Advice.EXPORT),

    LFS_POINTER("a pointer of Git LFS and not the data", "fetch the data with git lfs pull"),
    DVC_POINTER("a pointer of DVC and not the data", "fetch the data with dvc pull");

    private final String label;
    private final String advice;

    FileKind(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    /** As it is named in "the file is …". */
    public String label() {
        return label;
    }

    /**
     * What to do with such a file where something else is expected.
     *
     * @param declared the name of the expected format
     */
    public String advice(String declared) {
        return advice.replace(Advice.DECLARED, declared);
    }

    /** Whether it is text in an encoding of two or four bytes a character. */
    public boolean isWideText() {
        return switch (this) {
            case UTF_16, UTF_16LE, UTF_16BE, UTF_32, UTF_32LE, UTF_32BE -> true;
            default -> false;
        };
    }

    /** Whether it is another file, compressed, or an archive. */
    public boolean isPacked() {
        return switch (this) {
            case GZIP, ZSTD, BZIP2, XZ, LZ4, SNAPPY, COMPRESS, ZIP, TAR -> true;
            default -> false;
        };
    }

    /** What is needed to read it, beside Assay's core. */
    public Optional<FormatModule> module() {
        return switch (this) {
            case ZSTD, XZ, LZ4, SNAPPY -> Optional.of(FormatModule.PACKING);
            case PARQUET -> Optional.of(FormatModule.PARQUET);
            case ORC -> Optional.of(FormatModule.ORC);
            case AVRO -> Optional.of(FormatModule.AVRO);
            case XLSX -> Optional.of(FormatModule.EXCEL);
            default -> Optional.empty();
        };
    }

    /** Constants of an enum cannot read constants of their own enum. */
    private static final class Advice {
        /** Stands for the name of the expected format. */
        static final String DECLARED = "{}";

        static final String CONVERT = "convert it to UTF-8";
        static final String SAVE = "save its table as " + DECLARED + " in UTF-8";
        static final String EXPORT = "export the data as " + DECLARED;

        static String unpack(String with) {
            return "unpack it (" + with + ") and give the " + DECLARED + " file in it as path";
        }
    }
}
