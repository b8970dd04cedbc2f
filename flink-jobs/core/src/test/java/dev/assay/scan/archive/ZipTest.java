package dev.assay.scan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import dev.assay.scan.UnpackedInput;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** An archive of ZIP that is read as the one file in it. */
class ZipTest {

    private static final String FILE = "data/a.zip";
    private static final String PLAIN = "id,text\n1,one\n2,two\n" + "3,three\n".repeat(20);

    private static byte[] archive(boolean stored, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                byte[] text = (name.endsWith("/") ? "" : PLAIN).getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(name);
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

    private static String unpacked(byte[] file) throws IOException {
        try (UnpackedInput content = new Zip().contents(new InMemory(file, 1000), FILE)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[100];
            for (int n; (n = content.read(buffer, 0, buffer.length)) > 0; ) {
                all.write(buffer, 0, n);
            }
            return all.toString(UTF_8);
        }
    }

    private static String refusal(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> unpacked(file)).getMessage();
    }

    @Test
    void the_one_file_is_read_whatever_systems_put_beside_it() throws IOException {
        String[] names = {"data/", "data/.DS_Store", "data/a.csv", "__MACOSX/data/._a.csv"};
        assertEquals(PLAIN, unpacked(archive(false, "a.csv")));
        assertEquals(PLAIN, unpacked(archive(true, "a.csv")));
        assertEquals(PLAIN, unpacked(archive(false, names)));
        assertEquals(PLAIN, unpacked(archive(true, names)));
    }

    @Test
    void of_several_files_none_is_chosen_and_what_to_write_is_said() throws IOException {
        assertEquals(
                "data/a.zip: the file is a ZIP archive of 3 files (a.csv, b.csv, …); to read them as"
                        + " files of the dataset, write path: data/a.zip!/*.csv",
                refusal(archive(false, "a.csv", "b.csv", "c.csv")));
        assertTrue(refusal(archive(true, "x/a.csv", "evil\u001B")).endsWith("a.zip!/**/*"));
        assertTrue(refusal(archive(true, "x/a.csv", "evil\u001B")).contains("(evil?, x/a.csv)"));
        assertTrue(refusal(archive(true, "x/a.json", "b.json")).endsWith("a.zip!/**/*.json"));
    }

    @Test
    void an_archive_of_nothing_is_no_data() throws IOException {
        assertTrue(refusal(archive(false)).contains(": there is no file in the ZIP archive"));
        assertTrue(refusal(archive(true, "data/")).contains(": there is no file"));
    }

    @Test
    void a_way_of_packing_that_is_not_read_is_named() throws IOException {
        byte[] file = archive(true, "a.csv");
        file[Archived.directory(file) + 10] = 12;
        assertTrue(refusal(file).contains("packed by bzip2, which is not read"), refusal(file));
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_never_taken_for_whole() throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            byte[] file = archive(stored, "a.csv");
            for (int length = 0; length < file.length; length++) {
                assertEquals(
                        "data/a.zip: the file is cut off: the end of the ZIP archive is not there;"
                                + " wait until it is written, or copy it again",
                        refusal(Arrays.copyOf(file, length)));
            }
        }
    }

    @Test
    void a_bit_that_changed_is_named_or_changes_nothing() throws IOException {
        byte[] file = Packed.ZIP.pack(PLAIN.getBytes(UTF_8));
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] changed = file.clone();
            changed[bit / 8] ^= 0x80 >>> bit % 8;
            try {
                assertEquals(PLAIN, unpacked(changed), "bit " + bit);
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().matches(FILE + ": .+; .+"), e.getMessage());
            }
        }
    }
}
