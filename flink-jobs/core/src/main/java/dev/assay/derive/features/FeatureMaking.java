package dev.assay.derive.features;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.ViewOf;
import dev.assay.derive.table.Output;
import dev.assay.derive.table.TableFile;
import dev.assay.derive.table.TableKind;
import dev.assay.document.Nullable;
import dev.assay.profile.Profile;
import dev.assay.scan.ColumnBatch;
import dev.assay.view.EntityRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Writes the rows of a view as a table of features, batch by batch.
 *
 * @param spec of the view
 * @param profile of it, which knows the types of its columns
 * @param asOf the last moment that counts; null where all events do
 * @param numbers that its rows get beside its columns
 * @param alignments how these were brought to those of an earlier table
 * @param known what is known already that must be said of it, in English
 */
public record FeatureMaking(
        DatasetSpec spec,
        Profile profile,
        @Nullable Instant asOf,
        RowNumbers numbers,
        List<Alignment> alignments,
        List<String> known) {

    /**
     * Writes it.
     *
     * @param rows of the view
     * @param view columns of the view that the rows have behind their key and times
     * @param inputs that the rows are made of
     * @param kind how it is written
     * @param file that is written, and is not there yet
     * @param progress is given rows as they are written
     */
    public FeatureTable write(
            EntityRows rows,
            List<String> view,
            List<FeatureTable.Input> inputs,
            TableKind kind,
            Path file,
            LongConsumer progress)
            throws IOException {
        ViewOf of = spec.view().orElseThrow();
        String joinKey = of.view().key().word();
        List<String> more = numbers.names();
        FeatureColumns columns = FeatureColumns.of(joinKey, view, more);
        TableFile csv = kind.open(file, columns.header(), types(columns, view, more));
        try (csv) {
            for (ColumnBatch b = rows.next(); b.rows() > 0; b = rows.next()) {
                float[][] beside = numbers.of(b);
                for (int row = 0; row < b.rows(); row++) {
                    csv.write(cells(b, row, columns, beside[row], csv));
                }
                progress.accept(b.rows());
            }
        }
        return new FeatureTable(
                spec.name(),
                new Output(file.getFileName().toString(), csv.hash()),
                joinKey,
                csv.rows(),
                features(columns, view, more),
                inputs,
                alignments,
                remarks(of, csv));
    }

    /** Keys are as they are, since rows are joined by them; other texts are guarded. */
    private List<String> cells(
            ColumnBatch b, int row, FeatureColumns columns, float[] beside, TableFile csv) {
        List<String> cells = new ArrayList<>(columns.header().size());
        cells.add(b.text(0, row));
        cells.add(b.text(1, row));
        cells.add(asOf == null ? b.text(2, row) : asOf.toString());
        for (int place : columns.shown()) {
            cells.add(csv.guarded(b.text(EntityRows.BEFORE + place, row)));
        }
        for (int i = 0; i < beside.length; i++) {
            cells.add(
                    Float.isNaN(beside[i])
                            ? null
                            : type(i) == ColumnType.INTEGER
                                    ? Integer.toString((int) beside[i])
                                    : Float.toString(beside[i]));
        }
        return cells;
    }

    /** Of all columns of the table; keys are texts even where they are digits. */
    private List<ColumnType> types(FeatureColumns columns, List<String> view, List<String> more) {
        List<ColumnType> types = new ArrayList<>();
        for (int i = 0; i < FeatureColumns.BEFORE; i++) {
            types.add(ColumnType.TEXT);
        }
        columns.shown().forEach(place -> types.add(type(view.get(place))));
        for (int i = 0; i < more.size(); i++) {
            types.add(type(i));
        }
        return types;
    }

    private List<Feature> features(FeatureColumns columns, List<String> view, List<String> more) {
        List<Feature> features = new ArrayList<>();
        int at = FeatureColumns.BEFORE;
        for (int place : columns.shown()) {
            features.add(Feature.of(columns.header().get(at++), type(view.get(place))));
        }
        for (int i = 0; i < more.size(); i++) {
            features.add(Feature.of(columns.header().get(at++), type(i)));
        }
        return features;
    }

    private ColumnType type(int number) {
        return numbers.names().get(number).equals(RowNumbers.SEGMENT)
                ? ColumnType.INTEGER
                : ColumnType.DECIMAL;
    }

    private ColumnType type(String column) {
        if (spec.types().containsKey(column)) {
            return spec.types().get(column);
        }
        return profile.names().contains(column)
                ? profile.column(column).inferred()
                : ColumnType.TEXT;
    }

    private List<String> remarks(ViewOf of, TableFile csv) {
        List<String> remarks = new ArrayList<>(known);
        if (asOf != null && !EntityRows.canBeCut(of)) {
            remarks.add(
                    "not point-in-time correct: rows that it is made of have no declared time, so all"
                            + " of them count; declare columns: {time: ...}");
        }
        if (csv.formulas() > 0) {
            remarks.add(
                    csv.formulas()
                            + " keys would be taken for formulas by a spreadsheet; read the file"
                            + " with a program");
        }
        return remarks;
    }
}
