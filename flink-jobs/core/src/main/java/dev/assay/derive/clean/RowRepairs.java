package dev.assay.derive.clean;

import dev.assay.scan.CellKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts rows right by what was learned; what is not certain stays as it is. */
public final class RowRepairs {

    /** From this share of plain values on, others are no values of the column. */
    private static final double NEARLY_ALL = 0.99;

    private final List<Forms> forms;
    private final List<Joined> joined;
    private final List<ColumnFacts> facts;
    private final List<Spellings> spellings;
    private final Dependencies dependencies;
    private final double confidence;
    private final Exceptions exceptions;

    /**
     * A row that was put right.
     *
     * @param cells its texts now
     * @param changes what was done to them, most certain first
     * @param misfits places of columns whose value is none of their type, and cannot be put right
     */
    public record Repaired(String[] cells, List<Change> changes, List<Integer> misfits) {}

    RowRepairs(
            List<Forms> forms,
            List<Joined> joined,
            List<ColumnFacts> facts,
            List<String[]> undone,
            double confidence) {
        this.forms = forms;
        this.joined = joined;
        this.facts = facts;
        this.confidence = confidence;
        this.spellings = facts.stream().map(Spellings::new).toList();
        this.dependencies = new Dependencies(facts, undone);
        this.exceptions = new Exceptions(facts.size());
        for (String[] row : undone) {
            Set<Integer> suspects = dependencies.suspects(row);
            boolean[] isChanged = new boolean[row.length];
            for (int column = 0; column < row.length; column++) {
                isChanged[column] =
                        row[column] != null
                                && repair(column, row, suspects)
                                        .filter(repair -> repair.confidence() >= confidence)
                                        .isPresent();
            }
            exceptions.add(row, isChanged);
        }
    }

    static String undone(Forms forms, String text) {
        Optional<Repair> repair = forms.of(text);
        return repair.isPresent() ? repair.get().after() : text;
    }

    /** The same row with what is certain put right. */
    public Repaired of(Row row) {
        String[] cells = row.cells().clone();
        List<Change> changes = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            int at = column;
            forms.get(column)
                    .of(cells[column])
                    .ifPresent(repair -> change(row, cells, at, repair, changes));
        }
        for (Joined one : joined) {
            one.of(cells).forEach((at, repair) -> change(row, cells, at, repair, changes));
        }
        Set<Integer> suspects = dependencies.suspects(cells);
        String[] before = cells.clone();
        for (int column = 0; column < cells.length; column++) {
            int at = column;
            repair(column, before, suspects)
                    .filter(repair -> before[at] == null || !exceptions.explain(at, before))
                    .ifPresent(repair -> change(row, cells, at, repair, changes));
        }
        return new Repaired(cells, changes, misfits(cells));
    }

    private Optional<Repair> repair(int column, String[] row, Set<Integer> suspects) {
        String text = row[column];
        Optional<Dependencies.Told> told = dependencies.told(column, row, suspects);
        if (told.isPresent() && told.get().value().equals(text)) {
            return Optional.empty();
        }
        Optional<Repair> meant = spellings.get(column).of(text);
        if (told.isPresent()) {
            String value = told.get().value();
            boolean agrees = meant.isPresent() && value.equals(meant.get().after());
            double sure =
                    agrees
                            ? Math.max(told.get().confidence(), meant.get().confidence())
                            : told.get().confidence();
            Reason reason =
                    text == null ? Reason.IMPUTED : agrees ? Reason.SPELLING : Reason.DEPENDENCY;
            return Optional.of(new Repair(value, reason, sure));
        }
        return meant;
    }

    private void change(Row row, String[] cells, int column, Repair repair, List<Change> changes) {
        if (repair.confidence() >= confidence) {
            changes.add(
                    new Change(
                            row.file(),
                            row.line(),
                            facts.get(column).name(),
                            cells[column],
                            repair.after(),
                            repair.reason(),
                            repair.confidence()));
            cells[column] = repair.after();
        }
    }

    private List<Integer> misfits(String[] cells) {
        List<Integer> misfits = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            String text = cells[column];
            ColumnFacts of = facts.get(column);
            ColumnFacts.Usual usual = of.usual();
            boolean isOfNumbers =
                    usual.numbers() >= ColumnFacts.ENOUGH
                            && usual.numbers() >= NEARLY_ALL * (usual.values() - usual.standIns());
            if (text != null && isOfNumbers && !of.isAccepted(text)) {
                CellKind kind = ColumnFacts.kind(text.strip());
                if (!kind.isNumber() && !ColumnFacts.isStandIn(text)) {
                    misfits.add(column);
                }
            }
        }
        return misfits;
    }
}
