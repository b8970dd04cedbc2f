package dev.assay.job.derive;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.Nearest;
import dev.assay.derive.synthetic.Condition;
import dev.assay.document.Nullable;
import dev.assay.fork.Work;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.UnreadableDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of the made rows of one dataset.
 *
 * @param rows how many
 * @param conditions that all of them meet
 * @param balanced the column whose frequent values are made equally often; null for none
 * @param remarks what is not asked of this dataset, since it lacks the column
 */
record Asked(
        long rows, List<Condition> conditions, @Nullable String balanced, List<String> remarks) {

    /** More than so many times the accepted rows are not made. */
    private static final long MOST = 100;

    private static final int KNOWN = 20;

    /**
     * Of a dataset.
     *
     * @param columns its own
     * @param others columns of other datasets, to which a condition may belong
     * @param profile of today's data
     * @param accepted how many rows are
     * @throws UnreadableDataException where no row can be so; says what could be asked for
     */
    static Asked of(
            Work.Synthesize work,
            DatasetSpec spec,
            List<String> columns,
            Set<String> others,
            Profile profile,
            long accepted)
            throws UnreadableDataException {
        long wanted = work.rows() == null ? accepted : work.rows();
        if (wanted >= MOST * accepted) {
            throw refused(
                    spec,
                    wanted
                            + " rows are asked for, and "
                            + accepted
                            + " are accepted: so many would repeat what these few say; ask for less"
                            + " than "
                            + MOST
                            + " times as many with -Dassay.rows");
        }
        List<Condition> conditions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Condition condition :
                work.where() == null ? List.<Condition>of() : Condition.parse(work.where())) {
            if (isHere(spec, "assay.where", condition.column(), columns, others, remarks)) {
                requireKnown(spec, condition, profile);
                conditions.add(condition);
            }
        }
        String balanced =
                work.balance() != null
                                && isHere(
                                        spec,
                                        "assay.balance",
                                        work.balance(),
                                        columns,
                                        others,
                                        remarks)
                        ? work.balance()
                        : null;
        return new Asked(wanted, conditions, balanced, remarks);
    }

    static UnreadableDataException refused(DatasetSpec spec, String why) {
        return new UnreadableDataException("dataset '" + spec.name() + "': " + why);
    }

    private static boolean isHere(
            DatasetSpec spec,
            String parameter,
            String column,
            List<String> columns,
            Set<String> others,
            List<String> remarks)
            throws UnreadableDataException {
        if (!columns.contains(column)) {
            if (others.contains(column)) {
                remarks.add(
                        parameter
                                + " says nothing of these rows: they have no column '"
                                + column
                                + "'");
                return false;
            }
            throw refused(
                    spec,
                    parameter
                            + " names a column '"
                            + column
                            + "' that there is not; "
                            + Nearest.suggest(column, columns));
        }
        if (spec.isSensitive(column)) {
            throw refused(
                    spec,
                    parameter
                            + " asks for values of '"
                            + column
                            + "', which is sensitive: its values are made anew; leave it out");
        }
        return true;
    }

    /** A condition that no row can meet is said before any is made. */
    private static void requireKnown(DatasetSpec spec, Condition condition, Profile profile)
            throws UnreadableDataException {
        ColumnProfile column = profile.column(condition.column());
        boolean isKnown =
                !column.values().isExact() || column.values().count(condition.value()) > 0;
        if (!condition.isText()
                || condition.comparison() != Condition.Comparison.EQUAL
                || isKnown) {
            return;
        }
        String known =
                column.values().top(KNOWN).stream()
                        .filter(value -> value.getValue() >= Anonymity.K)
                        .map(value -> "'" + value.getKey() + "'")
                        .collect(Collectors.joining(", "));
        throw refused(
                spec,
                "assay.where asks for '"
                        + condition.value()
                        + "' in '"
                        + condition.column()
                        + "', which no row has; "
                        + (known.isEmpty() ? "no value is frequent" : "there are " + known));
    }
}
