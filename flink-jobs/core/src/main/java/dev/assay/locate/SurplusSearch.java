package dev.assay.locate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Values beyond the number of different ones that a column may have, in the order they came. */
final class SurplusSearch implements Search {

    private final String column;
    private final long most;
    private final Set<String> first = new HashSet<>();

    /** Of a column that may have so many different values. */
    SurplusSearch(String column, long most) {
        this.column = column;
        this.most = most;
    }

    @Override
    public Lesson lesson() {
        return Lesson.ACCEPTED;
    }

    @Override
    public void learn(Row row, boolean judged) {
        isSurplus(row);
    }

    @Override
    public Optional<String> look(Row row) {
        return isSurplus(row) ? Optional.of(row.shown(column)) : Optional.empty();
    }

    private boolean isSurplus(Row row) {
        String text = row.cell(column).text();
        if (text == null || first.contains(text)) {
            return false;
        }
        return first.size() >= most || !first.add(text);
    }
}
