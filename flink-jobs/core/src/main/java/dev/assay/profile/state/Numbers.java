package dev.assay.profile.state;

import dev.assay.profile.value.Dyadic;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small numbers in few bytes (LEB128), and texts behind their length. */
public final class Numbers {

    /**
     * No list or text of a profile comes near; a greater size is damage, and must not become an
     * allocation.
     */
    private static final int GREATEST_SIZE = 1 << 24;

    /** No number that is measured comes near; the work with one grows with it. */
    private static final int GREATEST_EXPONENT = 1 << 17;

    private Numbers() {}

    /** Writes a number that is not negative in as few bytes as it needs. */
    public static void write(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads a number that is not negative. */
    public static long number(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IOException("a number has more than 64 bits");
    }

    /** Writes numbers that are not negative; how many, the reader must know. */
    public static void write(DataOutputStream out, List<Long> numbers) throws IOException {
        for (long number : numbers) {
            write(out, number);
        }
    }

    /** Reads so many numbers that are not negative. */
    public static List<Long> numbers(DataInputStream in, int n) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            numbers.add(number(in));
        }
        return numbers;
    }

    /** Zigzag, so that small negative numbers are short too. */
    public static void writeSigned(DataOutputStream out, long number) throws IOException {
        write(out, number << 1 ^ number >> 63);
    }

    /** Reads a number that may be negative. */
    public static long signed(DataInputStream in) throws IOException {
        long n = number(in);
        return n >>> 1 ^ -(n & 1);
    }

    /** Reads the size of a list or a text; one that is too great is damage. */
    public static int size(DataInputStream in) throws IOException {
        long n = number(in);
        if (n < 0 || n > GREATEST_SIZE) {
            throw new IOException("a size of " + n + " is beyond " + GREATEST_SIZE);
        }
        return (int) n;
    }

    /** Writes bytes behind their number. */
    public static void write(DataOutputStream out, byte[] bytes) throws IOException {
        write(out, bytes.length);
        out.write(bytes);
    }

    /** Reads bytes behind their number. */
    public static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[size(in)];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes an exact number. */
    public static void write(DataOutputStream out, Dyadic number) throws IOException {
        writeSigned(out, number.exponent());
        write(out, number.significand().toByteArray());
    }

    /** Reads an exact number. */
    public static Dyadic dyadic(DataInputStream in) throws IOException {
        int exponent = exponent(in);
        return new Dyadic(new BigInteger(bytes(in)), exponent);
    }

    /** A decimal, or null. */
    public static void write(DataOutputStream out, BigDecimal number) throws IOException {
        write(out, number == null ? new byte[0] : number.unscaledValue().toByteArray());
        if (number != null) {
            writeSigned(out, number.scale());
        }
    }

    /** Reads a decimal, or null. */
    public static BigDecimal decimal(DataInputStream in) throws IOException {
        byte[] unscaled = bytes(in);
        return unscaled.length == 0 ? null : new BigDecimal(new BigInteger(unscaled), exponent(in));
    }

    private static int exponent(DataInputStream in) throws IOException {
        long exponent = signed(in);
        if (Math.abs(exponent) > GREATEST_EXPONENT) {
            throw new IOException("an exponent of " + exponent + " is beyond " + GREATEST_EXPONENT);
        }
        return (int) exponent;
    }

    /** Writes a text behind its length. */
    public static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a text. */
    public static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }
}
