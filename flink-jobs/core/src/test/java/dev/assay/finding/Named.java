package dev.assay.finding;

import dev.assay.catalogue.KnownCheck;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks and subjects by the names that documents give them; what no check has is a rule. */
public final class Named {

    private static final Pattern UNMEASURED =
            Pattern.compile("(?s).*?: (.*) was not measured: (.*)\\.");

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

    /** A message that comes out as it is written here. */
    public static Message said(String sentence) {
        Matcher unmeasured = UNMEASURED.matcher(sentence);
        return unmeasured.matches()
                ? Message.of(
                        "not-measured",
                        Arg.text(unmeasured.group(1)),
                        Arg.text(unmeasured.group(2)))
                : Message.of("fault", Arg.text(sentence));
    }
}
