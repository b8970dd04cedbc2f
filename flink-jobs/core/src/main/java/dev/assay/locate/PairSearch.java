package dev.assay.locate;

import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows in which one column does not go with another as it usually does. */
final class PairSearch implements Search {

    /** Pairs that are tried; those that are predicted best come first. */
    private static final int MOST_PAIRS = 8;

    private final List<Told> tried = new ArrayList<>();

    /** One for each pair. */
    private final List<Told> learners = new ArrayList<>();

    private boolean accepted;
    private Told worst;

    /** Of pairs that one column is in, of which there is one. */
    PairSearch(List<Pair> pairs) {
        for (Pair pair : pairs.stream().limit(MOST_PAIRS).toList()) {
            Told told = new Told(pair, false);
            learners.add(told);
            tried.add(told);
            if (pair.grain() == Grain.VALUE) {
                tried.add(told.together());
            }
        }
    }

    @Override
    public Lesson lesson() {
        return Lesson.BOTH;
    }

    /** Without accepted rows, the judged ones say among themselves what is usual. */
    @Override
    public void learn(Row row, boolean judged) {
        accepted |= !judged;
        if (judged && accepted) {
            tried.forEach(told -> told.judge(row));
        } else {
            learners.forEach(told -> told.learn(row));
        }
    }

    @Override
    public Optional<String> look(Row row) {
        if (worst == null) {
            // Without accepted rows no pair is odd by now: the one that is told best is taken.
            worst = tried.stream().max(Comparator.comparingDouble(Told::excess)).orElseThrow();
        }
        Pair pair = worst.pair();
        return worst.isBroken(row)
                ? Optional.of(shown(row, pair.determinant()) + ", " + shown(row, pair.dependent()))
                : Optional.empty();
    }

    /** A column and its value, as a row of a pair is shown. */
    static String shown(Row row, String column) {
        return column + " = " + row.shown(column);
    }
}
