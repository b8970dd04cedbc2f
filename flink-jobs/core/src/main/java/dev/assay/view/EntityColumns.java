package dev.assay.view;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Column.Value;
import dev.assay.view.kind.Definition;
import java.time.Instant;
import java.util.Map;

/**
 * What a row of a view is about, and since when it is known. No file's columns have these names,
 * and only who asks for them gets them: a profile of a view never does.
 */
final class EntityColumns {

    /** The key of the row's entity, as the data have it. */
    static final String KEY = "\0key";

    /** The newest time of the entity's rows; missing where none has one. */
    static final String EVENT = "\0event";

    /** The newest time of all rows; missing where none has one. */
    static final String NEWEST = "\0newest";

    private EntityColumns() {}

    /** The three, by their names. */
    static Map<String, Column> of(Definition definition) {
        Keys keys = definition.keys();
        return Map.of(
                KEY, text(KEY, new Value.Text(group -> key(keys, group))),
                EVENT, text(EVENT, new Value.Text(group -> time(group.times().end()))),
                NEWEST, text(NEWEST, new Value.Text(group -> time(group.facts().newest()))));
    }

    private static Column text(String name, Value value) {
        return new Column(name, known -> true, value);
    }

    /** A session without a name is known by its user and when it began. */
    private static String key(Keys keys, Group group) {
        Field field = keys.field(group.facts().fields());
        String name = group.name(field);
        return keys instanceof Keys.OfSession && field != Field.SESSION
                ? name + "@" + time(group.times().begin())
                : name;
    }

    /** As ISO 8601 in UTC, to the millisecond; null where there is none. */
    static String time(double seconds) {
        return Double.isFinite(seconds)
                ? Instant.ofEpochMilli(Math.round(seconds * 1000)).toString()
                : null;
    }
}
