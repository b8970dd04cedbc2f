package dev.assay.scan.orc.footer;

import dev.assay.scan.block.Memory;
import dev.assay.scan.orc.stream.Codec;
import dev.assay.scan.orc.stream.Unpacker;
import dev.assay.scan.value.Damage;

/**
 * The last bytes of a file, which are never packed.
 *
 * @param footer bytes of the footer before it, packed
 * @param metadata bytes of statistics before that
 * @param codec what the rest is packed with
 * @param block bytes of a packed chunk at most
 */
public record PostScript(long footer, long metadata, Codec codec, int block) {

    /** Where it is not said. */
    private static final int USUAL_BLOCK = 256 << 10;

    /**
     * Reads it.
     *
     * @throws Damage when it is none, or of a version that is not read
     */
    public static PostScript read(byte[] bytes) throws Damage {
        Message message = Message.of(bytes);
        long footer = -1;
        long metadata = 0;
        long block = USUAL_BLOCK;
        long codec = 0;
        long[] version = {-1};
        while (message.next()) {
            switch (message.field()) {
                case 1 -> footer = message.number();
                case 2 -> codec = message.number();
                case 3 -> block = message.number();
                case 4 ->
                        message.numbers(
                                number -> version[0] = version[0] < 0 ? number : version[0]);
                case 5 -> metadata = message.number();
                default -> message.pass();
            }
        }
        if (version[0] > 0) {
            throw new Damage(
                    "it is of version " + version[0] + ", and versions 0.11 and 0.12 are read",
                    "write the file with version 0.12, which is the usual one");
        }
        if (footer < 0 || metadata < 0) {
            throw new Damage("it does not say how long the description of the file is");
        }
        if (codec != 0 && (block <= 0 || block > Unpacker.GREATEST)) {
            throw new Damage(
                    "its chunks have up to "
                            + block
                            + " bytes, and 1 to "
                            + Unpacker.GREATEST
                            + " can be read");
        }
        return new PostScript(footer, metadata, Codec.of(codec), (int) block);
    }

    /** Unpacks what the file has. */
    public Unpacker unpacker(Memory memory) {
        return new Unpacker(codec, block, memory);
    }
}
