package dev.assay.behaviour.segment;

import dev.assay.behaviour.sum.Few;
import dev.assay.behaviour.sum.SortedDays;
import dev.assay.document.Nullable;
import dev.assay.profile.value.Anonymity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Groups of users that act alike, by when they were last seen, how often, and what they paid. Once
 * they are accepted they stay: later users are put into the group whose middle is nearest.
 *
 * @param days that users are looked at
 * @param step days from one look to the next; 0 where the log is too short for more than one
 * @param scale of the features
 * @param segments the groups, the greatest first when they were found
 * @param snapshots how many users they had, the oldest first
 */
public record Segments(
        int days, int step, Scale scale, List<Segment> segments, List<Snapshot> snapshots) {

    private static final int FEWEST_GROUPS = 3;
    private static final int MOST_GROUPS = 6;

    /** Users by whom groups are found; the others are put into them. */
    private static final int MOST_POINTS = 20_000;

    /** Users of whom each is compared with each other. */
    private static final int COMPARED = 1_000;

    /** Looks that are kept. */
    private static final int MOST_SNAPSHOTS = 64;

    private static final int OWN_SNAPSHOTS = 26;

    public Segments {
        segments = List.copyOf(segments);
        snapshots = List.copyOf(snapshots);
        for (Segment segment : segments) {
            if (segment.centre().size() != scale.means().size()) {
                throw new IllegalArgumentException("a segment has other features than the scale");
            }
        }
        for (Snapshot snapshot : snapshots) {
            if (snapshot.counts().size() != segments.size()) {
                throw new IllegalArgumentException(snapshot.day() + " counts other segments");
            }
        }
        if (days < 1 || step < 0) {
            throw new IllegalArgumentException("users are looked at on no day");
        }
    }

    /** Whether others are the same groups, so that their numbers can be compared. */
    public boolean isSame(Segments other) {
        return step > 0
                && days == other.days
                && step == other.step
                && scale.equals(other.scale)
                && centres(this).equals(centres(other));
    }

    private static List<List<Double>> centres(Segments of) {
        return of.segments.stream().map(Segment::centre).toList();
    }

    /**
     * The groups of a log's users.
     *
     * @param first day of the log
     * @param last day of it
     * @param accepted groups that are accepted; null where there are none
     * @param seed of random choices
     * @return empty where there are too few users
     */
    public static Optional<Segments> of(
            SortedDays users, int first, int last, @Nullable Segments accepted, long seed) {
        if (accepted != null && accepted.step > 0) {
            return Optional.of(accepted.of(users, first, last));
        }
        Window window = Window.of(first, last);
        double[][] all = window.features(users, window.end(last), true);
        boolean isPaid = Arrays.stream(all).anyMatch(f -> f[2] > 0);
        double[][] features = isPaid ? all : window.features(users, window.end(last), false);
        return fit(features, seed)
                .map(
                        fitted ->
                                new Segments(
                                        window.days(),
                                        window.step(),
                                        fitted.scale,
                                        fitted.segments,
                                        List.of()))
                .map(found -> found.of(users, first, last));
    }

    private record Fitted(Scale scale, List<Segment> segments) {}

    /** As many groups as are best told apart, of which each has users enough to be spoken of. */
    private static Optional<Fitted> fit(double[][] features, long seed) {
        if (features.length < FEWEST_GROUPS * Anonymity.K) {
            return Optional.empty();
        }
        double[][] some = Arrays.copyOf(features, Math.min(MOST_POINTS, features.length));
        Scale scale = Scale.of(some);
        double[][] points = scale.points(some);
        SplittableRandom random = new SplittableRandom(seed ^ "segments".hashCode());
        KMeans best = null;
        double clearest = Double.NEGATIVE_INFINITY;
        for (int k = FEWEST_GROUPS; k <= MOST_GROUPS; k++) {
            KMeans found = KMeans.of(points, k, random.split());
            double clear = isOfMany(found) ? found.silhouette(points, COMPARED) : Double.NaN;
            if (clear > clearest) {
                clearest = clear;
                best = found;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int[] sizes = sizes(best.groups(), best.centres().length);
        double[][] centres = best.centres();
        List<Segment> segments =
                IntStream.range(0, sizes.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(group -> -sizes[group]))
                        .map(group -> centres[group])
                        .map(c -> new Segment(Trait.of(c), boxed(c), 0, 0, 0, 0))
                        .toList();
        return Optional.of(new Fitted(scale, segments));
    }

    private static boolean isOfMany(KMeans found) {
        return Arrays.stream(sizes(found.groups(), found.centres().length))
                .allMatch(size -> size >= Anonymity.K);
    }

    private static int[] sizes(int[] groups, int k) {
        int[] sizes = new int[k];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    private static List<Double> boxed(double[] of) {
        return Arrays.stream(of).boxed().toList();
    }

    /** The same groups with the users of a log, who are looked at from its last week backwards. */
    private Segments of(SortedDays users, int first, int last) {
        Window window = new Window(days, step);
        List<Snapshot> own = new ArrayList<>();
        List<Segment> now = List.of();
        int newest = window.end(last);
        for (int end = newest; own.size() < OWN_SNAPSHOTS; end -= step) {
            double[][] features = window.features(users, end, scale.means().size() == 3);
            int[] groups = groups(features);
            now = end == newest ? described(features, groups) : now;
            // What a shorter look would see is something else.
            if (end - days + 1 < first) {
                break;
            }
            own.add(0, snapshot(end, groups));
            if (step == 0) {
                break;
            }
        }
        String oldest = LocalDate.ofEpochDay(newest - (long) step * own.size()).toString();
        List<Snapshot> all = new ArrayList<>();
        snapshots.stream().filter(s -> s.day().compareTo(oldest) <= 0).forEach(all::add);
        all.addAll(own);
        return new Segments(
                days,
                step,
                scale,
                now,
                all.subList(Math.max(0, all.size() - MOST_SNAPSHOTS), all.size()));
    }

    /**
     * The group of each user who did something on the days that are looked at.
     *
     * @param last day of the log
     * @return by the hash of the user's key the place of the group among {@link #segments}
     */
    public Map<Long, Integer> byUser(SortedDays users, int last) {
        Window window = new Window(days, step);
        int end = window.end(last);
        Map<Long, Integer> groups = new HashMap<>();
        for (int user = 0; user < users.keys(); user++) {
            double[] features = window.features(users, user, end, scale.means().size() == 3);
            if (features != null) {
                groups.put(users.key(users.from(user)), groups(new double[][] {features})[0]);
            }
        }
        return groups;
    }

    private int[] groups(double[][] features) {
        double[][] centres =
                segments.stream()
                        .map(s -> s.centre().stream().mapToDouble(x -> x).toArray())
                        .toArray(double[][]::new);
        return Arrays.stream(scale.points(features))
                .mapToInt(point -> KMeans.nearest(centres, point))
                .toArray();
    }

    private Snapshot snapshot(int day, int[] groups) {
        List<Long> counts =
                Arrays.stream(sizes(groups, segments.size())).mapToObj(Few::hidden).toList();
        return new Snapshot(
                LocalDate.ofEpochDay(day).toString(), Few.hidden(groups.length), counts);
    }

    private List<Segment> described(double[][] features, int[] groups) {
        int dimensions = scale.means().size();
        double[][] sums = new double[segments.size()][dimensions];
        for (int i = 0; i < groups.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                sums[groups[i]][d] += features[i][d];
            }
        }
        int[] sizes = sizes(groups, segments.size());
        List<Segment> described = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            Segment s = segments.get(group);
            long told = Few.hidden(sizes[group]);
            double n = Math.max(1, told);
            double[] sum = told == 0 ? new double[dimensions] : sums[group];
            described.add(
                    new Segment(
                            s.traits(),
                            s.centre(),
                            told,
                            Math.expm1(sum[0] / n),
                            told == 0 ? 0 : Math.exp(sum[1] / n),
                            dimensions < 3 ? 0 : Math.expm1(sum[2] / n)));
        }
        return described;
    }
}
