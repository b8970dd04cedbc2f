package dev.assay.scan.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Packed;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipTest {

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
        return new String(new Zip().unpack(new ByteArrayInputStream(file)).readAllBytes(), UTF_8);
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
    void of_several_files_none_is_chosen() throws IOException {
        assertEquals(
                "the ZIP archive has 3 entries, with a.csv and b.csv among them; an archive with"
                        + " exactly one file is read; unpack it (unzip) and give the files in it as"
                        + " path",
                refusal(archive(false, "a.csv", "b.csv", "c.csv")));
        assertTrue(
                refusal(archive(true, "a.csv", "evil\u001B")).contains("a.csv and a file among"));
    }

    @Test
    void an_archive_of_nothing_is_no_data() throws IOException {
        assertTrue(refusal(archive(false)).startsWith("there is no file in the ZIP archive"));
        assertTrue(refusal(archive(true, "data/")).startsWith("there is no file"));
    }

    @Test
    void a_way_of_packing_that_is_not_read_is_no_damage() throws IOException {
        byte[] file = archive(true, "a.csv");
        file[8] = 12; // bzip2
        assertTrue(refusal(file).contains("packed in a way that is not read"), refusal(file));
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_never_taken_for_whole() throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            byte[] file = archive(stored, "a.csv");
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThrows(EOFException.class, () -> unpacked(cut), stored + " " + length);
            }
        }
    }

    @Test
    void a_bit_that_changed_is_named_or_changes_nothing() {
        byte[] file = Packed.ZIP.pack(PLAIN.getBytes(UTF_8));
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] changed = file.clone();
            changed[bit / 8] ^= 0x80 >>> bit % 8;
            try {
                assertEquals(PLAIN, unpacked(changed), "bit " + bit);
            } catch (EOFException e) {
                assertEquals(null, e.getMessage());
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().contains("; "), e.getMessage());
            } catch (IOException e) {
                assertTrue(e.getMessage().matches("before byte \\d+: .+"), e.getMessage());
            }
        }
    }
}
