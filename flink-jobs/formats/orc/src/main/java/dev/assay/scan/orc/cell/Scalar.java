package dev.assay.scan.orc.cell;

import dev.assay.scan.value.JsonText;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Values that are cells as they are. */
final class Scalar implements Values {

    private final Present present;
    private final Writer writer;
    private final boolean isRaw;
    private Text scratch;

    /** Appends the next value that there is. */
    @FunctionalInterface
    interface Writer {
        void write(Text to) throws IOException;
    }

    /**
     * Of a type.
     *
     * @param isRaw whether a value of JSON looks the same
     */
    Scalar(Present present, Writer writer, boolean isRaw) {
        this.present = present;
        this.writer = writer;
        this.isRaw = isRaw;
    }

    @Override
    public boolean next(Text to) throws IOException {
        if (!present.next()) {
            return false;
        }
        writer.write(to);
        return true;
    }

    @Override
    public void json(Text to) throws IOException {
        if (!present.next()) {
            to.add("null");
            return;
        }
        if (scratch == null) {
            scratch = new Text();
        }
        scratch.clear();
        writer.write(scratch);
        int size = scratch.size();
        if (isRaw && JsonText.isFinite(scratch.bytes()[size - 1])) {
            to.add(scratch.bytes(), 0, size);
        } else {
            JsonText.quote(scratch.bytes(), 0, size, to);
        }
    }
}
