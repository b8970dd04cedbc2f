package dev.assay.scan.orc.cell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.value.JsonText;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.List;

/** Structs in lists, maps and unions. */
final class Structs extends Parts {

    private final List<byte[]> names;
    private final List<Values> values;

    /**
     * Of a type.
     *
     * @param fields the parts of it
     * @param values of each part
     */
    Structs(Present present, List<Field> fields, List<Values> values) {
        super(present);
        this.names = fields.stream().map(field -> field.name().getBytes(UTF_8)).toList();
        this.values = values;
    }

    @Override
    void write(Text to) throws IOException {
        int start = to.size();
        to.add('{');
        for (int i = 0; i < values.size(); i++) {
            separate(start, to);
            JsonText.quote(names.get(i), 0, names.get(i).length, to);
            to.add(':');
            values.get(i).json(to);
        }
        to.add('}');
    }
}
