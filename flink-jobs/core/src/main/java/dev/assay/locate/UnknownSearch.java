package dev.assay.locate;

import dev.assay.profile.Cell;
import dev.assay.profile.state.MinHashes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Values that are not among known ones. */
final class UnknownSearch implements Search {

    private static final int MOST_VALUES = 1 << 19;

    private final String column;
    private final Lesson lesson;
    private final String learned;
    private final MinHashes sketch;
    private final Set<String> known;
    private final Set<String> frequent;
    private boolean all;

    /**
     * Of a column.
     *
     * @param lesson which rows have known values
     * @param learned the column of those rows
     * @param sketch of the known values, for what the lesson does not reach
     * @param frequent known values beside which others are worth a look
     */
    UnknownSearch(
            String column, Lesson lesson, String learned, MinHashes sketch, Set<String> frequent) {
        this.column = column;
        this.lesson = lesson;
        this.learned = learned;
        this.sketch = sketch;
        this.known = new HashSet<>(frequent);
        this.frequent = frequent;
    }

    @Override
    public Lesson lesson() {
        return lesson;
    }

    @Override
    public void learn(Row row, boolean judged) {
        String text = row.cell(learned).text();
        if (text != null && known.size() < MOST_VALUES) {
            known.add(text);
        }
    }

    @Override
    public void learnedAll() {
        all = !known.isEmpty() && known.size() < MOST_VALUES;
    }

    @Override
    public Optional<String> look(Row row) {
        Cell cell = row.cell(column);
        boolean sought =
                !cell.isMissing()
                        && (all || cell.isMissingFrom(sketch))
                        && !known.contains(cell.text());
        return sought ? Optional.of(row.shown(column)) : Optional.empty();
    }

    @Override
    public Optional<String> lookAgain(Row row) {
        String text = row.cell(column).text();
        boolean rare = text != null && !frequent.isEmpty() && !frequent.contains(text);
        return rare ? Optional.of(row.shown(column)) : Optional.empty();
    }
}
