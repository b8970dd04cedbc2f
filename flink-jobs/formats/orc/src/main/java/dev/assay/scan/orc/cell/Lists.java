package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.JsonText;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Lists, and maps, which are lists of keys and of values. */
final class Lists extends Parts {

    private final Integers lengths;
    private final Values keys;
    private final Values values;
    private final Text scratch = new Text();

    /**
     * Of a type.
     *
     * @param keys of a map; null of a list
     */
    Lists(Present present, Integers lengths, Values keys, Values values) {
        super(present);
        this.lengths = lengths;
        this.keys = keys;
        this.values = values;
    }

    @Override
    void write(Text to) throws IOException {
        long length = lengths.next();
        if (length < 0) {
            throw new Damage("a list has " + length + " values");
        }
        int start = to.size();
        to.add(keys == null ? '[' : '{');
        for (long i = 0; i < length; i++) {
            separate(start, to);
            if (keys != null) {
                key(to);
            }
            values.json(to);
        }
        to.add(keys == null ? ']' : '}');
    }

    private void key(Text to) throws IOException {
        scratch.clear();
        if (!keys.next(scratch)) {
            scratch.add("null");
        }
        JsonText.quote(scratch.bytes(), 0, scratch.size(), to);
        to.add(':');
    }
}
