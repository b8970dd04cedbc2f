package dev.assay.mutate;

import dev.assay.declare.view.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Errors of who acts on what: each leaves every column of a log nearly as it was, and shows in the
 * rows of a user, an item or a session together.
 *
 * @param id as of an operator
 * @param needs meanings that columns must have
 * @param change what becomes of the rows
 */
record ActorErrors(String id, Set<Field> needs, Change change) {

    /** Changes rows whose columns have these places; how many rows are otherwise. */
    private interface Change {
        int of(Log log, double strength, SplittableRandom random);
    }

    private static final List<ActorErrors> ALL =
            List.of(
                    new ActorErrors(
                            "bot-flood", Set.of(Field.USER, Field.TIME), ActorErrors::botFlood),
                    new ActorErrors(
                            "scraper", Set.of(Field.USER, Field.ITEM), ActorErrors::scraper),
                    new ActorErrors(
                            "click-fraud", Set.of(Field.USER, Field.ITEM), ActorErrors::clickFraud),
                    new ActorErrors(
                            "retries", Set.of(Field.USER, Field.TIME), ActorErrors::retries),
                    new ActorErrors(
                            "reused-sessions",
                            Set.of(Field.SESSION, Field.USER),
                            ActorErrors::reusedSessions),
                    new ActorErrors("rekeyed-items", Set.of(Field.ITEM), ActorErrors::rekeyed));

    /** Their names. */
    static final List<String> IDS = ALL.stream().map(ActorErrors::id).toList();

    /** Those that data can have whose columns have these meanings. */
    static List<Operator> of(Map<String, String> columns) {
        Map<Field, String> meanings = Log.meanings(columns);
        return ALL.stream()
                .filter(error -> meanings.keySet().containsAll(error.needs))
                .<Operator>map(
                        error ->
                                new RowOperator(
                                        error.id,
                                        true,
                                        target -> true,
                                        (rows, target, strength, random) ->
                                                rows.cells().isEmpty()
                                                        ? 0
                                                        : error.change.of(
                                                                new Log(rows, meanings),
                                                                strength,
                                                                random)))
                .toList();
    }

    /** Somebody new who does at regular times what others do. */
    private static int botFlood(Log log, double strength, SplittableRandom random) {
        int wanted = log.wanted(strength);
        double[] span = log.span();
        String who = log.fresh(Field.USER, random);
        List<String[]> added = new ArrayList<>();
        double begin = span[0] + random.nextDouble() * Math.max(0, span[1] - span[0] - wanted * 2);
        for (int i = 0; i < wanted; i++) {
            String[] row = log.any(random).clone();
            log.set(row, Field.USER, who);
            log.set(row, Field.SESSION, log.freshOnce(Field.SESSION, random));
            log.time(row, Math.min(span[1], begin + 2 * i));
            added.add(row);
        }
        log.insert(added, random);
        return wanted;
    }

    /** Somebody new who looks at one item after the other. */
    private static int scraper(Log log, double strength, SplittableRandom random) {
        int wanted = log.wanted(strength);
        String who = log.fresh(Field.USER, random);
        List<String> items = log.values(Field.ITEM);
        Collections.shuffle(items, new Random(random.nextLong()));
        double[] span = log.span();
        List<String[]> added = new ArrayList<>();
        for (int i = 0; i < wanted && !items.isEmpty(); i++) {
            String item = items.get(i % items.size());
            String[] row = log.with(Field.ITEM, item).clone();
            log.set(row, Field.USER, who);
            log.set(row, Field.SESSION, log.freshOnce(Field.SESSION, random));
            log.time(row, span[0] + (span[1] - span[0]) * i / wanted);
            added.add(row);
        }
        log.insert(added, random);
        return added.size();
    }

    /** Many new users who do nothing but act on one item. */
    private static int clickFraud(Log log, double strength, SplittableRandom random) {
        int wanted = log.wanted(strength);
        List<String> items = log.values(Field.ITEM);
        if (items.isEmpty()) {
            return 0;
        }
        String[] template = log.with(Field.ITEM, items.get(random.nextInt(items.size())));
        List<String[]> added = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            String[] row = template.clone();
            log.set(row, Field.USER, log.fresh(Field.USER, random));
            log.set(row, Field.SESSION, log.fresh(Field.SESSION, random));
            log.set(row, Field.TIME, log.cell(log.any(random), Field.TIME));
            added.add(row);
        }
        log.insert(added, random);
        return wanted;
    }

    /** What was sent is sent again a second later. */
    private static int retries(Log log, double strength, SplittableRandom random) {
        int wanted = log.wanted(strength);
        List<String[]> added = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            String[] row = log.any(random).clone();
            double time = log.time(row);
            if (!Double.isNaN(time)) {
                log.time(row, time + 1);
            }
            added.add(row);
        }
        log.insert(added, random);
        return wanted;
    }

    /** Sessions get the keys of sessions of others. */
    private static int reusedSessions(Log log, double strength, SplittableRandom random) {
        int changed = 0;
        for (String[] row : log.rows().cells()) {
            String session = log.cell(row, Field.SESSION);
            String[] other = log.any(random);
            if (random.nextDouble() < strength && session != null) {
                String reused = log.cell(other, Field.SESSION);
                if (reused != null) {
                    log.set(row, Field.SESSION, reused);
                    changed += reused.equals(session) ? 0 : 1;
                }
            }
        }
        return changed;
    }

    /** Some items go by other keys from now on. */
    private static int rekeyed(Log log, double strength, SplittableRandom random) {
        List<String> items = log.values(Field.ITEM);
        Collections.shuffle(items, new Random(random.nextLong()));
        Map<String, Integer> counts = new HashMap<>();
        log.rows()
                .cells()
                .forEach(
                        row ->
                                counts.merge(
                                        String.valueOf(log.cell(row, Field.ITEM)),
                                        1,
                                        Integer::sum));
        Map<String, String> keys = new HashMap<>();
        int room = log.wanted(strength);
        for (String item : items) {
            if (counts.get(item) <= room) {
                room -= counts.get(item);
                keys.put(item, log.fresh(Field.ITEM, random));
            }
        }
        int changed = 0;
        for (String[] row : log.rows().cells()) {
            String key = keys.get(String.valueOf(log.cell(row, Field.ITEM)));
            if (key != null) {
                log.set(row, Field.ITEM, key);
                changed++;
            }
        }
        return changed;
    }
}
