package dev.assay.scan.orc.stream;

import dev.assay.scan.block.Memory;
import dev.assay.scan.value.Damage;
import java.util.Arrays;

/** Unpacks the chunks of some streams, one at a time. */
public final class Unpacker {

    /** The memory of a stripe, or of what a file says of itself. */
    public static Memory memoryOfStripe() {
        return new Memory("the streams of its stripe", "write the file with smaller stripes");
    }

    /** Bytes of a chunk at most: its size is written in 23 bits. */
    public static final int GREATEST = 1 << 23;

    private final Codec codec;
    private final int block;
    private final Memory memory;
    private byte[] scratch = new byte[0];

    /**
     * Of a file.
     *
     * @param block bytes of a chunk at most, packed or not
     * @param memory that all streams share
     */
    public Unpacker(Codec codec, int block, Memory memory) {
        this.codec = codec;
        this.block = block;
        this.memory = memory;
    }

    boolean isPlain() {
        return codec == Codec.NONE;
    }

    Memory memory() {
        return memory;
    }

    /** Sees to it that a chunk is not greater than one can be. */
    void check(int length) throws Damage {
        if (length > block) {
            throw new Damage(
                    "a chunk has " + length + " bytes, the file says " + block + " at most");
        }
    }

    /**
     * Unpacks a chunk.
     *
     * @param before an array for its bytes that is used again, where it is great enough
     */
    Chunk unpack(byte[] packed, int from, int length, byte[] before) throws Damage {
        if (scratch.length < block) {
            memory.claim(block);
            scratch = new byte[block];
        }
        int size = codec.unpack(packed, from, length, scratch);
        if (before.length >= size) {
            System.arraycopy(scratch, 0, before, 0, size);
            return new Chunk(before, size);
        }
        memory.claim(size - before.length);
        return new Chunk(Arrays.copyOf(scratch, size), size);
    }

    /** What was in a chunk: the first bytes of an array. */
    record Chunk(byte[] bytes, int size) {}
}
