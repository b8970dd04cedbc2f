package dev.assay.scan.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    private static final String DVC =
            "outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37891850\n  hash: md5\n"
                    + "  path: größe.csv\n";

    /** The first bytes of a file of a kind. */
    record Sample(FileKind kind, byte[] head) {
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Stream.of(
                sample(FileKind.TEXT, "id,text\n1,a\n"),
                new Sample(FileKind.UTF_16, "\uFEFFid,text\n".getBytes(UTF_16LE)),
                new Sample(FileKind.UTF_16LE, "id,text\n1,a\n".getBytes(UTF_16LE)),
                new Sample(FileKind.UTF_16BE, "id,text\n1,a\n".getBytes(UTF_16BE)),
                sample(FileKind.UTF_32, "\u00FF\u00FE\0\0i\0\0\0d\0\0\0"),
                sample(FileKind.UTF_32LE, "i\0\0\0d\0\0\0\n\0\0\0"),
                sample(FileKind.UTF_32BE, "\0\0\0i\0\0\0d\0\0\0\n"),
                new Sample(FileKind.GZIP, gzip("id,text\n")),
                sample(FileKind.ZSTD, "\u0028\u00B5\u002F\u00FD\u0004\u0058\u0059"),
                sample(FileKind.BZIP2, "BZh91AY&SY\u0002\u0003\0"),
                sample(FileKind.XZ, "\u00FD7zXZ\0\0\u0004"),
                sample(FileKind.LZ4, "\u0004\"\u004D\u0018\u0064\u0040"),
                sample(FileKind.SNAPPY, "\u00FF\u0006\0\0sNaPpY\0"),
                sample(FileKind.COMPRESS, "\u001F\u009D\u0090"),
                new Sample(FileKind.ZIP, zip("data/orders.csv")),
                sample(FileKind.ENCRYPTED_ZIP, "PK\u0003\u0004\u0014\0\u0009\0\u0008\0"),
                sample(FileKind.TAR, "orders.csv" + "\0".repeat(247) + "ustar\00000"),
                sample(FileKind.SEVEN_ZIP, "7z\u00BC\u00AF'\u001C\0\u0004"),
                sample(FileKind.RAR, "Rar!\u001A\u0007\u0001\0"),
                new Sample(FileKind.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
                new Sample(FileKind.XLSX, zip("xl/worksheets/sheet1.xml")),
                new Sample(FileKind.DOCX, zip("[Content_Types].xml", "word/document.xml")),
                new Sample(FileKind.PPTX, zip("[Content_Types].xml", "ppt/presentation.xml")),
                sample(
                        FileKind.ODS,
                        "PK\u0003\u0004\u0014\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                sample(FileKind.OLE2, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                sample(
                        FileKind.ENCRYPTED_OFFICE,
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"
                                + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1)),
                sample(FileKind.PARQUET, "PAR1\u0015\u0004\u0015\u0080"),
                sample(FileKind.ENCRYPTED_PARQUET, "PARE\u0015\u0004\u0015\u0080"),
                sample(FileKind.AVRO, "Obj\u0001\u0004\u0016avro.schema"),
                sample(FileKind.ORC, "ORC\u0012\u0003\n\u0003\0"),
                sample(FileKind.ARROW, "ARROW1\0\0\u00FF\u00FF"),
                sample(FileKind.HDF5, "\u0089HDF\r\n\u001A\n\0"),
                sample(FileKind.NUMPY, "\u0093NUMPY\u0001\0v\0{'descr'"),
                sample(FileKind.SQLITE, "SQLite format 3\0\u0010\0"),
                sample(FileKind.JSON_LINES, "{\"a\":1,\"b\":[2]}\n{\"a\":2}\n"),
                sample(FileKind.JSON_ARRAY, "[\n {\"a\":1},\n {\"a\":2}\n]\n"),
                sample(FileKind.JSON, "{\n \"a\": [1, 2]\n}\n"),
                sample(FileKind.PDF, "%PDF-1.7\n"),
                sample(FileKind.HTML, "\n<!DOCTYPE html>\n<title>403 Forbidden</title>"),
                sample(FileKind.XML, "<?xml version=\"1.0\"?><rows/>"),
                sample(
                        FileKind.LFS_POINTER,
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"),
                new Sample(FileKind.DVC_POINTER, DVC.getBytes(UTF_8)));
    }

    private static Sample sample(FileKind kind, String head) {
        return new Sample(kind, head.getBytes(ISO_8859_1));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String member : members) {
                out.putNextEntry(new ZipEntry(member));
                out.write("text".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_file_is_what_its_bytes_say(Sample sample) {
        assertEquals(sample.kind(), Kinds.of(sample.head()));
        byte[] longer = Arrays.copyOf(sample.head(), 2 * Kinds.LOOK);
        if (EnumSet.range(FileKind.GZIP, FileKind.SQLITE).contains(sample.kind())) {
            assertEquals(sample.kind(), Kinds.of(longer));
        }
    }

    @Test
    void every_kind_has_a_sample() throws IOException {
        Set<FileKind> shown = samples().map(Sample::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(FileKind.class), shown);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_reason_says_what_was_found_what_was_expected_and_what_to_do(Sample sample) {
        Optional<String> reason = Kinds.reason(sample.head(), "CSV");
        assertEquals(sample.kind() != FileKind.TEXT, reason.isPresent());
        reason.ifPresent(
                text -> {
                    assertTrue(text.startsWith("the file is " + sample.kind().label()), text);
                    assertTrue(text.contains("expected") || text.contains("not the data"), text);
                    assertTrue(text.contains("; "), text);
                });
    }

    @ParameterizedTest
    @EnumSource
    void an_advice_names_the_format_that_was_declared(FileKind kind) {
        assertFalse(kind.advice("CSV").contains("{"), kind.advice("CSV"));
    }

    /** Headers that begin as some file of another kind does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORCID,name\n0000-0001,Ann\n",
                "PAR1,PAR2\n1,2\n",
                "BZh9,b\n1,2\n",
                "FEA1;b\n1;2\n",
                "PK,name\n1,a\n",
                "outs,path\n1,a\n",
                "version https://example.org\n1\n",
                "[1],b\n",
                "{a},b\n",
                "<5,b\n1,2\n",
                "größe,b\n1,2\n",
                "id,text\n1,\u0000\n"
            })
    void text_that_begins_like_another_kind_is_text(String text) {
        assertEquals(FileKind.TEXT, Kinds.of(text.getBytes(UTF_8)));
    }

    @Test
    void nothing_and_short_files_are_text() {
        for (String start : List.of("", "P", "PK", "B", "{", " ")) {
            FileKind kind = Kinds.of(start.getBytes(UTF_8));
            assertTrue(kind == FileKind.TEXT || start.equals("{"), start);
        }
        assertEquals(FileKind.JSON, Kinds.of("{".getBytes(UTF_8)));
    }

    @Test
    void a_pointer_says_what_it_points_at_and_what_brings_that() {
        assertEquals(
                Optional.of(
                        "the file is a pointer of DVC and not the data (path größe.csv, md5"
                                + " a304afb96060aad90176268345e10355, size 37891850 bytes); fetch the"
                                + " data with dvc pull größe.csv, and give the data as path, not the"
                                + " .dvc file"),
                Kinds.reason(DVC.getBytes(UTF_8), "CSV"));
        assertEquals(
                Optional.of(
                        "the file is a pointer of Git LFS and not the data (oid sha256:4d7a, size"
                                + " 12345 bytes); fetch the data with git lfs pull"),
                Kinds.reason(
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
                                .getBytes(UTF_8),
                        "CSV"));
    }
}
