package dev.assay.profile.part;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.FrequentFold;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;
import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Dictionary;
import dev.assay.profile.value.Shape;
import dev.assay.profile.value.Texts;
import dev.assay.scan.CellKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is measured of how values are written.
 *
 * @param patterns the most frequent shapes: letters become {@code A} or {@code a}, digits {@code
 *     9}, runs one sign
 * @param lengths characters of each value
 * @param letters which letters stand side by side in texts
 */
public record TextPart(Frequent patterns, Quantiles lengths, LetterPairs letters)
        implements Facet<TextPart> {

    /** Shapes that are kept at most. */
    private static final int PATTERNS = 64;

    /** Of no values. */
    public static final TextPart EMPTY =
            new TextPart(Frequent.empty(PATTERNS), Quantiles.EMPTY, LetterPairs.EMPTY);

    @Override
    public TextPart plus(TextPart o) {
        return new TextPart(
                patterns.plus(o.patterns), lengths.plus(o.lengths), letters.plus(o.letters));
    }

    /** The same without what a value could be recognised by. To it nothing can be added. */
    public TextPart withoutValues() {
        return new TextPart(
                patterns.withoutRare(Anonymity.K), lengths.grouped(Anonymity.K), LetterPairs.EMPTY);
    }

    /** The same without what fewer than {@link Anonymity#K} rows hold. */
    public TextPart anonymous() {
        return new TextPart(
                patterns.withoutRare(Anonymity.K),
                lengths.grouped(Anonymity.K),
                letters.withoutRare(Anonymity.K));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        patterns.write(out);
        lengths.write(out);
        letters.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static TextPart read(DataInputStream in) throws IOException {
        return new TextPart(Frequent.read(in), Quantiles.read(in), LetterPairs.read(in));
    }

    /** Takes in values as they are written. */
    public static final class Builder {

        private final byte[] shape = new byte[Shape.LONGEST];
        private final Dictionary shapes = new Dictionary(1 << 12, 1 << 16);
        private final FrequentFold patterns = new FrequentFold(PATTERNS);
        private final QuantileFold lengths = new QuantileFold();
        private final LetterPairs.Builder letters = new LetterPairs.Builder();

        /** Takes in a value of some kind, {@code count} times. */
        public void add(CellKind kind, byte[] b, int offset, int length, long count) {
            if (kind == CellKind.TEXT) {
                letters.add(b, offset, length, count);
            }
            lengths.add(Texts.characters(b, offset, length), count);
            int size =
                    kind.isNumber()
                            ? Shape.ofNumber(b, offset, length, shape)
                            : Shape.of(b, offset, length, shape);
            shapes.add(CellHashes.of(shape, 0, size), shape, 0, size, count, 0);
            if (shapes.isFull()) {
                empty();
            }
        }

        private void empty() {
            patterns.add(shapes);
            shapes.clear();
        }

        /** What was taken in. */
        public TextPart build() {
            empty();
            return new TextPart(patterns.build(), lengths.build(), letters.build());
        }
    }
}
