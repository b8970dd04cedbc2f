package dev.assay.cause;

import dev.assay.cause.rows.Changes;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.mutate.Log;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Rows of a log that are in the session of somebody else.
 *
 * @param log the rows, and what their columns mean
 * @param sessions the column of sessions
 * @param otherUsers rows whose user is not that of the rows they belong to
 */
record MixedSessions(Log log, Column sessions, Set<Integer> otherUsers) {

    private static final String KIND = "reused-sessions";
    private static final long SEED = 1;

    /** Rows of a session that is another user's; of nobody, those amid another session. */
    Optional<Treatment> treatment(Collection<List<Integer>> users) {
        Map<String, Map<String, Integer>> of = new HashMap<>();
        for (int row = 0; row < count(); row++) {
            if (cell(row, Field.SESSION) != null && cell(row, Field.USER) != null) {
                of.computeIfAbsent(cell(row, Field.SESSION), s -> new LinkedHashMap<>())
                        .merge(cell(row, Field.USER), 1, Integer::sum);
            }
        }
        Map<String, String> owners = new HashMap<>();
        of.forEach((session, counts) -> owners.put(session, most(counts)));
        Map<Integer, String[]> cells = new HashMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (List<Integer> rows : users) {
            List<Integer> own =
                    rows.stream()
                            .filter(row -> cell(row, Field.SESSION) != null)
                            .filter(row -> isOwner(owners, row))
                            .toList();
            for (int row : rows) {
                if (cell(row, Field.SESSION) != null && !isOwner(owners, row)) {
                    // Of a user who has no other session, it was one that nobody has now.
                    String before =
                            own.isEmpty() ? log.fresh(Field.SESSION, random) : nearest(own, row);
                    cells.put(row, new String[] {before});
                }
            }
        }
        for (int row = 1; row + 1 < count(); row++) {
            String around = cell(row - 1, Field.SESSION);
            if (cell(row, Field.USER) == null
                    && sessions.today().getOrDefault(cell(row, Field.SESSION), 0) > 1
                    && around != null
                    && around.equals(cell(row + 1, Field.SESSION))
                    && !around.equals(cell(row, Field.SESSION))) {
                cells.put(row, new String[] {around});
            }
        }
        // Where the user is the wrong one, nobody mixed sessions.
        cells.keySet().removeAll(otherUsers);
        List<Integer> damaged = cells.keySet().stream().sorted().toList();
        Map<String, Integer> into = new HashMap<>();
        Map<String, Integer> by = new HashMap<>();
        damaged.forEach(row -> into.merge(cell(row, Field.SESSION), 1, Integer::sum));
        damaged.stream()
                .filter(row -> cell(row, Field.USER) != null)
                .forEach(row -> by.merge(cell(row, Field.USER), 1, Integer::sum));
        // A key that is stuck is one session that takes all, or one user who is everywhere.
        boolean isStuck =
                Stream.of(into, by)
                        .flatMap(counts -> counts.values().stream())
                        .anyMatch(n -> 2 * n > damaged.size());
        return isStuck || Changes.excess(damaged.size(), 0, count()) == 0
                ? Optional.empty()
                : Optional.of(
                        new Treatment(
                                        KIND,
                                        List.of(),
                                        damaged,
                                        count(),
                                        Changes.with(
                                                log.rows(), new int[] {sessions.index()}, cells),
                                        1)
                                .by(View.SESSIONS, into.size(), sessions.today().size()));
    }

    /**
     * A damage as it is called in a log: sessions that are those of other rows were mixed. What
     * other columns say of them is as good as what users do.
     */
    static Treatment named(Patient patient, Treatment treatment) {
        Map<Field, String> meanings = Log.meanings(patient.spec().columns());
        String session = meanings.get(Field.SESSION);
        if (patient.spec().role() != Role.EVENTS
                || !meanings.containsKey(Field.USER)
                || !treatment.kind().equals("shuffle")
                || !treatment.columns().equals(List.of(String.valueOf(session)))) {
            return treatment;
        }
        Log log = new Log(patient.rows(), meanings);
        List<String> all =
                patient.rows().cells().stream().map(row -> log.cell(row, Field.SESSION)).toList();
        return new Treatment(
                        KIND,
                        List.of(),
                        treatment.damaged(),
                        all.size(),
                        treatment.repaired(),
                        treatment.tier())
                .by(
                        View.SESSIONS,
                        different(treatment.damaged().stream().map(all::get)),
                        different(all.stream()));
    }

    private static int different(Stream<String> keys) {
        return (int) keys.filter(Objects::nonNull).distinct().count();
    }

    private boolean isOwner(Map<String, String> owners, int row) {
        return Objects.equals(owners.get(cell(row, Field.SESSION)), cell(row, Field.USER));
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The session of the row of those, in order, that is next to one. */
    private String nearest(List<Integer> own, int row) {
        int after = ~Collections.binarySearch(own, row);
        boolean isBefore =
                after == own.size()
                        || after > 0 && row - own.get(after - 1) <= own.get(after) - row;
        return cell(own.get(isBefore ? after - 1 : after), Field.SESSION);
    }

    private String cell(int row, Field field) {
        return log.cell(log.rows().cells().get(row), field);
    }

    private int count() {
        return log.rows().cells().size();
    }
}
