package dev.assay.scan.orc.cell;

import dev.assay.scan.value.Text;
import java.io.IOException;

/** Gives the values of a type, one after the other. */
interface Values {

    /**
     * Appends the next as a cell has it.
     *
     * @return whether there is one; nothing is appended where not
     */
    boolean next(Text to) throws IOException;

    /** Appends the next as a part of JSON. */
    void json(Text to) throws IOException;
}
