package dev.assay.incident;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a finding says without the figures of its test: they stand in the report, and explain
 * nothing to those who do not know the test.
 */
final class Headline {

    /** Checks that say plainly what is wrong, the plainest first; all others come behind. */
    private static final List<KnownCheck> PLAIN =
            List.of(
                    KnownCheck.READABLE,
                    KnownCheck.SCHEMA,
                    KnownCheck.STALE_REPEAT,
                    KnownCheck.RAGGED_ROWS,
                    KnownCheck.STRAY_QUOTES,
                    KnownCheck.JOINED_FILES,
                    KnownCheck.MALFORMED_RECORDS,
                    KnownCheck.ENCODING,
                    KnownCheck.COMPLETENESS,
                    KnownCheck.STAND_INS,
                    KnownCheck.PARSE_ERRORS,
                    KnownCheck.DUPLICATES,
                    KnownCheck.KEY_VIOLATIONS,
                    KnownCheck.PADDING,
                    KnownCheck.REFERENCE,
                    KnownCheck.RULE,
                    KnownCheck.VOLUME,
                    KnownCheck.VANISHED_CATEGORIES,
                    KnownCheck.STRAY_VALUES,
                    KnownCheck.SEMANTIC_TYPE,
                    KnownCheck.NUMERIC_DRIFT,
                    KnownCheck.TIME_DRIFT,
                    KnownCheck.TOP_VALUE,
                    KnownCheck.NEW_VALUES,
                    KnownCheck.CATEGORICAL_DRIFT,
                    KnownCheck.KNOWN_VALUES);

    /** Of the columns of an incident, the one in whose findings it stands out most comes first. */
    static final Comparator<Finding> PLAINEST_FIRST =
            Comparator.comparing(Finding::outcome)
                    .reversed()
                    .thenComparingInt(f -> rank(f.check()))
                    .thenComparing(f -> f.batch() == null ? 1 : 0)
                    .thenComparing(f -> -excess(f))
                    .thenComparing(Finding::id);

    private Headline() {}

    private static int rank(KnownCheck check) {
        int rank = PLAIN.indexOf(check);
        return rank < 0 ? PLAIN.size() + (check == KnownCheck.ASSOCIATION ? 1 : 0) : rank;
    }

    /** How many times the limit the difference is; great where it is a matter of yes or no. */
    static double excess(Finding f) {
        return f.effect() == null || f.limit() == null || f.limit() <= 0
                ? Double.MAX_VALUE
                : f.effect() / f.limit();
    }

    /** The sentence of a finding. */
    static Message of(Finding f) {
        Message says = f.message();
        if (!isTested(says)) {
            return says;
        }
        Message what = (Message) says.args().get(0);
        if (!what.key().equals("file.moved")) {
            return what;
        }
        List<Arg> args = what.args();
        return Message.of("damage.moved", args.get(2), args.get(3), args.get(4));
    }

    /** What the finding advises; empty where its sentence does. */
    static Optional<Message> repair(Finding f) {
        return f.message().key().equals("tested.advice")
                ? Optional.of((Message) f.message().args().get(3))
                : Optional.empty();
    }

    private static boolean isTested(Message says) {
        return says.key().equals("tested.advice") || says.key().equals("tested");
    }
}
