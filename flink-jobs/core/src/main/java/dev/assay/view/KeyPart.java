package dev.assay.view;

import dev.assay.scan.ByteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the keys of a file: those whose hash falls to it. All rows of a key are in one part, so
 * each part is read by itself; whoever reads one reads the file and leaves out the other keys.
 *
 * @param index of the part, from 0
 * @param of how many parts
 * @param bits of the hash that must be as they are in {@code value}, where a part has more rows
 *     than are kept at once
 * @param value of these bits
 */
record KeyPart(int index, int of, int bits, int value) {

    /** Parts of a dataset of one file: as many batches can be compared. */
    private static final int PARTS = 8;

    /** Bytes of a file that is worth being cut. */
    private static final long LEAST = 1 << 10;

    /** All keys. */
    static final KeyPart ALL = new KeyPart(0, 1, 0, 0);

    /**
     * Cuts a file into ranges that stand for parts of its keys.
     *
     * @param length bytes of the file
     * @param dataset bytes of all files
     * @param most parts at most
     */
    static List<ByteRange> cut(String file, int fileIndex, long length, long dataset, int most) {
        long wished =
                length < LEAST ? 1 : Math.max(1, Math.round((double) PARTS * length / dataset));
        long parts = Math.min(wished, most);
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            ranges.add(
                    new ByteRange(
                            file,
                            fileIndex,
                            i,
                            i * length / parts,
                            (i + 1) * length / parts,
                            length));
        }
        return ranges;
    }

    /** The part that a range stands for. */
    static KeyPart of(ByteRange range) {
        long size = range.end() - range.start();
        int of = size <= 0 ? 1 : (int) Math.max(1, Math.round((double) range.fileLength() / size));
        return new KeyPart(range.part(), Math.max(of, range.part() + 1), 0, 0);
    }

    /** Whether all keys fall to it. */
    boolean isAll() {
        return of == 1 && bits == 0;
    }

    /** Whether a key with that hash falls to it. */
    boolean has(int hash) {
        return (hash >>> Short.SIZE) % of == index && (hash & (1 << bits) - 1) == value;
    }

    /** One half of it. */
    KeyPart half(int bit) {
        return new KeyPart(index, of, bits + 1, value | bit << bits);
    }

    /** Whether it can be halved. */
    boolean isDivisible() {
        return bits < Short.SIZE;
    }
}
