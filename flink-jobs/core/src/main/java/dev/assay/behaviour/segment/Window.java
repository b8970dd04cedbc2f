package dev.assay.behaviour.segment;

import dev.assay.behaviour.sum.SortedDays;
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
            List.of(new Window(91, 28), new Window(28, 7), new Window(7, 1));

    /** Looks that a window is chosen for. */
    private static final int FEWEST_LOOKS = 5;

    /** The longest with which there are some looks at so many days; else all of them. */
    static Window of(int days) {
        return ALL.stream()
                .filter(w -> days >= w.days + (FEWEST_LOOKS - 1) * w.step)
                .findFirst()
                .orElse(new Window(days, 0));
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
            if (events > 0) {
                double[] features = {
                    Math.log1p(end - last), Math.log(events), Math.log1p(Math.max(0, spent) / 1e4)
                };
                all.add(isPaid ? features : Arrays.copyOf(features, 2));
            }
        }
        return all.toArray(double[][]::new);
    }
}
