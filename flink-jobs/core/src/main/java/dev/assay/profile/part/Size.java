package dev.assay.profile.part;

import dev.assay.profile.state.Facet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How much data there is.
 *
 * @param rows records with as many cells as there are columns
 * @param bytes of the files
 * @param lines line ends, those inside quotes too
 */
public record Size(long rows, long bytes, long lines) implements Facet<Size> {

    /** Nothing. */
    public static final Size EMPTY = new Size(0, 0, 0);

    @Override
    public Size plus(Size o) {
        return new Size(rows + o.rows, bytes + o.bytes, lines + o.lines);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeLong(rows);
        out.writeLong(bytes);
        out.writeLong(lines);
    }

    /** Reads what {@link #write} wrote. */
    public static Size read(DataInputStream in) throws IOException {
        return new Size(in.readLong(), in.readLong(), in.readLong());
    }
}
