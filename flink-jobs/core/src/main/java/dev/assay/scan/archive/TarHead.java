package dev.assay.scan.archive;

import java.io.IOException;
import java.util.Arrays;

/** The block before a member of a tar archive. */
record TarHead(byte[] bytes, Faults faults) {

    /** Bytes of a block. */
    static final int BLOCK = 512;

    private static final int NAME = 100;
    private static final int NUMBER = 12;
    private static final int CHECK = 148;
    private static final int CHECK_END = 156;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    /** The first bit of a number that is not written in digits. */
    private static final int BINARY = 0x80;

    static boolean isEmpty(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    /** Whether a block says rightly what the sum of its bytes is; some took them for signed. */
    static boolean isHead(byte[] block) {
        if (block.length < BLOCK) {
            return false;
        }
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            int b = i >= CHECK && i < CHECK_END ? ' ' : block[i];
            unsigned += b & 0xFF;
            signed += b;
        }
        long said = digits(block, CHECK, CHECK_END - CHECK);
        return said == unsigned || said == signed;
    }

    /** What the member is: a letter or a digit. */
    char type() {
        return (char) (bytes[TYPE] & 0xFF);
    }

    /** Its name, as far as it fits. */
    String name() {
        String name = text(Arrays.copyOf(bytes, NAME));
        boolean hasPrefix = text(Arrays.copyOfRange(bytes, MAGIC, MAGIC + 6)).equals("ustar");
        String prefix =
                hasPrefix ? text(Arrays.copyOfRange(bytes, PREFIX, PREFIX + PREFIX_LENGTH)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** A number, in octal digits or, where it is too long for them, as GNU writes it. */
    long number(int at) throws IOException {
        if ((bytes[at] & BINARY) == 0) {
            long number = digits(bytes, at, NUMBER);
            if (number < 0) {
                throw faults.damaged("the head of a member holds a number that is none");
            }
            return number;
        }
        long number = bytes[at] & BINARY - 1;
        for (int i = 1; i < NUMBER; i++) {
            if (number >>> Long.SIZE - 9 != 0) {
                throw faults.damaged("the size of a member is greater than a file can be");
            }
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    /** Octal digits between blanks; -1 where there is something else. */
    private static long digits(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        long number = 0;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '7'; at++) {
            number = number << 3 | bytes[at] - '0';
        }
        return at == end || bytes[at] == 0 || bytes[at] == ' ' ? number : -1;
    }

    /** The text before the first zero. */
    static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Bytes.text(bytes, 0, end);
    }
}
