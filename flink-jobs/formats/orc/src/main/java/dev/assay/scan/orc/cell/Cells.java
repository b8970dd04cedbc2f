package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.stream.ByteRuns;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The cells of a column in a stripe, row by row. */
public final class Cells {

    private final List<Present> around;
    private final Values values;

    private Cells(List<Present> around, Values values) {
        this.around = around;
        this.values = values;
    }

    /**
     * Of a column.
     *
     * @param around the structs that it is in, the outermost first
     * @param field whose values the cells are
     * @throws Damage when its values cannot be read
     */
    public static Cells of(List<Field> around, Field field, Streams streams) throws IOException {
        return new Cells(around.stream().map(streams::present).toList(), values(field, streams));
    }

    /**
     * Appends the cell of the next row.
     *
     * @return whether it has a value; nothing is appended where not
     */
    public boolean next(Text to) throws IOException {
        for (Present struct : around) {
            if (!struct.next()) {
                return false;
            }
        }
        return values.next(to);
    }

    private static Values values(Field field, Streams streams) throws IOException {
        if (field.isEncrypted()) {
            throw new Damage(
                    "it is encrypted",
                    "decrypt the file where the keys are, or leave the column out of it");
        }
        if (field.isLeaf()) {
            return Scalars.of(field, streams);
        }
        List<Values> parts = new ArrayList<>();
        for (Field child : field.children()) {
            parts.add(values(child, streams));
        }
        Present present = streams.present(field);
        return switch (field.kind()) {
            case STRUCT -> new Structs(present, field.children(), parts);
            case UNION -> new Unions(present, new ByteRuns(streams.bytes(field, Role.DATA)), parts);
            default ->
                    new Lists(
                            present,
                            streams.integers(field, Role.LENGTH, false),
                            parts.size() > 1 ? parts.get(0) : null,
                            parts.get(parts.size() - 1));
        };
    }
}
