package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.archive.Archives;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Bytes of different texts that are kept at once: titles and descriptions can be long. */
    private static final long MOST_TEXT = 1 << 28;

    Definition definition() {
        return Definition.of(view.view());
    }

    /**
     * Reads the rows of some keys.
     *
     * @param part which keys
     * @param most rows that are kept, at most
     * @return null where there are more
     */
    Facts read(KeyPart part, int most) throws IOException {
        // Not a copy that refuses to look for what is not there.
        List<String> columns = new ArrayList<>(meanings.values());
        Facts facts = new Facts(columns, meanings, view.options(), definition().seen());
        Filter filter = new Filter(facts, columns, part, most);
        boolean isAll = filter.read(rows, input, file, length, columns);
        for (String other : view.beside().getOrDefault(file, List.of())) {
            try (SeekableInput beside = Archives.open(Path.of(view.project()), other)) {
                isAll = isAll && filter.read(rows, beside, other, beside.length(), columns);
            }
        }
        if (part.bits() > 0) {
            facts.areOfSomeUsers();
        }
        return isAll ? facts : null;
    }

    /** Takes in the rows of the keys of a part. */
    private final class Filter {

        private final Facts facts;
        private final ColumnBatch batch;
        private final KeyPart part;
        private final int most;
        private final Keys keys = definition().keys();
        private final int keyColumn;
        private final double[] times = new double[ROWS_OF_A_BATCH];
        private final int[] taken = new int[ROWS_OF_A_BATCH];
        private long before;

        Filter(Facts facts, List<String> columns, KeyPart part, int most) {
            this.facts = facts;
            this.batch = new ColumnBatch(columns.size(), ROWS_OF_A_BATCH);
            this.part = part;
            this.most = most;
            this.keyColumn = columns.indexOf(meanings.get(keys.field(meanings.keySet())));
        }

        /** Whether all rows of the part were taken in. */
        boolean read(
                Format format, SeekableInput from, String path, long bytes, List<String> columns)
                throws IOException {
            ByteRange all = new ByteRange(path, 0, 0, 0, bytes, bytes);
            BatchReader reader = format.open(from, all, columns);
            while (reader.read(batch)) {
                facts.times(batch, times);
                int count = 0;
                for (int row = 0; row < batch.rows(); row++) {
                    if (isOfPart(row)) {
                        taken[count++] = row;
                    }
                }
                if (isFull(count) && part.isDivisible()) {
                    return false;
                }
                facts.add(batch, taken, count, times, before);
                before += batch.rows();
            }
            return true;
        }

        private static int hash(int unit) {
            return Names.hash(new byte[] {(byte) unit}, 0, 1);
        }

        private boolean isFull(int more) {
            return facts.size() + more > most || facts.textBytes() > MOST_TEXT;
        }

        private boolean isOfPart(int row) {
            if (keys instanceof Keys.Timed timed) {
                return !Double.isNaN(times[row])
                        && (part.isAll() || part.has(hash(timed.unit().of(times[row]))));
            }
            if (batch.isMissing(keyColumn, row)) {
                // A row that is a key by itself need not have a name.
                return keys instanceof Keys.EachRow && part.value() == 0;
            }
            return part.isAll()
                    || part.has(
                            Names.hash(
                                    batch.bytes(),
                                    batch.offsets(keyColumn)[row],
                                    batch.lengths(keyColumn)[row]));
        }
    }
}
