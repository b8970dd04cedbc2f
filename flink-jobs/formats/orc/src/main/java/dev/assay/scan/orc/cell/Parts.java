package dev.assay.scan.orc.cell;

import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Values that have parts: a cell of them is JSON. */
abstract class Parts implements Values {

    private static final int LONGEST = 16 << 20;

    private final Present present;

    Parts(Present present) {
        this.present = present;
    }

    /** Appends a value that there is. */
    abstract void write(Text to) throws IOException;

    @Override
    public final boolean next(Text to) throws IOException {
        if (!present.next()) {
            return false;
        }
        write(to);
        return true;
    }

    @Override
    public final void json(Text to) throws IOException {
        if (!next(to)) {
            to.add("null");
        }
    }

    /** Puts a comma between parts, and none behind the bracket that opens them. */
    static void separate(int start, Text to) throws Damage {
        if (to.size() - start > LONGEST) {
            throw new Damage(
                    "a cell has more than " + (LONGEST >> 20) + " MiB as JSON",
                    "leave the column out of the file, or split its lists");
        }
        if (to.size() - start > 1) {
            to.add(',');
        }
    }
}
