package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.stream.ByteRuns;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.List;

/** Values of one of several types; they are written as if they were of that alone. */
final class Unions implements Values {

    private final Present present;
    private final ByteRuns tags;
    private final List<Values> branches;

    Unions(Present present, ByteRuns tags, List<Values> branches) {
        this.present = present;
        this.tags = tags;
        this.branches = branches;
    }

    @Override
    public boolean next(Text to) throws IOException {
        return present.next() && branch().next(to);
    }

    @Override
    public void json(Text to) throws IOException {
        if (present.next()) {
            branch().json(to);
        } else {
            to.add("null");
        }
    }

    private Values branch() throws IOException {
        int tag = tags.next() & 0xFF;
        if (tag >= branches.size()) {
            throw new Damage("a value is of type " + (tag + 1) + " of " + branches.size());
        }
        return branches.get(tag);
    }
}
