package dev.assay.train.encode;

import dev.assay.batch.Bins;
import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.ColumnBatch;
import dev.assay.score.Expectation;
import dev.assay.train.model.ModelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of mixed types as vectors, fitted from the accepted profile's sketches without another pass
 * over the data.
 *
 * @param codes of the columns that vary, in the order of the data
 */
public record Encoder(List<ColumnCode> codes) {

    private static final int MOST_COLUMNS = 64;
    private static final int CATEGORIES = 24;
    private static final int SHAPES = 12;

    /** Known values of a column at most; they are kept as hashes. */
    private static final int MOST_KNOWN = 512;

    /** Rows from which on a value is known: in fewer, it may be an error that was accepted. */
    private static final int KNOWN = 3;

    public Encoder {
        codes = List.copyOf(codes);
    }

    /**
     * An encoder for data like this.
     *
     * @param profile without values of sensitive columns
     * @param bins a column without categories is known by its shape alone
     */
    public static Encoder fit(Profile profile, Bins bins) {
        List<ColumnCode> codes = new ArrayList<>();
        for (Bins.ColumnBins b : bins.columns()) {
            if (codes.size() < MOST_COLUMNS && profile.names().contains(b.name())) {
                ColumnProfile column = profile.column(b.name());
                // A column that never varies teaches nothing, and a rule says more about it.
                boolean varies =
                        column.distinctCount() > 1
                                || column.distinctCount() == 1 && column.cells().missing() > 0;
                // Nothing of so few values may be kept.
                if (varies && column.cells().present() >= Anonymity.K) {
                    codes.add(code(column, b));
                }
            }
        }
        return new Encoder(codes);
    }

    private static ColumnCode code(ColumnProfile column, Bins.ColumnBins b) {
        switch (b.type()) {
            case INTEGER:
            case DECIMAL:
                if (column.numbers().n() > 0) {
                    return new NumberCode(column.name(), RankGaussian.fit(column.quantiles()));
                }
                break;
            case DATE:
            case TIMESTAMP:
                return new TimeCode(column.name(), b.type() == ColumnType.TIMESTAMP);
            case BOOLEAN:
            case CATEGORICAL:
                if (!b.categories().isEmpty()) {
                    return new CategoryCode(
                            column.name(),
                            hashes(column.values().top(CATEGORIES)),
                            known(column, CATEGORIES));
                }
                break;
            case TEXT:
            case EMPTY:
                break;
        }
        return new TextCode(
                column.name(),
                new CategoryCode(column.name(), hashes(column.patterns().top(SHAPES)), new long[0]),
                RankGaussian.fit(column.lengths()),
                new CategoryCode(column.name(), new long[0], known(column, 0)),
                new LetterCode(column.letters().levels()));
    }

    private static long[] hashes(List<Map.Entry<String, Long>> values) {
        return values.stream().mapToLong(e -> TextCode.hash(e.getKey())).toArray();
    }

    /** Values beside the {@code first} that are not only in the very row that is looked at. */
    private static long[] known(ColumnProfile column, int first) {
        return column.values().top(first + MOST_KNOWN).stream()
                .skip(first)
                .filter(e -> e.getValue() >= KNOWN)
                .mapToLong(e -> TextCode.hash(e.getKey()))
                .sorted()
                .toArray();
    }

    /** Positions of the encoded row. */
    public int width() {
        return codes.stream().mapToInt(ColumnCode::width).sum();
    }

    /** Where each column begins in the encoded row; one more for the row's end. */
    public int[] starts() {
        int[] starts = new int[codes.size() + 1];
        for (int c = 0; c < codes.size(); c++) {
            starts[c + 1] = starts[c] + codes.get(c).width();
        }
        return starts;
    }

    /** What explains which positions. */
    public List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < codes.size(); i++) {
            for (int stretch : codes.get(i).stretches()) {
                Head.Kind kind = stretch < 0 ? Head.Kind.CATEGORICAL : Head.Kind.GAUSSIAN;
                heads.add(new Head(kind, i, at, at + Math.abs(stretch)));
                at += Math.abs(stretch);
            }
        }
        return heads;
    }

    /** Names of the encoded columns. */
    public List<String> columns() {
        return codes.stream().map(ColumnCode::column).toList();
    }

    /**
     * For each code, the position of its column among {@code names}; refuses data that lacks one.
     */
    public int[] positions(List<String> names) throws ModelException {
        int[] positions = new int[codes.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = names.indexOf(codes.get(i).column());
            if (positions[i] < 0) {
                throw new ModelException(
                        "the accepted model knows a column '"
                                + codes.get(i).column()
                                + "' that today's data does not have (found "
                                + String.join(", ", names)
                                + ")");
            }
        }
        return positions;
    }

    /**
     * What a decoder's outputs say of one column's cell.
     *
     * @param out {@code rows × width}
     */
    public Expectation expected(float[] out, int row, int column) {
        return codes.get(column).expected(out, row * width() + starts()[column]);
    }

    /**
     * Encodes the given rows of a batch, column after column. Neighbouring rows often share cells,
     * as those of one order do, and what a cell becomes is then copied.
     */
    public Encoded encode(ColumnBatch batch, int[] rows, int[] positions) {
        Encoded e = new Encoded(rows.length, width());
        int at = 0;
        for (int i = 0; i < positions.length; i++) {
            ColumnCode code = codes.get(i);
            int width = code.width();
            int[] offsets = batch.offsets(positions[i]);
            int[] lengths = batch.lengths(positions[i]);
            for (int row = 0; row < rows.length; row++) {
                int place = rows[row];
                if (row > 0 && batch.isSame(positions[i], place, rows[row - 1])) {
                    e.repeat(row, at, width);
                } else {
                    code.encode(
                            batch.bytes(),
                            offsets[place],
                            lengths[place],
                            e.x(),
                            e.mask(),
                            row * e.width() + at);
                }
            }
            at += width;
        }
        return e;
    }

    /** Encodes sampled rows. */
    public Encoded encode(List<RowSample.Row> rows, int[] positions) {
        Encoded e = new Encoded(rows.size(), width());
        byte[] none = new byte[0];
        for (int row = 0; row < rows.size(); row++) {
            int at = row * e.width();
            for (int i = 0; i < positions.length; i++) {
                String cell = rows.get(row).cells()[positions[i]];
                byte[] b = cell == null ? none : cell.getBytes(StandardCharsets.UTF_8);
                codes.get(i).encode(b, 0, cell == null ? -1 : b.length, e.x(), e.mask(), at);
                at += codes.get(i).width();
            }
        }
        return e;
    }
}
