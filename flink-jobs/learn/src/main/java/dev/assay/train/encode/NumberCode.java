package dev.assay.train.encode;

import dev.assay.scan.Cells;
import dev.assay.score.Expectation;
import java.util.List;

/**
 * A number: its normal score, how far it lies beyond the accepted range, and whether it is there at
 * all.
 *
 * @param column its name
 * @param scale fitted on accepted numbers
 */
public record NumberCode(String column, RankGaussian scale) implements ColumnCode {

    private static final int STATES = 3;
    private static final int PRESENT = 0;
    private static final int MISSING = 1;
    private static final int MISFIT = 2;

    @Override
    public List<Integer> stretches() {
        return List.of(2, -STATES);
    }

    @Override
    public List<Token> tokens(int column, int at) {
        return List.of(
                new ValueToken(column, new Intervals(scale), at, 2, at + 2 + PRESENT, STATES - 1));
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        double x = length < 0 ? Double.NaN : Cells.number(b, offset, length);
        if (Double.isNaN(x)) {
            out[at + 2 + (length < 0 ? MISSING : MISFIT)] = 1;
            return;
        }
        out[at] = (float) scale.score(x);
        out[at + 1] = (float) scale.excess(x);
        mask[at] = 1;
        mask[at + 1] = 1;
        out[at + 2 + PRESENT] = 1;
    }

    @Override
    public Expectation expected(float[] out, int at) {
        return switch (ColumnCode.likeliest(out, at + 2, STATES)) {
            case PRESENT -> Expectation.about(scale.value(RankGaussian.position(out[at])));
            case MISSING -> Expectation.NO_VALUE;
            default -> Expectation.words("no number");
        };
    }
}
