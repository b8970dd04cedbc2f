package dev.assay.measure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of an answer on its way from where a portion was read: an engine may bound the size of
 * what it collects.
 *
 * @param file index of the file
 * @param part of the file
 * @param index of this piece, from 0
 * @param of how many pieces
 * @param metered what the task counted on the whole portion
 * @param bytes of this piece
 */
public record Piece(int file, int part, int index, int of, long metered, byte[] bytes) {
    private static final int GREATEST = 256 << 10;
    private static final int HEADER = 24;

    /**
     * Cuts an answer into pieces, each as {@link #read} takes it.
     *
     * @param file index of the portion's first file
     * @param part of that file
     * @param metered what the task counted on the whole portion
     * @param answer all of it
     */
    public static List<byte[]> cut(int file, int part, long metered, byte[] answer) {
        int of = Math.max(1, (answer.length + GREATEST - 1) / GREATEST);
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < of; i++) {
            int from = i * GREATEST;
            int length = Math.min(GREATEST, answer.length - from);
            pieces.add(
                    ByteBuffer.allocate(HEADER + length)
                            .putInt(file)
                            .putInt(part)
                            .putInt(i)
                            .putInt(of)
                            .putLong(metered)
                            .put(answer, from, length)
                            .array());
        }
        return pieces;
    }

    /** Reads what {@link #cut} made. */
    public static Piece read(byte[] record) {
        ByteBuffer b = ByteBuffer.wrap(record);
        return new Piece(
                b.getInt(),
                b.getInt(),
                b.getInt(),
                b.getInt(),
                b.getLong(),
                Arrays.copyOfRange(record, HEADER, record.length));
    }
}
