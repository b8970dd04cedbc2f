package dev.assay.derive.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns from rows what is usual, in bounded memory: of many rows an even part is kept, which
 * depends on their place in the data alone.
 */
public final class Learner {

    /** Rows that are kept, at most. */
    private static final int MOST = 60_000;

    private final List<String> names;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Boolean> accepted = new ArrayList<>();
    private long seen;
    private long step = 1;

    /**
     * Knows nothing yet.
     *
     * @param names of the columns
     */
    public Learner(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Takes in a row.
     *
     * @param isAccepted whether it is part of what was accepted: then it is the truth
     */
    public void add(String[] cells, boolean isAccepted) {
        if (seen++ % step != 0) {
            return;
        }
        if (rows.size() == MOST) {
            // Every other one goes, and from now on every other one is left out.
            for (int i = 0; i < MOST / 2; i++) {
                rows.set(i, rows.get(2 * i));
                accepted.set(i, accepted.get(2 * i));
            }
            rows.subList(MOST / 2, MOST).clear();
            accepted.subList(MOST / 2, MOST).clear();
            step *= 2;
            if ((seen - 1) % step != 0) {
                return;
            }
        }
        rows.add(cells.clone());
        accepted.add(isAccepted);
    }

    /**
     * What is known now.
     *
     * @param confidence that a repair must have, in (0, 1)
     */
    public RowRepairs learned(double confidence) {
        List<ColumnFacts> raw = facts(rows);
        List<Forms> forms = raw.stream().map(Forms::new).toList();
        List<String[]> undone = new ArrayList<>(rows.size());
        for (String[] row : rows) {
            String[] cells = row.clone();
            for (int column = 0; column < cells.length; column++) {
                cells[column] = RowRepairs.undone(forms.get(column), cells[column]);
            }
            undone.add(cells);
        }
        List<Joined> joined = Joined.of(facts(undone), undone, accepted);
        for (String[] row : undone) {
            for (Joined one : joined) {
                one.of(row).forEach((column, repair) -> row[column] = repair.after());
            }
        }
        return new RowRepairs(forms, joined, facts(undone), undone, confidence);
    }

    private List<ColumnFacts> facts(List<String[]> of) {
        List<ColumnFacts> facts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            ColumnFacts one = new ColumnFacts(names.get(column));
            for (int row = 0; row < of.size(); row++) {
                one.add(of.get(row)[column], accepted.get(row));
            }
            one.learned();
            facts.add(one);
        }
        return facts;
    }
}
