package dev.assay.derive.synthetic;

import dev.assay.profile.value.Anonymity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The order of events in sessions, as sessions of the data have it. An order that ten sessions have
 * is drawn as it is; in place of a rarer one, which could tell of somebody, one as long is walked
 * from event to event (a Markov chain of first order). Gaps are drawn from those between the same
 * two events, and are never one of the data's.
 *
 * @param sessions of the data
 */
public record Sequences(List<Session> sessions) {

    /** A gap is changed by so much to either side, at most. */
    private static final double JITTER = 0.1;

    public Sequences {
        sessions = List.copyOf(sessions);
    }

    /** Whether there is nothing to learn from. */
    public boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** Draws sessions. */
    public Drawing drawing(SplittableRandom random) {
        return new Drawing(this, random);
    }

    /**
     * The share of sessions with each event: the rates of a funnel.
     *
     * @param of sessions
     */
    static Map<String, Double> reached(List<Session> of) {
        Map<String, Double> shares = new TreeMap<>();
        for (Session session : of) {
            session.events().stream()
                    .distinct()
                    .forEach(event -> shares.merge(event, 1.0 / of.size(), Double::sum));
        }
        return shares;
    }

    /** Sessions that are drawn one after another, and what came of them. */
    public static final class Drawing {

        private final List<Session> known;
        private final SplittableRandom random;
        private final Map<List<String>, Integer> orders = new HashMap<>();
        private final Map<List<String>, List<Long>> gaps = new HashMap<>();
        private final Map<String, List<String>> next = new HashMap<>();
        private final List<String> first = new ArrayList<>();

        private Drawing(Sequences of, SplittableRandom random) {
            this.known = of.sessions;
            this.random = random;
            for (Session session : known) {
                List<String> events = session.events();
                orders.merge(events, 1, Integer::sum);
                first.add(events.get(0));
                for (int i = 1; i < events.size(); i++) {
                    gaps.computeIfAbsent(events.subList(i - 1, i + 1), k -> new ArrayList<>())
                            .add(session.gaps().get(i));
                    next.computeIfAbsent(events.get(i - 1), k -> new ArrayList<>())
                            .add(events.get(i));
                }
            }
        }

        /** The next one. */
        Session next() {
            Session like = pick(known);
            List<String> events =
                    orders.get(like.events()) >= Anonymity.K
                            ? like.events()
                            : walk(like.events().size());
            Long[] between = new Long[events.size()];
            Arrays.fill(between, 0L);
            for (int i = 1; i < between.length; i++) {
                List<Long> of = gaps.getOrDefault(events.subList(i - 1, i + 1), like.gaps());
                double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
                between[i] = Math.round(pick(of) * factor);
            }
            return new Session(events, List.of(between), like.items());
        }

        private List<String> walk(int length) {
            List<String> events = new ArrayList<>();
            events.add(pick(first));
            while (events.size() < length) {
                events.add(pick(next.getOrDefault(events.get(events.size() - 1), first)));
            }
            return events;
        }

        private <T> T pick(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
