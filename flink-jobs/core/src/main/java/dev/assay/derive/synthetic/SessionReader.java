package dev.assay.derive.synthetic;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.profile.value.CellHashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the sessions of a log: by the key that it has for them, else by what users do without a
 * long break. Where there are more rows than can be kept, those of a part of the keys, chosen by
 * hash, stand for all.
 */
public final class SessionReader {

    private static final int MOST_ROWS = 200_000;

    /** Events of a session that count. */
    private static final int LONGEST = 200;

    private final Map<Field, Integer> places;
    private final boolean isByBreak;
    private final long breakMillis;
    private final Map<Long, List<Done>> byKey = new TreeMap<>();
    private long part = 1;
    private int rows;
    private boolean isWritten = true;

    private record Done(double millis, String event, String item) {}

    private SessionReader(DatasetSpec spec, Map<Field, Integer> places) {
        this.places = places;
        this.isByBreak = !places.containsKey(Field.SESSION);
        this.breakMillis = spec.views().options().gapSeconds() * 1000;
    }

    /**
     * For a dataset.
     *
     * @return null where it is no log of events with times, and users or sessions
     */
    public static @Nullable SessionReader of(DatasetSpec spec, List<String> columns) {
        Map<Field, Integer> places = places(spec, columns);
        boolean isLog =
                spec.role() == Role.EVENTS
                        && places.containsKey(Field.TIME)
                        && (places.containsKey(Field.SESSION) || places.containsKey(Field.USER));
        return isLog ? new SessionReader(spec, places) : null;
    }

    /** Where the columns with a meaning are. */
    static Map<Field, Integer> places(DatasetSpec spec, List<String> columns) {
        Map<Field, Integer> places = new TreeMap<>();
        spec.columns()
                .forEach(
                        (word, column) ->
                                Field.of(word)
                                        .filter(field -> columns.contains(column))
                                        .ifPresent(
                                                field ->
                                                        places.put(
                                                                field, columns.indexOf(column))));
        return places;
    }

    private @Nullable String cell(String[] row, Field field) {
        Integer place = places.get(field);
        return place == null ? null : row[place];
    }

    /** Takes a row in. */
    public void add(String[] row) {
        String key = cell(row, isByBreak ? Field.USER : Field.SESSION);
        String time = cell(row, Field.TIME);
        double millis = Moment.millis(time);
        if (key == null || Double.isNaN(millis)) {
            return;
        }
        isWritten &= Moment.isKnown(time);
        byte[] b = key.getBytes(StandardCharsets.UTF_8);
        long hash = CellHashes.of(b, 0, b.length);
        if (hash % part != 0) {
            return;
        }
        String event = cell(row, Field.EVENT);
        byKey.computeIfAbsent(hash, k -> new ArrayList<>())
                .add(new Done(millis, event == null ? "" : event, cell(row, Field.ITEM)));
        if (++rows > MOST_ROWS && byKey.size() > 1) {
            part *= 2;
            byKey.keySet().removeIf(k -> k % part != 0);
            rows = byKey.values().stream().mapToInt(List::size).sum();
        }
    }

    /** Whether later times can be written as those of all rows are. */
    public boolean canBeWritten() {
        return isWritten;
    }

    /** The sessions of all rows so far. */
    public Sequences sequences() {
        List<Session> sessions = new ArrayList<>();
        for (List<Done> of : byKey.values()) {
            of.sort(Comparator.comparingDouble(Done::millis));
            int from = 0;
            for (int i = 1; i <= of.size(); i++) {
                boolean ends =
                        i == of.size()
                                || isByBreak
                                        && of.get(i).millis - of.get(i - 1).millis > breakMillis;
                if (ends) {
                    sessions.add(session(of.subList(from, Math.min(i, from + LONGEST))));
                    from = i;
                }
            }
        }
        return new Sequences(sessions);
    }

    private static Session session(List<Done> of) {
        List<String> events = new ArrayList<>();
        List<Long> gaps = new ArrayList<>();
        List<Integer> items = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        double before = of.get(0).millis;
        for (Done done : of) {
            events.add(done.event);
            gaps.add(Math.round(done.millis - before));
            items.add(numbers.computeIfAbsent(done.item, k -> numbers.size()));
            before = done.millis;
        }
        return new Session(events, gaps, items);
    }
}
