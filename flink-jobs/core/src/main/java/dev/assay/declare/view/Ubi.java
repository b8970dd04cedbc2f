package dev.assay.declare.view;

import java.util.Map;

/**
 * Columns of logs as User Behavior Insights 1.x writes them: its queries and its events, in JSON.
 *
 * @see <a href="https://github.com/o19s/ubi">User Behavior Insights</a>
 */
public final class Ubi {

    /** As it is written in a declaration, in the place of the columns. */
    public static final String WORD = "ubi";

    /** From the word of a meaning to the name of its column. */
    public static final Map<String, String> COLUMNS =
            Map.of(
                    Field.SEARCH.word(), "query_id",
                    Field.USER.word(), "client_id",
                    Field.SESSION.word(), "session_id",
                    Field.QUERY.word(), "user_query",
                    Field.EVENT.word(), "action_name",
                    Field.TIME.word(), "timestamp",
                    Field.ITEM.word(), "event_attributes.object.object_id",
                    Field.RANK.word(), "event_attributes.position.ordinal");

    private Ubi() {}
}
