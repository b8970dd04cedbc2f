package dev.assay.view;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Floats;
import dev.assay.scan.value.Text;
import dev.assay.scan.value.Times;
import dev.assay.view.fact.Group;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Column.Value;
import java.nio.charset.StandardCharsets;

/** Writes the cells of a view's rows as text. */
final class ViewCells {

    private static final double SECONDS_OF_DAY = 86_400;

    private final Text text = new Text();

    /** Sets a cell of the row that is being filled. */
    void write(Group group, Column of, ColumnBatch batch, int column) throws Damage {
        text.clear();
        boolean isThere = write(group, of.value());
        if (isThere) {
            batch.cell(column, text.bytes(), text.size());
        } else {
            batch.cell(column, 0, ColumnBatch.MISSING);
        }
    }

    private boolean write(Group group, Value value) throws Damage {
        if (value instanceof Value.Count count) {
            text.add(count.of().applyAsLong(group));
            return true;
        }
        if (value instanceof Value.Whole whole) {
            double result = whole.of().applyAsDouble(group);
            if (Double.isFinite(result)) {
                text.add((long) result);
                return true;
            }
            return false;
        }
        if (value instanceof Value.Number number) {
            double result = number.of().applyAsDouble(group);
            if (Double.isFinite(result)) {
                // Nothing has a sign.
                Floats.write(result + 0.0, text);
                return true;
            }
            return false;
        }
        if (value instanceof Value.Day day) {
            double seconds = day.of().applyAsDouble(group);
            if (Double.isFinite(seconds)) {
                Times.date((long) Math.floor(seconds / SECONDS_OF_DAY), text);
                return true;
            }
            return false;
        }
        String written = ((Value.Text) value).of().apply(group);
        if (written == null) {
            return false;
        }
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        text.add(bytes, 0, bytes.length);
        return true;
    }
}
