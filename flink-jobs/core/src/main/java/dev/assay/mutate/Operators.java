package dev.assay.mutate;

import java.util.List;
import java.util.stream.Stream;

/** All kinds of errors. */
public final class Operators {

    /** In the order in which reports show them. */
    public static final List<Operator> ALL =
            Stream.<Operator>concat(CellErrors.ALL.stream(), RowErrors.ALL.stream()).toList();

    private Operators() {}
}
