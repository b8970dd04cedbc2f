package dev.assay.scan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Zip64Test {

    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final String ROWS =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>7</v></c></row>";

    /** The same archive with all lengths and positions in eight bytes, as POI streams it. */
    private static byte[] wide(byte[] file) {
        ByteBuffer from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END;
        int directory = from.getInt(end + 16);
        ByteBuffer to = ByteBuffer.allocate(2 * file.length).order(ByteOrder.LITTLE_ENDIAN);
        to.put(file, 0, directory);
        for (int at = directory; at < end; ) {
            int name = from.getShort(at + 28);
            int entry = to.position();
            to.put(file, at, ENTRY + name);
            to.putInt(entry + 20, -1).putInt(entry + 24, -1).putInt(entry + 42, -1);
            to.putShort(entry + 30, (short) 36);
            to.putShort((short) 0x5455).putShort((short) 4).putInt(1);
            to.putShort((short) 1).putShort((short) 24);
            to.putLong(from.getInt(at + 24)).putLong(from.getInt(at + 20));
            to.putLong(from.getInt(at + 42));
            at += ENTRY + name + from.getShort(at + 30) + from.getShort(at + 32);
        }
        int wideEnd = to.position();
        to.putInt(0x06064B50).putLong(44).putShort((short) 45).putShort((short) 45).putLong(0);
        to.putLong(from.getShort(end + 10)).putLong(from.getShort(end + 10));
        to.putLong(wideEnd - directory).putLong(directory);
        to.putInt(0x07064B50).putInt(0).putLong(wideEnd).putInt(1);
        to.put(file, end, 8).putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1);
        to.putShort((short) 0);
        return Arrays.copyOf(to.array(), to.position());
    }

    @Test
    void a_workbook_with_lengths_of_eight_bytes_is_read_as_any_other() throws IOException {
        byte[] plain = Parts.of(ROWS).bytes();
        assertEquals(Parts.rows(plain, null), Parts.rows(wide(plain), null));
    }

    @Test
    void whatever_such_an_archive_claims_it_gives_rows_or_says_that_it_is_damaged()
            throws IOException {
        byte[] file = wide(Parts.of(ROWS).bytes());
        Random random = new Random(64);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = file.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = file.length - 1 - random.nextInt(600);
                damaged[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0x7F);
            }
            try {
                assertFalse(Parts.rows(damaged, null).isEmpty());
            } catch (UnreadableDataException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }
}
