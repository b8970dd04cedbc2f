package dev.assay.behaviour;

import dev.assay.behaviour.segment.Segments;
import dev.assay.behaviour.sum.Activity;
import dev.assay.behaviour.sum.Few;
import dev.assay.behaviour.sum.SortedDays;
import dev.assay.document.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What users and items of a log do altogether. It says nothing that is true of fewer than ten
 * users; where no user is known, of fewer than ten events.
 *
 * @param totals how much there is
 * @param funnel steps on the way to a purchase, in their order; empty where no user is known
 * @param hours when it is done; null where no time is known, or but dates are
 * @param users how events are spread over users; null where none is known
 * @param items how they are spread over items; null where none is known
 * @param cohorts who comes back; null where no time is known
 * @param segments who acts alike; null where no time is known, or there are too few users
 */
public record Behaviour(
        Totals totals,
        List<Reached> funnel,
        @Nullable Hours hours,
        @Nullable Tail users,
        @Nullable Tail items,
        @Nullable Cohorts cohorts,
        @Nullable Segments segments) {

    public Behaviour {
        funnel = List.copyOf(funnel);
    }

    /**
     * How much there is.
     *
     * @param events all of them
     * @param purchases of them; 0 where fewer than ten users bought
     * @param first day on which at least ten users did something, as 2026-01-31; null where there
     *     is none
     * @param last such day
     * @param userShare share of the users that are counted, chosen by hash: 1 unless they are many
     * @param itemShare likewise of items
     */
    public record Totals(
            long events,
            long purchases,
            @Nullable String first,
            @Nullable String last,
            double userShare,
            double itemShare) {}

    /**
     * What a log comes to.
     *
     * @param accepted groups of users that are accepted, by which users are grouped again; null
     *     where they are to be found
     * @param seed of random choices
     * @return empty where fewer than ten users did all of it; where no user is known, where it is
     *     fewer than ten events
     */
    public static Optional<Behaviour> of(Activity all, @Nullable Segments accepted, long seed) {
        boolean areUsersKnown = all.actors().isAny();
        if (Few.hidden(all.events(), all.actors(), areUsersKnown) == 0) {
            return Optional.empty();
        }
        SortedDays users = all.users().sorted();
        SortedDays items = all.items().sorted();
        Optional<Span> span = Span.of(users);
        Hours hours = Hours.of(all.hours(), areUsersKnown);
        boolean areHoursTold =
                all.hours().isOfDay() && hours.events().stream().anyMatch(count -> count > 0);
        return Optional.of(
                new Behaviour(
                        new Totals(
                                all.events(),
                                Few.hidden(all.purchases(), all.buyers(), areUsersKnown),
                                span.map(Span::first).map(Behaviour::date).orElse(null),
                                span.map(Span::last).map(Behaviour::date).orElse(null),
                                all.users().share(),
                                all.items().share()),
                        Reached.of(users),
                        areHoursTold ? hours : null,
                        areUsersKnown ? Tail.of(users.eventsByKey()) : null,
                        items.keys() > 0 ? Tail.of(items.eventsByKey()) : null,
                        span.map(s -> Cohorts.of(users, s.first(), s.last())).orElse(null),
                        span.flatMap(s -> Segments.of(users, s.first(), s.last(), accepted, seed))
                                .orElse(null)));
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
