package dev.assay.train.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows as choices, each one class out of several: what a generator chooses one after the other.
 *
 * @param tokens the choices, in the order of the encoded row
 * @param starts where the classes of each begin among all classes; one more for their number
 */
public record Tokens(List<Token> tokens, List<Integer> starts, int width) {

    /** A choice that is not made yet. */
    public static final int OPEN = -1;

    /** The choices that make up an encoder's rows. */
    public static Tokens of(Encoder encoder) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int column = 0; column < encoder.codes().size(); column++) {
            ColumnCode code = encoder.codes().get(column);
            tokens.addAll(code.tokens(column, at));
            at += code.width();
        }
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Token token : tokens) {
            starts.add(starts.get(starts.size() - 1) + token.classes());
        }
        return new Tokens(List.copyOf(tokens), List.copyOf(starts), at);
    }

    /** Choices a row. */
    public int size() {
        return tokens.size();
    }

    /** Classes of all choices together. */
    public int classes() {
        return starts.get(tokens.size());
    }

    /** First class of a choice. */
    public int start(int token) {
        return starts.get(token);
    }

    /** Whether a choice is all that there is of its column. */
    public boolean isWhole(int token) {
        int column = tokens.get(token).column();
        return tokens.stream().filter(other -> other.column() == column).count() == 1;
    }

    /** The choices of encoded rows, {@code rows × size}. */
    public int[] of(Encoded rows) {
        int[] choices = new int[rows.rows() * size()];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = tokens.get(i % size()).of(rows, i / size());
        }
        return choices;
    }

    /**
     * Rows as numbers for trees, {@code choices × rows}.
     *
     * @param which choices are wanted
     * @see Token#number
     */
    public float[][] numbers(Encoded rows, IntPredicate which) {
        return IntStream.range(0, size())
                .filter(which)
                .mapToObj(
                        t -> {
                            float[] numbers = new float[rows.rows()];
                            for (int row = 0; row < numbers.length; row++) {
                                numbers[row] = tokens.get(t).number(rows, row);
                            }
                            return numbers;
                        })
                .toArray(float[][]::new);
    }

    /** The same, open where a value is not among the accepted ones. */
    public int[] within(Encoded rows) {
        int[] choices = of(rows);
        for (int i = 0; i < choices.length; i++) {
            if (tokens.get(i % size()).isBeyond(rows, i / size())) {
                choices[i] = OPEN;
            }
        }
        return choices;
    }

    /** Whether a cell is a value, a shape or a text of letters that was not accepted. */
    public boolean isUnknown(Encoded rows, int row, int column) {
        return tokens.stream()
                .filter(t -> t.column() == column && t instanceof CategoryToken)
                .anyMatch(t -> t.isBeyond(rows, row));
    }

    /** Encoded rows that have these choices; where a class is several values, one at random. */
    public Encoded rows(int[] choices, SplittableRandom random) {
        Encoded rows = new Encoded(choices.length / size(), width);
        for (int i = 0; i < choices.length; i++) {
            tokens.get(i % size()).put(choices[i], rows, i / size(), random);
        }
        return rows;
    }
}
