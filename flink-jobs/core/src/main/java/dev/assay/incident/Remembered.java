package dev.assay.incident;

import java.util.List;
import java.util.Optional;

/**
 * What the last audit said.
 *
 * @param incidents that there were
 */
public record Remembered(List<Old> incidents) {

    /** No audit was made before. */
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

    Optional<Old> of(String id) {
        return incidents.stream().filter(old -> old.id().equals(id)).findFirst();
    }
}
