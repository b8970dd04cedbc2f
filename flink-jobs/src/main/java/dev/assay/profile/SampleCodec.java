package dev.assay.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Row samples as bytes, to cross between machines; never written to disk. */
public final class SampleCodec {

    private SampleCodec() {}

    /** The sample's bytes. */
    public static byte[] encode(RowSample sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Numbers.write(out, sample.capacity());
            Numbers.write(out, sample.rows().size());
            for (RowSample.Row row : sample.rows()) {
                out.writeLong(row.hash());
                Numbers.write(out, row.file());
                Numbers.write(out, row.line());
                Numbers.write(out, row.cells().length);
                for (String cell : row.cells()) {
                    out.writeBoolean(cell != null);
                    if (cell != null) {
                        Numbers.write(out, cell);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} wrote. */
    public static RowSample decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int capacity = Numbers.size(in);
            int n = Numbers.size(in);
            List<RowSample.Row> rows = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                long hash = in.readLong();
                String file = Numbers.text(in);
                long line = Numbers.number(in);
                String[] cells = new String[Numbers.size(in)];
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = in.readBoolean() ? Numbers.text(in) : null;
                }
                rows.add(new RowSample.Row(hash, file, line, cells));
            }
            return new RowSample(capacity, rows);
        }
    }
}
