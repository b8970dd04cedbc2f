package dev.assay.batch.key;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Columns by whose values people can be recognised although none is called sensitive: who knows
 * them of somebody finds his rows.
 *
 * @param columns one to three, in the order of the data
 * @param share of the rows that were looked at whose values are those of one person alone; among
 *     all rows it is no more
 * @param looked rows that were compared with one another
 * @param rows all rows
 */
public record Recognition(List<String> columns, double share, long looked, long rows) {

    /** Share of rows from which on columns are named. */
    private static final double LEAST = 0.01;

    /** Columns that are put together at most: those with the most values. */
    private static final int MOST_COLUMNS = 10;

    /** Sets of columns that people are shown; programs are told all. */
    public static final int NAMED = 10;

    /** Among fewer rows nearly everybody is alone. */
    private static final int FEWEST_ROWS = 100;

    public Recognition {
        columns = List.copyOf(columns);
    }

    /** Rows that were looked at whose values are those of one person alone. */
    public long alone() {
        return Math.round(share * looked);
    }

    /**
     * Those of a dataset about people, which tells its user or has one in each row; the columns of
     * most rows first. Sensitive columns take no part, since nobody is shown them, nor those that
     * are declared public, since anybody may see them, nor keys, which name rows.
     *
     * @param sample its cells are in the order of the profile's columns
     */
    public static List<Recognition> of(DatasetSpec spec, RowSample sample, Profile profile) {
        String user = spec.columns().get("user");
        boolean isOfPeople = spec.view().isEmpty() && (user != null || spec.role() == Role.USERS);
        if (!isOfPeople || sample.rows().size() < FEWEST_ROWS) {
            return List.of();
        }
        List<Integer> places =
                IntStream.range(0, profile.columns().size())
                        .filter(i -> takesPart(profile.columns().get(i), spec))
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        i -> -profile.columns().get(i).distinctCount()))
                        .limit(MOST_COLUMNS)
                        .sorted()
                        .toList();
        int[] people = people(sample, profile.names().indexOf(user));
        long looked = IntStream.of(people).filter(person -> person > 0).count();
        List<long[]> hashes =
                places.stream().map(place -> CandidateKeys.hashes(sample, place)).toList();
        return Alone.of(hashes, people, LEAST).stream()
                .map(
                        set ->
                                new Recognition(
                                        set.columns().stream()
                                                .map(c -> profile.names().get(places.get(c)))
                                                .toList(),
                                        set.share(),
                                        looked,
                                        profile.rows()))
                .sorted(Comparator.comparingDouble(found -> -found.share))
                .toList();
    }

    private static boolean takesPart(ColumnProfile column, DatasetSpec spec) {
        String name = column.name();
        return column.distinctCount() > 1
                && !spec.isSensitive(name)
                && !spec.open().containsKey(name)
                && !spec.key().contains(name)
                && !name.equals(spec.columns().get("user"));
    }

    /** Whose each row is; where no column says so, a person's each. */
    private static int[] people(RowSample sample, int column) {
        Map<String, Integer> known = new HashMap<>();
        int[] people = new int[sample.rows().size()];
        for (int row = 0; row < people.length; row++) {
            String user = column < 0 ? "" : sample.rows().get(row).cells()[column];
            people[row] =
                    column < 0
                            ? row + 1
                            : user == null
                                    ? 0
                                    : known.computeIfAbsent(user, name -> known.size() + 1);
        }
        return people;
    }
}
