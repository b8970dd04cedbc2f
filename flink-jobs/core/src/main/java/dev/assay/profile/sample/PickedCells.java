package dev.assay.profile.sample;

import dev.assay.document.Nullable;
import dev.assay.scan.ColumnBatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of a row that was picked, as bytes: each one behind its length and one, in two bytes; 0
 * stands for a cell without a value.
 */
record PickedCells(byte[] bytes) {

    /**
     * Bytes of the cells of a row beyond which the row is read again where it is needed: what all
     * portions of a dataset send together stays within some tens of megabytes.
     */
    static final int MOST = 1 << 10;

    private static final int HEAD = Short.BYTES;

    /** The cells of a row, or null where they are too many bytes. */
    static @Nullable PickedCells of(ColumnBatch batch, int row) {
        int size = 0;
        for (int column = 0; column < batch.columns() && size <= MOST; column++) {
            size += HEAD + Math.max(0, batch.lengths(column)[row]);
        }
        if (size > MOST) {
            return null;
        }
        byte[] bytes = new byte[size];
        int at = 0;
        for (int column = 0; column < batch.columns(); column++) {
            int length = batch.lengths(column)[row];
            int head = length == ColumnBatch.MISSING ? 0 : length + 1;
            bytes[at] = (byte) (head >>> Byte.SIZE);
            bytes[at + 1] = (byte) head;
            at += HEAD;
            if (head > 1) {
                System.arraycopy(batch.bytes(), batch.offsets(column)[row], bytes, at, length);
                at += length;
            }
        }
        return new PickedCells(bytes);
    }

    /** The cells with these texts, null where missing; null where they are too many bytes. */
    static @Nullable PickedCells of(String[] texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] cell = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            if (bytes.size() + HEAD + cell.length > MOST) {
                return null;
            }
            int head = text == null ? 0 : cell.length + 1;
            bytes.write(head >>> Byte.SIZE);
            bytes.write(head);
            bytes.writeBytes(cell);
        }
        return new PickedCells(bytes.toByteArray());
    }

    /** The texts of so many cells, null where missing; as {@link ColumnBatch#texts} has them. */
    String[] texts(int columns) {
        String[] texts = new String[columns];
        int at = 0;
        for (int column = 0; column < columns; column++) {
            int head = (bytes[at] & 0xFF) << Byte.SIZE | bytes[at + 1] & 0xFF;
            at += HEAD;
            if (head > 0) {
                texts[column] = new String(bytes, at, head - 1, StandardCharsets.UTF_8);
                at += head - 1;
            }
        }
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PickedCells cells && Arrays.equals(bytes, cells.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of the row. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
