package dev.assay.scan.orc.cell;

import dev.assay.scan.block.Memory;
import dev.assay.scan.orc.cell.Scalar.Writer;
import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.stream.Bytes;
import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.Arrays;

/** Values that are bytes: one after the other, or in a dictionary. */
final class Strings {

    /** Bytes of a dictionary at most. */
    private static final int MOST_BYTES = 1 << 30;

    /** Bytes of a value at most. */
    private static final int LONGEST = 32 << 20;

    private static final int FIRST = 1 << 10;

    private Strings() {}

    static Writer of(Field field, Streams streams) throws IOException {
        long size = streams.dictionary(field);
        if (size >= 0) {
            return dictionary(field, streams, size);
        }
        Integers lengths = streams.integers(field, Role.LENGTH, false);
        Bytes bytes = streams.bytes(field, Role.DATA);
        return to -> {
            long length = lengths.next();
            if (length < 0 || length > LONGEST) {
                throw new Damage(
                        "a value has "
                                + Long.toUnsignedString(length)
                                + " bytes, and "
                                + LONGEST
                                + " are read at most",
                        "leave the column out of the file, or write smaller values");
            }
            bytes.copy(length, to);
        };
    }

    private static Writer dictionary(Field field, Streams streams, long size) throws IOException {
        byte[] entries = streams.bytes(field, Role.DICTIONARY_DATA).all(MOST_BYTES);
        int[] ends =
                ends(
                        streams.integers(field, Role.LENGTH, false),
                        size,
                        entries.length,
                        streams.memory());
        Integers numbers = streams.integers(field, Role.DATA, false);
        return to -> {
            long number = numbers.next();
            if (number < 0 || number >= ends.length) {
                throw new Damage(
                        "a value is entry " + number + " of a dictionary of " + ends.length);
            }
            int entry = (int) number;
            int from = entry == 0 ? 0 : ends[entry - 1];
            to.add(entries, from, ends[entry] - from);
        };
    }

    /** Where each entry ends. */
    private static int[] ends(Integers lengths, long size, int bytes, Memory memory)
            throws IOException {
        int[] ends = new int[0];
        long end = 0;
        for (int i = 0; i < size; i++) {
            if (i == ends.length) {
                // The size may be a lie: there is room for as many as there are.
                int room = (int) Math.min(size, Math.max(FIRST, 2L * i));
                memory.claim(4L * (room - i));
                ends = Arrays.copyOf(ends, room);
            }
            long length = lengths.next();
            if (length < 0 || length > bytes - end) {
                throw new Damage(
                        "entry "
                                + i
                                + " of a dictionary has "
                                + length
                                + " bytes, "
                                + (bytes - end)
                                + " are left");
            }
            end += length;
            ends[i] = (int) end;
        }
        return ends;
    }
}
