package dev.assay.replay;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.incident.Cause;
import dev.assay.mutate.Log;
import java.util.Map;

/**
 * Which errors leave the same behind, so that either name is right.
 *
 * @param user the column of users; null where there is none
 * @param session the column of sessions; null likewise
 */
record Lookalikes(@Nullable String user, @Nullable String session) {

    /** Of the columns that a dataset declares. */
    static Lookalikes of(DatasetSpec spec) {
        Map<Field, String> meanings = Log.meanings(spec.columns());
        return new Lookalikes(meanings.get(Field.USER), meanings.get(Field.SESSION));
    }

    /** Whether a cause says what an error of that kind is. */
    boolean is(Kind error, Cause cause) {
        String column = cause.scope().columns().stream().findFirst().orElse("");
        // Who takes few of many items may have taken them in turn, and may not.
        boolean isProgram = error.operator().equals("scraper") && cause.kind().equals("bot-flood");
        return isProgram
                || name(error.operator(), error.column()).equals(name(cause.kind(), column));
    }

    private String name(String kind, @Nullable String column) {
        return switch (kind) {
            // What is sent again at a time that is written alike is a row twice.
            case "retries" -> "duplicate";
            // Where times are dates, a program is who does more than anybody.
            case "busy-user" -> "bot-flood";
            // One user whose rows are copies of those of others.
            case "flood" -> column != null && column.equals(user) ? "bot-flood" : kind;
            // Sessions that change places are sessions of others.
            case "shuffle" -> column != null && column.equals(session) ? "reused-sessions" : kind;
            default -> kind;
        };
    }
}
