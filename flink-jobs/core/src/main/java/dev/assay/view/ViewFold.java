package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.scan.ColumnBatch;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a view of rows in memory; the same rows as of a file with them. */
public final class ViewFold {

    private static final int ROWS = 1024;

    private final Definition definition;
    private final List<Column> columns;
    private final Facts facts;

    /**
     * Of no rows yet.
     *
     * @param view that is made
     * @param names of the columns of the rows
     */
    public ViewFold(ViewOf view, List<String> names) {
        this.definition = Definition.of(view.view());
        Map<Field, String> meanings = definition.meanings(view.rows().columns());
        this.columns = ViewSource.columns(view);
        this.facts =
                new Facts(
                        names,
                        meanings,
                        view.options(),
                        definition.seen(),
                        OwnColumns.kept(view.options().own(view.view()), Set.of()));
    }

    /** Takes in rows. */
    public void accept(ColumnBatch batch) {
        double[] times = new double[batch.rows()];
        facts.times(batch, times);
        int[] all = IntStream.range(0, batch.rows()).toArray();
        facts.add(batch, all, all.length, times, facts.size());
    }

    /** The columns of the view. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * The rows of the view, a text for each column, null where there is no value.
     *
     * @throws IOException where a cell is too long
     */
    public List<String[]> rows() throws IOException {
        Groups groups = Groups.of(facts, definition.keys());
        Group group = new Group(facts);
        ViewCells cells = new ViewCells();
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS);
        List<String[]> rows = new ArrayList<>();
        for (int from = 0; from < groups.count(); from += ROWS) {
            batch.reset(new byte[0]);
            for (int i = from; i < Math.min(groups.count(), from + ROWS); i++) {
                groups.set(group, i);
                for (int column = 0; column < columns.size(); column++) {
                    cells.write(group, columns.get(column), batch, column);
                }
                batch.endRow(facts.line(group.first()), facts.ordinal(group.first()));
            }
            batch.complete();
            for (int row = 0; row < batch.rows(); row++) {
                rows.add(batch.texts(row));
            }
        }
        return rows;
    }
}
