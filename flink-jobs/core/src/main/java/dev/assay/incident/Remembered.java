package dev.assay.incident;

import dev.assay.history.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the last audit said.
 *
 * @param incidents that there were
 */
public record Remembered(List<Old> incidents) {

    /** No audit was made before, or it found nothing. */
    public static final Remembered NOTHING = new Remembered(List.of());

    /**
     * An incident of the last audit.
     *
     * @param id as {@link Incident#id}
     * @param since the first partition in which it was seen, or null
     * @param named what is said of it when it is over; no value of the data, whose column may have
     *     been declared sensitive since
     */
    public record Old(String id, String since, String named) {}

    public Remembered {
        incidents = List.copyOf(incidents);
    }

    /**
     * What the history of a dataset says of its last audit; nothing where the data was accepted
     * since.
     *
     * @param history the oldest entry first
     */
    public static Remembered of(List<Entry> history) {
        if (history.isEmpty()) {
            return NOTHING;
        }
        return new Remembered(
                history.get(history.size() - 1).incidents().entrySet().stream()
                        .map(
                                e ->
                                        new Old(
                                                e.getKey(),
                                                e.getValue().isEmpty() ? null : e.getValue(),
                                                e.getKey()))
                        .toList());
    }

    /** Both together. */
    public Remembered plus(Remembered other) {
        return new Remembered(Stream.of(this, other).flatMap(r -> r.incidents().stream()).toList());
    }

    Optional<Old> of(String id) {
        return incidents.stream().filter(old -> old.id().equals(id)).findFirst();
    }
}
