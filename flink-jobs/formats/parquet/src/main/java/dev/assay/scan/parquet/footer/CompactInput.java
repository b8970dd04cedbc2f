package dev.assay.scan.parquet.footer;

import dev.assay.scan.value.Damage;
import java.nio.charset.StandardCharsets;

/**
 * Reads structs of Thrift's compact protocol, field by field. What a struct says of sizes is never
 * believed beyond the bytes that are there.
 */
public final class CompactInput {

    private static final int DEEPEST = 64;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int INT = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;

    private final byte[] bytes;
    private final int end;
    private int at;

    private final int[] lastIds = new int[DEEPEST + 1];
    private int depth;
    private int type = STRUCT;

    /** Over the bytes from one index to another, where a struct starts. */
    public CompactInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** The index of the next byte. */
    public int position() {
        return at;
    }

    /** Enters a struct: the whole, a field, or an element of a list. */
    public void enter() throws Damage {
        expect(type == STRUCT, "a struct");
        if (++depth > DEEPEST) {
            throw new Damage("structs are nested more than " + DEEPEST + " deep");
        }
        lastIds[depth] = 0;
    }

    /** The id of the struct's next field, or 0 at its end, where it is left. */
    public int next() throws Damage {
        int header = octet();
        if (header == 0) {
            depth--;
            type = STRUCT;
            return 0;
        }
        type = header & 0x0F;
        int step = header >>> 4;
        int id = step == 0 ? (short) number() : lastIds[depth] + step;
        type = header & 0x0F;
        if (id <= 0) {
            throw new Damage("a field has the number " + id);
        }
        lastIds[depth] = id;
        return id;
    }

    /** A whole number. */
    public long integer() throws Damage {
        expect(type >= BYTE && type <= INT, "a number");
        return type == BYTE ? (byte) octet() : number();
    }

    /** A whole number of 32 bits. */
    public int small() throws Damage {
        long value = integer();
        expect(value == (int) value, "a number of 32 bits");
        return (int) value;
    }

    /** Whether the field is true or false. */
    boolean isFlag() {
        return type == TRUE || type == FALSE;
    }

    /** True or false, as a field. */
    public boolean flag() throws Damage {
        expect(isFlag(), "true or false");
        return type == TRUE;
    }

    /** A text. */
    public String text() throws Damage {
        expect(type == BINARY, "a text");
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Enters a list; so many elements follow, each of them at least a byte. */
    public int list() throws Damage {
        expect(type == LIST || type == SET, "a list");
        int header = octet();
        type = header & 0x0F;
        int size = header >>> 4;
        if (size < 15) {
            expect(size <= end - at, "a list that ends");
            return size;
        }
        return length();
    }

    /** Passes over the field or element. */
    public void skip() throws Damage {
        switch (type) {
            case TRUE, FALSE -> {
                // As a field, its type is its value.
            }
            case BYTE -> octet();
            case 4, 5, INT -> number();
            case DOUBLE -> pass(8);
            case BINARY -> pass(length());
            case LIST, SET -> skipList();
            case MAP -> skipMap();
            case STRUCT -> {
                enter();
                while (next() != 0) {
                    skip();
                }
            }
            default -> throw new Damage("a field has the unknown type " + type);
        }
    }

    private void skipList() throws Damage {
        if (++depth > DEEPEST) {
            throw new Damage("lists are nested more than " + DEEPEST + " deep");
        }
        int size = list();
        int element = type;
        for (int i = 0; i < size; i++) {
            skipElement(element);
        }
        depth--;
    }

    private void skipMap() throws Damage {
        int size = length();
        if (size > 0) {
            if (++depth > DEEPEST) {
                throw new Damage("maps are nested more than " + DEEPEST + " deep");
            }
            int types = octet();
            for (int i = 0; i < size; i++) {
                skipElement(types >>> 4);
                skipElement(types & 0x0F);
            }
            depth--;
        }
    }

    private void skipElement(int element) throws Damage {
        type = element;
        if (element == TRUE || element == FALSE) {
            octet();
        } else {
            skip();
        }
    }

    private void pass(int count) throws Damage {
        expect(count <= end - at, "more bytes");
        at += count;
    }

    private int octet() throws Damage {
        expect(at < end, "more bytes");
        return bytes[at++] & 0xFF;
    }

    /** A size, which is no greater than what is left. */
    private int length() throws Damage {
        long length = varint();
        expect(length >= 0 && length <= end - at, "a size within its bytes");
        return (int) length;
    }

    private long number() throws Damage {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Damage("a number has more than ten bytes");
    }

    private static void expect(boolean met, String what) throws Damage {
        if (!met) {
            throw new Damage("the description is damaged where " + what + " is expected");
        }
    }
}
