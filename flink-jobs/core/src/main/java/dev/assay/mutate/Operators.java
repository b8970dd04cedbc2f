package dev.assay.mutate;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import java.util.List;
import java.util.stream.Stream;

/** All kinds of errors. */
public final class Operators {

    /** Of any data, in the order in which reports show them. */
    public static final List<Operator> ALL =
            Stream.<Operator>concat(CellErrors.ALL.stream(), RowErrors.ALL.stream()).toList();

    private Operators() {}

    /** Of a dataset: those of any data, and those of what its columns mean. */
    public static List<Operator> of(DatasetSpec spec) {
        return spec.role() == Role.EVENTS
                ? Stream.concat(ALL.stream(), ActorErrors.of(spec.columns()).stream()).toList()
                : ALL;
    }

    /** The names of all. */
    public static List<String> ids() {
        return Stream.concat(ALL.stream().map(Operator::id), ActorErrors.IDS.stream()).toList();
    }
}
