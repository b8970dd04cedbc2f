package dev.assay.train.encode;

import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Shape;
import dev.assay.profile.value.Texts;
import dev.assay.score.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A key or a free text, which has too many values to distinguish them: its length, its shape of
 * letters and digits, whether it is a value that is known, and how usual its letters are.
 *
 * @param column its name
 * @param shapes the frequent shapes
 * @param length fitted on accepted lengths
 * @param known the known values, all alike
 * @param letters how rare pairs of letters are
 */
record TextCode(
        String column,
        CategoryCode shapes,
        RankGaussian length,
        CategoryCode known,
        LetterCode letters)
        implements ColumnCode {

    @Override
    public List<Integer> stretches() {
        return List.of(1, -shapes.classes(), -known.classes(), -letters.classes());
    }

    @Override
    public List<Token> tokens(int column, int at) {
        int ofKnown = at + 1 + shapes.classes();
        return List.of(
                new CategoryToken(column, at + 1, shapes.classes()),
                new ValueToken(column, new Intervals(length), at, 1, ValueToken.TOLD_ELSEWHERE, 1),
                new CategoryToken(column, ofKnown, known.classes()),
                new CategoryToken(column, ofKnown + known.classes(), letters.classes()));
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        int ofKnown = at + 1 + shapes.classes();
        known.encode(b, offset, length, out, mask, ofKnown);
        letters.encode(b, offset, length, out, ofKnown + known.classes());
        if (length < 0) {
            shapes.encode(b, offset, length, out, mask, at + 1);
            return;
        }
        byte[] shape = new byte[Shape.LONGEST];
        int size = Shape.of(b, offset, length, shape);
        shapes.encode(shape, 0, size, out, mask, at + 1);
        out[at] = (float) this.length.score(Texts.characters(b, offset, length));
        mask[at] = 1;
    }

    @Override
    public Expectation expected(float[] out, int at) {
        int seen = ColumnCode.likeliest(out, at + 1 + shapes.classes(), known.classes());
        Expectation shape = shapes.expected(out, at + 1);
        if (seen == known.classes() - 1) {
            return Expectation.NO_VALUE;
        }
        boolean isNew = seen == known.classes() - 2;
        return new Expectation(isNew ? "a new text" : "a known text", null, shape.value());
    }

    /** A shape's hash as {@link CategoryCode} keeps it. */
    static long hash(String shape) {
        byte[] b = shape.getBytes(StandardCharsets.UTF_8);
        return CellHashes.of(b, 0, b.length);
    }
}
