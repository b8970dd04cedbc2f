package dev.assay.inventory.imported;

import dev.assay.declare.ColumnType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Types as declarations write them. */
final class Types {

    static final Set<String> ALL =
            Arrays.stream(ColumnType.values())
                    .map(type -> type.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private Types() {}
}
