package dev.assay.scan.parquet;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.parquet.footer.Field;
import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.parquet.page.CellSource;
import dev.assay.scan.parquet.page.ColumnCursor;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.JsonText;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the stored columns of a list or a map together, as JSON. */
final class JsonCells implements CellSource {

    private static final int LONGEST = 16 << 20;

    private final Field root;
    private final List<ColumnCursor> cursors;
    private final Text scratch = new Text();
    private final Text passed = new Text();
    private boolean started;
    private Text out;
    private int start;

    /**
     * Of a field.
     *
     * @param cursors of the stored columns in it
     */
    JsonCells(Field root, List<ColumnCursor> cursors) {
        this.root = root;
        this.cursors = cursors;
    }

    @Override
    public void read(int rows, Text to, int[] offsets, int[] lengths) throws IOException {
        out = to;
        if (!started) {
            step(root);
            started = true;
        }
        for (int row = 0; row < rows; row++) {
            start = out.size();
            offsets[row] = start;
            if (!root.isRepeated() && first(root).definition() < root.definition()) {
                step(root);
                lengths[row] = ColumnBatch.MISSING;
            } else {
                field(root);
                lengths[row] = out.size() - start;
            }
            for (ColumnCursor cursor : cursors) {
                if (cursor.repetition() != 0) {
                    throw new Damage("its parts have unequal numbers of values in a row");
                }
            }
        }
    }

    /** Where a row ends is known only once its parts are read. */
    @Override
    public void pass(int rows) throws IOException {
        int[] offset = new int[1];
        int[] length = new int[1];
        for (int row = 0; row < rows; row++) {
            passed.clear();
            read(1, passed, offset, length);
        }
    }

    private ColumnCursor first(Field field) {
        return cursors.get(field.firstColumn() - root.firstColumn());
    }

    private void step(Field field) throws IOException {
        int from = field.firstColumn() - root.firstColumn();
        for (ColumnCursor cursor : cursors.subList(from, from + field.columns())) {
            cursor.step();
        }
    }

    private void field(Field field) throws IOException {
        if (field.isRepeated()) {
            list(field, field);
        } else if (first(field).definition() < field.definition()) {
            step(field);
            out.add("null");
        } else {
            present(field);
        }
    }

    private void present(Field field) throws IOException {
        if (field.leaf() != null) {
            value(field);
            step(field);
        } else if (!field.isCollection()) {
            struct(field);
        } else if (field.shape() == Field.Shape.MAP && isMap(field.children().get(0))) {
            map(field.children().get(0));
        } else {
            list(field.children().get(0), field.element());
        }
    }

    private static boolean isMap(Field entries) {
        return entries.children().size() == 2 && entries.children().get(0).leaf() != null;
    }

    private void list(Field repeated, Field element) throws IOException {
        out.add('[');
        if (first(repeated).definition() < repeated.definition()) {
            step(repeated);
        } else {
            do {
                separate('[');
                if (element == repeated) {
                    present(repeated);
                } else {
                    field(element);
                }
            } while (first(repeated).repetition() == repeated.repetition());
        }
        out.add(']');
    }

    private void map(Field entries) throws IOException {
        Field key = entries.children().get(0);
        out.add('{');
        if (first(entries).definition() < entries.definition()) {
            step(entries);
        } else {
            do {
                separate('{');
                if (first(key).definition() < key.definition()) {
                    out.add("\"null\"");
                } else {
                    quoted(key);
                }
                step(key);
                out.add(':');
                field(entries.children().get(1));
            } while (first(entries).repetition() == entries.repetition());
        }
        out.add('}');
    }

    private void struct(Field field) throws IOException {
        out.add('{');
        for (Field child : field.children()) {
            if (child.columns() > 0) {
                separate('{');
                byte[] name = child.name().getBytes(StandardCharsets.UTF_8);
                JsonText.quote(name, 0, name.length, out);
                out.add(':');
                field(child);
            }
        }
        out.add('}');
    }

    /** Puts a comma between parts, and none behind the bracket that opens them. */
    private void separate(char open) throws Damage {
        if (out.size() - start > LONGEST) {
            throw new Damage(
                    "a cell has more than " + (LONGEST >> 20) + " MiB as JSON",
                    "leave the column out of the file, or split its lists");
        }
        if (out.bytes()[out.size() - 1] != open) {
            out.add(',');
        }
    }

    private void value(Field field) throws Damage {
        scratch.clear();
        long range = first(field).write(scratch);
        int offset = (int) (range >>> 32);
        int length = (int) range;
        if (isRaw(field.leaf()) && JsonText.isFinite(scratch.bytes()[offset + length - 1])) {
            out.add(scratch.bytes(), offset, length);
        } else {
            JsonText.quote(scratch.bytes(), offset, length, out);
        }
    }

    private void quoted(Field field) throws Damage {
        scratch.clear();
        long range = first(field).write(scratch);
        JsonText.quote(scratch.bytes(), (int) (range >>> 32), (int) range, out);
    }

    /** Whether a value of JSON looks the same. */
    private static boolean isRaw(Leaf leaf) {
        return switch (leaf.logical().meaning()) {
            case DECIMAL, UNSIGNED, FLOAT16 -> true;
            case PLAIN -> !leaf.physical().isBytes();
            default -> false;
        };
    }
}
