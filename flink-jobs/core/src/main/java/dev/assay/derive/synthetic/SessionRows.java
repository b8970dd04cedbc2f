package dev.assay.derive.synthetic;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts made rows into sessions: the order of events, the gaps and which of them are about the same
 * item come from {@link Sequences}; all else from made rows with the same event.
 */
public final class SessionRows {

    /** What all events of a session have in common. */
    private static final Set<Field> OF_SESSION =
            Set.of(Field.USER, Field.SESSION, Field.DEVICE, Field.CHANNEL, Field.CAMPAIGN);

    /** What of that other columns tell of. */
    private static final Set<Field> OF_SETTING =
            Set.of(Field.DEVICE, Field.CHANNEL, Field.CAMPAIGN);

    /** Waiting rows that are looked at for one that fits. */
    private static final int MOST_LOOKED = 1_000;

    /** What all events about an item have in common. */
    private static final Set<Field> OF_ITEM =
            Set.of(
                    Field.ITEM,
                    Field.CATEGORY,
                    Field.PRICE,
                    Field.TITLE,
                    Field.BRAND,
                    Field.CURRENCY,
                    Field.DESCRIPTION,
                    Field.IMAGE,
                    Field.URL,
                    Field.GTIN,
                    Field.PARENT);

    /** Rows of an event that wait; more are dropped. */
    private static final int MOST_WAITING = 10_000;

    /** Blocks that are asked for at most until one has a row of an event. */
    private static final int TRIES = 20;

    private final Map<Field, Integer> places;
    private final Sequences.Drawing drawing;
    private final Supplier<List<String[]>> more;
    private final Map<String, Deque<String[]>> waiting = new TreeMap<>();
    private final List<Session> made = new ArrayList<>();

    /**
     * Of a log.
     *
     * @param columns of its rows
     * @param more the next made rows; may be empty
     */
    public SessionRows(
            DatasetSpec spec,
            List<String> columns,
            Sequences.Drawing drawing,
            Supplier<List<String[]>> more) {
        this.places = SessionReader.places(spec, columns);
        this.drawing = drawing;
        this.more = more;
    }

    /** The rows of the next session, in order; empty where no rows are made any more. */
    public List<String[]> next() {
        for (int i = 0; i < TRIES; i++) {
            Session session = drawing.next();
            List<String[]> rows = rows(session);
            if (!rows.isEmpty()) {
                made.add(session);
                return rows;
            }
        }
        return List.of();
    }

    /** Empty where there are no made rows, or the first has no time that others can follow. */
    private List<String[]> rows(Session session) {
        List<String[]> rows = new ArrayList<>();
        List<String[]> items = new ArrayList<>();
        int at = places.get(Field.TIME);
        String time = null;
        for (int i = 0; i < session.events().size(); i++) {
            String[] row = row(session.events().get(i), i == 0 ? null : rows.get(0));
            if (row == null) {
                return List.of();
            }
            time = i == 0 ? row[at] : Moment.plus(time, session.gaps().get(i));
            if (!Moment.isKnown(time)) {
                return List.of();
            }
            row[at] = time;
            while (items.size() <= session.items().get(i)) {
                items.add(row);
            }
            copy(OF_ITEM, items.get(session.items().get(i)), row);
            if (i > 0) {
                copy(OF_SESSION, rows.get(0), row);
            }
            rows.add(row);
        }
        return rows;
    }

    private void copy(Set<Field> fields, String[] from, String[] to) {
        for (Field field : fields) {
            Integer place = places.get(field);
            if (place != null) {
                to[place] = from[place];
            }
        }
    }

    /**
     * A made row with an event, which is the caller's; null where there is none.
     *
     * @param first row of the session, to which it should fit; null where it begins one
     */
    private String[] row(String event, @Nullable String[] first) {
        Integer place = places.get(Field.EVENT);
        for (int i = 0; i < TRIES; i++) {
            Deque<String[]> some = waiting.get(place == null ? "" : event);
            if (some != null && !some.isEmpty()) {
                return fitting(some, first).clone();
            }
            for (String[] row : more.get()) {
                String of = place == null || row[place] == null ? "" : row[place];
                Deque<String[]> queue = waiting.computeIfAbsent(of, k -> new ArrayDeque<>());
                if (queue.size() < MOST_WAITING) {
                    queue.add(row);
                }
            }
        }
        // No generator makes what it did not learn: any other row stands in, with this event.
        return waiting.values().stream()
                .filter(queue -> !queue.isEmpty())
                .findFirst()
                .map(queue -> queue.poll().clone())
                .map(row -> with(row, place, event))
                .orElse(null);
    }

    /** One that has what all events of the session have in common, so that its item fits to it. */
    private String[] fitting(Deque<String[]> some, @Nullable String[] first) {
        if (first != null) {
            int looked = 0;
            for (Iterator<String[]> rows = some.iterator();
                    rows.hasNext() && looked < MOST_LOOKED;
                    looked++) {
                String[] row = rows.next();
                boolean fits =
                        OF_SETTING.stream()
                                .map(places::get)
                                .allMatch(at -> at == null || Objects.equals(row[at], first[at]));
                if (fits) {
                    rows.remove();
                    return row;
                }
            }
        }
        return some.poll();
    }

    private static String[] with(String[] row, Integer place, String event) {
        if (place != null) {
            row[place] = event.isEmpty() ? null : event;
        }
        return row;
    }

    /** What came of it beside the data. */
    public Sessions sessions(Sequences data) {
        return Sessions.of(data.sessions(), made);
    }
}
