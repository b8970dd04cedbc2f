package dev.assay.scan.orc.footer;

import dev.assay.scan.value.Damage;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Fields of a message of Protocol Buffers, one after the other. Each that {@link #next} finds is
 * taken by one other method, or passed over.
 */
final class Message {

    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int BYTES = 2;
    private static final int FOUR = 5;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int field;
    private int wire;

    Message(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    static Message of(byte[] bytes) {
        return new Message(bytes, 0, bytes.length);
    }

    /** Goes to the next field; false at the end. */
    boolean next() throws Damage {
        if (at == end) {
            return false;
        }
        long key = varint();
        field = (int) Math.min(Integer.MAX_VALUE, key >>> 3);
        wire = (int) key & 7;
        return true;
    }

    /** The number of the field. */
    int field() {
        return field;
    }

    /** A number that is the field. */
    long number() throws Damage {
        expect(VARINT);
        return varint();
    }

    /** Numbers of which the field is one or some. */
    void numbers(LongConsumer to) throws Damage {
        if (wire == VARINT) {
            to.accept(varint());
            return;
        }
        Message some = message();
        while (some.at < some.end) {
            to.accept(some.varint());
        }
    }

    /** A message that is the field. */
    Message message() throws Damage {
        expect(BYTES);
        int length = length();
        at += length;
        return new Message(bytes, at - length, at);
    }

    /** A text that is the field. */
    String text() throws Damage {
        Message text = message();
        return new String(bytes, text.at, text.end - text.at, StandardCharsets.UTF_8);
    }

    /** Passes over the field. */
    void pass() throws Damage {
        switch (wire) {
            case VARINT -> varint();
            case BYTES -> {
                int length = length();
                at += length;
            }
            case EIGHT, FOUR -> {
                int size = wire == EIGHT ? 8 : 4;
                if (size > end - at) {
                    throw new Damage("it ends in field " + field);
                }
                at += size;
            }
            default -> throw new Damage("field " + field + " is of the unknown kind " + wire);
        }
    }

    private int length() throws Damage {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new Damage(
                    "field " + field + " has " + length + " bytes where " + (end - at) + " are");
        }
        return (int) length;
    }

    private void expect(int kind) throws Damage {
        if (wire != kind) {
            throw new Damage("field " + field + " is of kind " + wire + ", not " + kind);
        }
    }

    private long varint() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at == end) {
                throw new Damage("it ends in a number");
            }
            int next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Damage("a number has more than ten bytes");
    }
}
