package dev.assay.score;

import dev.assay.document.Nullable;
import dev.assay.profile.value.CellHashes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a network expects in a cell, given the rest of its row. It knows no texts, only their
 * hashes; who has accepted texts at hand can name the one that is meant.
 *
 * @param words what is expected, such as {@code about 4.25}; for a frequent value or a shape, as
 *     much as can be said without its text
 * @param value hash of a frequent value, or null
 * @param shape hash of a text's shape, or null
 */
public record Expectation(String words, @Nullable Long value, @Nullable Long shape) {

    private static final MathContext DIGITS = new MathContext(3);

    /** Zeros that are written out; beyond that, a power of ten is. */
    private static final int LONGEST = 12;

    /** An empty cell is expected. */
    public static final Expectation NO_VALUE = words("no value");

    /** What can be said without a value or a shape. */
    public static Expectation words(String words) {
        return new Expectation(words, null, null);
    }

    /** A number, rounded. */
    public static Expectation about(double number) {
        if (!Double.isFinite(number)) {
            return words("a number");
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        boolean plain = Math.abs(rounded.scale()) <= LONGEST;
        return words("about " + (plain ? rounded.toPlainString() : rounded.toString()));
    }

    /** The text of that hash, where it is among the given ones. */
    public static Optional<String> text(long hash, List<String> texts) {
        return texts.stream().filter(text -> hash(text) == hash).findFirst();
    }

    private static long hash(String text) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        return CellHashes.of(b, 0, b.length);
    }
}
