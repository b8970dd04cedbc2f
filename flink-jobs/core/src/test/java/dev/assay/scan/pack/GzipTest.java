package dev.assay.scan.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GzipTest {

    private static final byte[] FIRST = packed("id,text\n1,one\n2,two\n");
    private static final byte[] SECOND = packed("3,three\n".repeat(20));
    private static final String BOTH = "id,text\n1,one\n2,two\n" + "3,three\n".repeat(20);

    private static byte[] packed(String text) {
        return Packed.GZIP.pack(text.getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }

    private static String unpacked(byte[] file) throws IOException {
        // A few bytes at a time, so that every head and trailer is cut somewhere.
        InMemory input = new InMemory(file, 3);
        ByteArrayInputStream slow =
                new ByteArrayInputStream(file) {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        return input.read(into, offset, length);
                    }
                };
        return new String(new Gzip().unpack(slow).readAllBytes(), UTF_8);
    }

    @Test
    void members_follow_each_other() throws IOException {
        assertEquals(BOTH, unpacked(joined(FIRST, SECOND)));
        assertEquals(BOTH, unpacked(joined(FIRST, packed(""), SECOND, packed(""))));
        assertEquals("", unpacked(packed("")));
    }

    @Test
    void zeros_behind_the_last_member_mean_nothing_and_anything_else_is_named() throws IOException {
        assertEquals(BOTH, unpacked(joined(FIRST, SECOND, new byte[1000])));
        for (String rest : new String[] {"x", "rest", "\0\0rest", "\u001F\u008B\u0000"}) {
            byte[] file = joined(FIRST, rest.getBytes(ISO_8859_1));
            assertThrows(IOException.class, () -> unpacked(file), rest);
        }
        byte[] late = joined(FIRST, new byte[2], SECOND);
        assertTrue(
                assertThrows(IOException.class, () -> unpacked(late))
                        .getMessage()
                        .startsWith("at byte " + (FIRST.length + 2)));
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_never_taken_for_whole() {
        byte[] file = joined(FIRST, SECOND);
        for (int length = 1; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (length != FIRST.length) {
                assertThrows(EOFException.class, () -> unpacked(cut), "" + length);
            }
        }
    }

    @Test
    void a_byte_that_changed_is_named_or_changes_nothing() {
        byte[] file = joined(FIRST, SECOND);
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 0x55;
            try {
                assertEquals(BOTH, unpacked(changed));
                // Times, and the system that packed it.
                int inMember = at < FIRST.length ? at : at - FIRST.length;
                assertTrue(inMember >= 3 && inMember < 10, "byte " + at);
            } catch (EOFException e) {
                assertEquals(null, e.getMessage());
            } catch (IOException e) {
                assertTrue(e.getMessage().matches("at byte \\d+: .+"), e.getMessage());
            }
        }
    }

    @Test
    void a_wrong_checksum_says_where_it_stands() {
        byte[] changed = FIRST.clone();
        changed[FIRST.length - 8] ^= 1;
        assertEquals(
                "at byte "
                        + (FIRST.length - 8)
                        + ": the checksum of the member that begins at byte 0 is wrong",
                assertThrows(IOException.class, () -> unpacked(changed)).getMessage());
    }

    @Test
    void a_head_may_have_everything_that_a_head_can_have() throws IOException {
        byte[] body = Arrays.copyOfRange(FIRST, 10, FIRST.length);
        byte[] head =
                "\u001F\u008B\b\u001F\0\0\0\0\0\u00FF\u0003\0abcname.csv\0a comment\0"
                        .getBytes(ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(head);
        byte[] checked = {(byte) check.getValue(), (byte) (check.getValue() >>> 8)};
        assertEquals("id,text\n1,one\n2,two\n", unpacked(joined(head, checked, body)));
        checked[0]++;
        byte[] wrong = joined(head, checked, body);
        assertThrows(IOException.class, () -> unpacked(wrong));
    }

    @Test
    void what_is_in_a_file_is_as_long_as_its_end_says_unless_that_cannot_be() throws IOException {
        Gzip gzip = new Gzip();
        assertEquals(20, gzip.about(new InMemory(FIRST, 1), FIRST.length));
        byte[] bgzip = joined(SECOND, packed(""));
        assertEquals(4L * bgzip.length, gzip.about(new InMemory(bgzip, 1), bgzip.length));
        assertEquals(12, gzip.about(new InMemory(new byte[3], 1), 3));
    }
}
