package dev.assay.scan.orc.cell;

import java.io.IOException;

/** Tells of value after value whether there is one. */
@FunctionalInterface
interface Present {

    /** Whether there is the next. */
    boolean next() throws IOException;
}
