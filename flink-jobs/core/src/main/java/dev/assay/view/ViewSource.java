package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.archive.Archives;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that a view is made of: those of a file, and of the other files of its partition.
 *
 * @param view that is made
 * @param rows how they are read
 * @param meanings from a meaning to the name of its column
 * @param input bytes of the file
 * @param file its path
 * @param length bytes of it, or {@link SeekableInput#UNKNOWN}
 */
record ViewSource(
        ViewOf view,
        Format rows,
        Map<Field, String> meanings,
        SeekableInput input,
        String file,
        long length) {

    private static final int ROWS_OF_A_BATCH = 4096;

    /** Rows of another dataset that are kept, some hundred megabytes. */
    private static final int MOST_OF_LOG = 16_000_000;

    Definition definition() {
        return Definition.of(view.view());
    }

    static Format rows(ViewOf.Rows rows) {
        return Formats.of(rows.format(), rows.missing(), rows.partitions());
    }

    /** All that is known of the rows of a view, and of those that they are compared with. */
    static Set<Field> known(ViewOf view) {
        Set<Field> known = EnumSet.noneOf(Field.class);
        known.addAll(Definition.of(view.view()).meanings(view.rows().columns()).keySet());
        if (view.with() != null) {
            known.addAll(view.view().comparesWith());
        }
        return known;
    }

    /**
     * Reads the rows of some keys.
     *
     * @param part which keys
     * @param most rows that are kept, at most
     * @return null where there are more
     */
    Facts read(KeyPart part, int most) throws IOException {
        List<String> columns = List.copyOf(meanings.values());
        Facts facts = new Facts(columns, meanings, view.options());
        Filter filter = new Filter(facts, columns, part, most);
        boolean isAll = filter.read(rows, input, file, length, columns);
        for (String other : view.beside().getOrDefault(file, List.of())) {
            try (SeekableInput beside = Archives.open(Path.of(view.project()), other)) {
                isAll = isAll && filter.read(rows, beside, other, beside.length(), columns);
            }
        }
        if (part.bits() > 0) {
            facts.areOfSome(definition().keys().field(meanings.keySet()));
        }
        if (isAll && view.with() != null) {
            facts.compareWith(log(view.with()));
        }
        return isAll ? facts : null;
    }

    /** All rows that these are compared with, whose number is bounded: the first of them count. */
    private Facts log(ViewOf.With with) throws IOException {
        Map<Field, String> meanings = new EnumMap<>(Field.class);
        for (Field field : view.view().comparesWith()) {
            meanings.put(field, with.rows().columns().get(field.word()));
        }
        List<String> columns = List.copyOf(meanings.values());
        Facts log = new Facts(columns, meanings, view.options());
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS_OF_A_BATCH);
        for (String path : with.files()) {
            try (SeekableInput from = Archives.open(Path.of(view.project()), path)) {
                ByteRange all = new ByteRange(path, 0, 0, 0, from.length(), from.length());
                BatchReader reader = rows(with.rows()).open(from, all, columns);
                while (log.size() < MOST_OF_LOG && reader.read(batch)) {
                    for (int row = 0; row < batch.rows(); row++) {
                        log.add(batch, row, log.size(), batch.line(row));
                    }
                }
            }
        }
        return log;
    }

    /** Takes in the rows of the keys of a part. */
    private final class Filter {

        private final Facts facts;
        private final ColumnBatch batch;
        private final KeyPart part;
        private final int most;
        private final Keys keys = definition().keys();
        private final int keyColumn;
        private final int timeColumn;
        private long ordinal;

        Filter(Facts facts, List<String> columns, KeyPart part, int most) {
            this.facts = facts;
            this.batch = new ColumnBatch(columns.size(), ROWS_OF_A_BATCH);
            this.part = part;
            this.most = most;
            this.keyColumn = column(columns, keys.field(meanings.keySet()));
            this.timeColumn = column(columns, Field.TIME);
        }

        /** -1 where no column means it. */
        private int column(List<String> columns, Field field) {
            return meanings.containsKey(field) ? columns.indexOf(meanings.get(field)) : -1;
        }

        /** Whether all rows of the part were taken in. */
        boolean read(
                Format format, SeekableInput from, String path, long bytes, List<String> columns)
                throws IOException {
            ByteRange all = new ByteRange(path, 0, 0, 0, bytes, bytes);
            BatchReader reader = format.open(from, all, columns);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++, ordinal++) {
                    double time = time(row);
                    facts.span(time);
                    if (isOfPart(row, time)) {
                        if (facts.size() == most && part.isDivisible()) {
                            return false;
                        }
                        facts.add(batch, row, ordinal, batch.line(row));
                    }
                }
            }
            return true;
        }

        private double time(int row) {
            return timeColumn < 0 || batch.isMissing(timeColumn, row)
                    ? Double.NaN
                    : Cells.epochSecond(
                            batch.bytes(),
                            batch.offsets(timeColumn)[row],
                            batch.lengths(timeColumn)[row]);
        }

        private boolean hasNumber(int key) {
            byte[] text = String.valueOf(key).getBytes(StandardCharsets.US_ASCII);
            return part.has(Names.hash(text, 0, text.length));
        }

        private int place(int row) {
            return batch.isMissing(keyColumn, row)
                    ? -1
                    : Keys.Placed.of(
                            Cells.number(
                                    batch.bytes(),
                                    batch.offsets(keyColumn)[row],
                                    batch.lengths(keyColumn)[row]));
        }

        private boolean isOfPart(int row, double time) {
            if (keys instanceof Keys.Timed timed) {
                if (Double.isNaN(time)) {
                    return false;
                }
                return hasNumber(timed.unit().of(time));
            }
            if (keys instanceof Keys.Placed) {
                int place = place(row);
                return place >= 0 && hasNumber(place);
            }
            if (batch.isMissing(keyColumn, row)) {
                // What other rows are measured by need not have a name.
                return view.view().isOfAll() && part.value() == 0;
            }
            return part.has(
                    Names.hash(
                            batch.bytes(),
                            batch.offsets(keyColumn)[row],
                            batch.lengths(keyColumn)[row]));
        }
    }
}
