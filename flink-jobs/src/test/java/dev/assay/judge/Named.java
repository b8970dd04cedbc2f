package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;

/** Checks and subjects by the names that documents give them; what no check has is a rule. */
public final class Named {

    private Named() {}

    /** The check of that name. */
    public static KnownCheck check(String name) {
        return KnownCheck.of(name).orElse(KnownCheck.RULE);
    }

    /** What a check of that name is about. */
    public static Subject subject(String dataset, String column, String batch, String name) {
        String rule = name.startsWith("rule ") ? name.substring("rule ".length()) : name;
        return new Subject(dataset, column, batch, check(name) == KnownCheck.RULE ? rule : null);
    }
}
