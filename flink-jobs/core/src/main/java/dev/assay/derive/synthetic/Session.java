package dev.assay.derive.synthetic;

import java.util.List;

/**
 * What was done in a session, without who did it and with what.
 *
 * @param events what was done, in order; empty texts where the log does not say
 * @param gaps milliseconds from the one before, 0 for the first
 * @param items for each event which of the session's items it is about, numbered as they appear
 */
record Session(List<String> events, List<Long> gaps, List<Integer> items) {

    Session {
        events = List.copyOf(events);
        gaps = List.copyOf(gaps);
        items = List.copyOf(items);
    }
}
