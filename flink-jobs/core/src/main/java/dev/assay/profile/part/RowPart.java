package dev.assay.profile.part;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.RowHashes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is measured of whole rows.
 *
 * @param rows which rows repeat
 * @param keys which declared keys repeat; empty where no key is declared
 */
public record RowPart(RowHashes rows, RowHashes keys) implements Facet<RowPart> {

    /** Of no rows. */
    public static final RowPart EMPTY = new RowPart(RowHashes.EMPTY, RowHashes.EMPTY);

    @Override
    public RowPart plus(RowPart o) {
        return new RowPart(rows.plus(o.rows), keys.plus(o.keys));
    }

    /** The same counts without hashes. To it nothing can be added. */
    public RowPart withoutHashes() {
        return new RowPart(rows.withoutHashes(), keys.withoutHashes());
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        rows.write(out);
        keys.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static RowPart read(DataInputStream in) throws IOException {
        return new RowPart(RowHashes.read(in), RowHashes.read(in));
    }
}
