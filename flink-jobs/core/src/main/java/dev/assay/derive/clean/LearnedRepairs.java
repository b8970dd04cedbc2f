package dev.assay.derive.clean;

import dev.assay.derive.clean.RowRepairs.Repaired;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repairs that need more than the rows' own values: the scale of a file's numbers, and what
 * networks say.
 *
 * @param columns of the dataset
 * @param scales of numbers
 * @param learned by networks
 * @param confidence that a repair must have
 */
public record LearnedRepairs(
        List<String> columns, Scales scales, LearnedRows learned, double confidence) {

    /** The same row with these repairs too, in cells that others left as they are. */
    public Repaired of(Row row, Repaired repaired) {
        List<Change> changes = new ArrayList<>(repaired.changes());
        String[] cells = repaired.cells();
        Map<String, LearnedRows.Guess> guesses =
                learned.guesses().getOrDefault(LearnedRows.place(row.file(), row.line()), Map.of());
        for (int c = 0; c < cells.length; c++) {
            String name = columns.get(c);
            boolean isChanged = changes.stream().anyMatch(change -> name.equals(change.column()));
            if (isChanged) {
                continue;
            }
            LearnedRows.Guess guess = guesses.get(name);
            Optional<Repair> repair =
                    cells[c] != null
                            ? scales.of(row.file(), c, cells[c])
                            : Optional.ofNullable(guess)
                                    .map(
                                            g ->
                                                    new Repair(
                                                            g.value(),
                                                            Reason.IMPUTED,
                                                            g.confidence()));
            if (repair.isPresent() && repair.get().confidence() >= confidence) {
                changes.add(
                        new Change(
                                row.file(),
                                row.line(),
                                name,
                                cells[c],
                                repair.get().after(),
                                repair.get().reason(),
                                repair.get().confidence()));
                cells[c] = repair.get().after();
            }
        }
        return new Repaired(cells, changes, repaired.misfits());
    }

    /** Whether a row belongs nowhere, and nothing in it can be put right. */
    public boolean isOutlier(Row row, Repaired repaired) {
        return repaired.changes().isEmpty()
                && learned.outliers().contains(LearnedRows.place(row.file(), row.line()));
    }
}
