package dev.assay.derive.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Sessions of a log beside made ones.
 *
 * @param real how many of the data were looked at
 * @param made how many were made
 * @param realLength events of one of the data, on average
 * @param madeLength events of a made one, on average
 * @param events how many sessions have which event, the most frequent first; at most {@value
 *     #MOST}, none without an event
 */
public record Sessions(
        long real, long made, double realLength, double madeLength, List<Reached> events) {

    private static final int MOST = 8;

    public Sessions {
        events = List.copyOf(events);
    }

    /**
     * The share of sessions with an event: a rate of the funnel.
     *
     * @param real in the data
     * @param made in made rows
     */
    public record Reached(String event, double real, double made) {}

    static Sessions of(List<Session> real, List<Session> made) {
        Map<String, Double> ofReal = Sequences.reached(real);
        Map<String, Double> ofMade = Sequences.reached(made);
        TreeSet<String> events = new TreeSet<>(ofReal.keySet());
        events.addAll(ofMade.keySet());
        events.remove("");
        List<Reached> all = new ArrayList<>();
        for (String event : events) {
            all.add(
                    new Reached(
                            event,
                            ofReal.getOrDefault(event, 0.0),
                            ofMade.getOrDefault(event, 0.0)));
        }
        all.sort((a, b) -> Double.compare(b.real, a.real));
        return new Sessions(
                real.size(),
                made.size(),
                length(real),
                length(made),
                all.subList(0, Math.min(MOST, all.size())));
    }

    private static double length(List<Session> of) {
        return of.stream().mapToInt(session -> session.events().size()).average().orElse(0);
    }
}
