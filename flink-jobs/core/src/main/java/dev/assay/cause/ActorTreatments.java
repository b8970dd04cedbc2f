package dev.assay.cause;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.cause.rows.Changes;
import dev.assay.cause.rows.Majority;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Log;
import dev.assay.view.fact.Rhythm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How what somebody did to a log may be undone: each leaves the columns nearly as they were, and
 * shows in the rows of a user, an item or a session together.
 *
 * @param log the rows, and what their columns mean
 * @param columns those of these meanings that are accepted
 * @param names what says which item it is as well as its key does
 * @param user the rows of each user, in the order of the log
 * @param busiest by how much the share of one user rose most in an accepted partition; where no
 *     user is known by name, the greatest share of one
 */
record ActorTreatments(
        Log log,
        Map<Field, Column> columns,
        ItemNames names,
        Map<String, List<Integer>> user,
        double busiest) {

    /** Fewer rows of a user say nothing of how he acts. */
    private static final int FEW = 8;

    /** Items that are met again by chance, on average, where it is no chance that none is. */
    private static final double MEETINGS = 3;

    /** Seconds after which nobody sends again what did not arrive. */
    private static final double SOON = 60;

    /** Of a partition; nothing of one that is no log. */
    static List<Treatment> of(Patient patient, Map<String, Column> accepted) {
        if (patient.spec().role() != Role.EVENTS) {
            return List.of();
        }
        Map<Field, String> meanings = Log.meanings(patient.spec().columns());
        Map<Field, Column> columns = new HashMap<>();
        meanings.forEach(
                (field, name) -> {
                    if (accepted.containsKey(name)) {
                        columns.put(field, accepted.get(name));
                    }
                });
        Log log = new Log(patient.rows(), meanings);
        return new ActorTreatments(
                        log,
                        columns,
                        ItemNames.of(patient, columns, accepted),
                        by(log, Field.USER),
                        columns.containsKey(Field.USER)
                                ? busiest(patient.accepted(), columns.get(Field.USER).name())
                                : 1)
                .all();
    }

    private static Map<String, List<Integer>> by(Log log, Field field) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < log.rows().cells().size(); row++) {
            String value = log.cell(log.rows().cells().get(row), field);
            if (value != null) {
                rows.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private static double busiest(Evidence accepted, String user) {
        List<String> names = accepted.bins().columns().stream().map(ColumnBins::name).toList();
        int column = names.indexOf(user);
        return accepted.batches().stream()
                .mapToDouble(
                        batch -> {
                            ColumnSummary of = batch.columns().get(column);
                            return (double) of.risen() / Math.max(1, batch.rows() - of.missing());
                        })
                .max()
                .orElse(1);
    }

    private List<Treatment> all() {
        return Stream.of(programs(), busy(), crowd(), retries(), mixed(), items())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Treatment> mixed() {
        return columns.containsKey(Field.SESSION)
                        && columns.containsKey(Field.USER)
                        && !user.isEmpty()
                ? new MixedSessions(
                                log,
                                columns.get(Field.SESSION),
                                Majority.proven(log.rows(), columns.get(Field.USER).index()))
                        .treatment(user.values())
                : Optional.empty();
    }

    private String cell(int row, Field field) {
        return log.cell(log.rows().cells().get(row), field);
    }

    private double time(int row) {
        return log.time(log.rows().cells().get(row));
    }

    private int count() {
        return log.rows().cells().size();
    }

    /** Rows of users who act at equal intervals, or take all items in turn. */
    private Optional<Treatment> programs() {
        Column users = columns.get(Field.USER);
        if (users == null) {
            return Optional.empty();
        }
        Map<String, Rhythm> rhythms = new HashMap<>();
        Rhythm.Several all = Rhythm.Several.NOBODY;
        for (Map.Entry<String, List<Integer>> one : user.entrySet()) {
            Rhythm rhythm = rhythm(one.getValue());
            rhythms.put(one.getKey(), rhythm);
            all = all.with(rhythm);
        }
        Rhythm.Several everybody = all;
        List<List<Integer>> who =
                user.entrySet().stream()
                        .filter(one -> isMore(users, one, 0))
                        .filter(
                                one ->
                                        rhythms.get(one.getKey()).equalGaps(everybody) > 0
                                                || takesAll(one.getValue()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (who.isEmpty()) {
            return Optional.empty();
        }
        boolean isScraper = who.stream().allMatch(this::takesEachOnce);
        List<Integer> damaged = who.stream().flatMap(List::stream).sorted().toList();
        return without(isScraper ? "scraper" : "bot-flood", damaged, 0)
                .map(rows -> rows.by(View.USERS, who.size(), user.size()));
    }

    /** Rows of the user whose share rose more than anybody's did in an accepted partition. */
    private Optional<Treatment> busy() {
        Column users = columns.get(Field.USER);
        if (users == null) {
            return Optional.empty();
        }
        return user.entrySet().stream()
                .max(Comparator.comparingInt(one -> one.getValue().size()))
                .filter(one -> one.getValue().size() >= FEW)
                .filter(one -> isMore(users, one, busiest))
                .map(Map.Entry::getValue)
                .flatMap(rows -> without("busy-user", rows, 0))
                .map(rows -> rows.by(View.USERS, 1, user.size()));
    }

    /** Whether a value has more rows than are usual, and than those beside it that may be. */
    private static boolean isMore(
            Column column, Map.Entry<String, List<Integer>> rows, double beside) {
        double usual = column.acceptedShare(rows.getKey()) + beside;
        return Changes.excess(rows.getValue().size(), usual, column.present()) > 0;
    }

    private Rhythm rhythm(List<Integer> rows) {
        double[] times =
                rows.stream()
                        .mapToDouble(this::time)
                        .filter(time -> !Double.isNaN(time))
                        .sorted()
                        .toArray();
        return Rhythm.of(times, times.length);
    }

    /** Whether somebody takes the items in turn, most of them. */
    private boolean takesAll(List<Integer> rows) {
        return rows.size() >= FEW
                && takesEachOnce(rows)
                && 2 * rows.size() >= columns.get(Field.ITEM).today().size();
    }

    /** Whether no item is taken again before it is its turn, where chance would take some again. */
    private boolean takesEachOnce(List<Integer> rows) {
        if (!columns.containsKey(Field.ITEM)) {
            return false;
        }
        Map<String, Integer> times = new HashMap<>();
        rows.forEach(row -> times.merge(String.valueOf(cell(row, Field.ITEM)), 1, Integer::sum));
        int all = Math.max(1, columns.get(Field.ITEM).today().size());
        int rounds = (rows.size() + all - 1) / all;
        boolean wouldMeet = (double) rows.size() * rows.size() >= 2 * MEETINGS * all;
        return wouldMeet && times.values().stream().allMatch(n -> n <= rounds);
    }

    /** Rows of users who do nothing but act on one and the same item. */
    private Optional<Treatment> crowd() {
        Column items = columns.get(Field.ITEM);
        if (items == null || user.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Integer>> single = new HashMap<>();
        for (List<Integer> rows : user.values()) {
            if (rows.size() == 1 && cell(rows.get(0), Field.ITEM) != null) {
                single.computeIfAbsent(cell(rows.get(0), Field.ITEM), i -> new ArrayList<>())
                        .add(rows.get(0));
            }
        }
        return single.entrySet().stream()
                .filter(one -> one.getValue().size() >= FEW)
                .filter(one -> isMore(items, one, 0))
                .max(
                        Comparator.comparingInt(
                                        (Map.Entry<String, List<Integer>> one) ->
                                                one.getValue().size())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .flatMap(
                        rows ->
                                without("click-fraud", rows, 1)
                                        .map(of -> of.by(View.USERS, rows.size(), user.size())));
    }

    /** Rows that are an earlier one again, a moment later. */
    private Optional<Treatment> retries() {
        Column times = columns.get(Field.TIME);
        if (times == null) {
            return Optional.empty();
        }
        Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
        for (int row = 0; row < count(); row++) {
            List<String> rest = Arrays.asList(log.rows().cells().get(row).clone());
            rest.set(times.index(), null);
            alike.computeIfAbsent(rest, r -> new ArrayList<>()).add(row);
        }
        Set<Integer> again = new TreeSet<>();
        for (List<Integer> rows : alike.values()) {
            List<Integer> inTime =
                    rows.stream().sorted(Comparator.comparingDouble(this::time)).toList();
            for (int i = 1; i < inTime.size(); i++) {
                double later = time(inTime.get(i)) - time(inTime.get(i - 1));
                boolean isOther = later > 0 || again.contains(inTime.get(i - 1));
                if (isOther && later <= SOON) {
                    again.add(inTime.get(i));
                }
            }
        }
        Optional<Treatment> without = without("retries", List.copyOf(again), 0);
        return user.isEmpty()
                ? without
                : without.map(
                        rows -> rows.by(View.USERS, different(again, Field.USER), user.size()));
    }

    /** Rows of items that nobody knew, whose other columns say that they are known ones. */
    private Optional<Treatment> items() {
        List<Integer> damaged =
                Changes.where(log.rows(), row -> names.isOtherKey(log.rows().cells().get(row)));
        // A key that is mistyped is new as well.
        return without("rekeyed-items", damaged, 4)
                .map(
                        rows ->
                                rows.by(
                                        View.ITEMS,
                                        different(damaged, Field.ITEM),
                                        columns.get(Field.ITEM).today().size()));
    }

    private int different(Collection<Integer> rows, Field field) {
        return (int)
                rows.stream()
                        .map(row -> cell(row, field))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
    }

    private Optional<Treatment> without(String kind, List<Integer> damaged, int tier) {
        return Changes.excess(damaged.size(), 0, count()) == 0
                ? Optional.empty()
                : Optional.of(
                        new Treatment(
                                kind,
                                List.of(),
                                damaged,
                                count(),
                                Changes.without(log.rows(), damaged),
                                tier));
    }
}
