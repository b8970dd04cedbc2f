package dev.assay.behaviour.segment;

import dev.assay.behaviour.sum.SortedDays;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days before and with a day on which users are looked at. It is always as long, so that how
 * users act on different days can be compared however much of a log there is.
 *
 * @param days how many
 * @param step days from one look to the next; 0 where the log is too short for more than one
 */
record Window(int days, int step) {

    private static final List<Window> ALL =
            List.of(new Window(91, 28), new Window(28, 7), new Window(7, 7));

    private static final int DAYS_OF_WEEK = 7;

    /** The first one of 1970. */
    private static final int SUNDAY = 3;

    /** Looks that a window is chosen for. */
    private static final int FEWEST_LOOKS = 5;

    /** The longest with which there are some looks at a log; else all of its days. */
    static Window of(int first, int last) {
        return ALL.stream()
                .filter(w -> w.end(last) - first + 1 >= w.days + (FEWEST_LOOKS - 1) * w.step)
                .findFirst()
                .orElse(new Window(last - first + 1, 0));
    }

    /**
     * The last day that is looked back from: a Sunday, since on a Sunday users were last seen
     * longer ago than on a Friday where nothing is done on weekends.
     */
    int end(int last) {
        return step == 0 ? last : last - Math.floorMod(last - SUNDAY, DAYS_OF_WEEK);
    }

    /**
     * Recency, frequency and what was paid, as logarithms, of each user who did something.
     *
     * @param end last day
     * @param isPaid whether what was paid is one of them
     * @return in the order of the users
     */
    double[][] features(SortedDays users, int end, boolean isPaid) {
        List<double[]> all = new ArrayList<>();
        for (int user = 0; user < users.keys(); user++) {
            double[] features = features(users, user, end, isPaid);
            if (features != null) {
                all.add(features);
            }
        }
        return all.toArray(double[][]::new);
    }

    /** Those of one user; null where nothing was done on these days. */
    @Nullable
    double[] features(SortedDays users, int user, int end, boolean isPaid) {
        long events = 0;
        long spent = 0;
        int last = 0;
        // Days of a user are in order, the last ones behind.
        for (int row = users.to(user) - 1; row >= users.from(user); row--) {
            int day = users.day(row);
            if (day <= end - days) {
                break;
            }
            if (day <= end) {
                last = events == 0 ? day : last;
                events += users.events(row);
                spent += users.spent(row);
            }
        }
        if (events == 0) {
            return null;
        }
        double[] features = {
            Math.log1p(end - last), Math.log(events), Math.log1p(Math.max(0, spent) / 1e4)
        };
        return isPaid ? features : Arrays.copyOf(features, 2);
    }
}
