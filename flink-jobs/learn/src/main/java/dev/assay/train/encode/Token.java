package dev.assay.train.encode;

import java.util.SplittableRandom;

/** One of the choices that make up a row: a class out of several. */
public sealed interface Token permits CategoryToken, ValueToken {

    /** Index of the code it belongs to. */
    int column();

    /** How many classes there are to choose from. */
    int classes();

    /** The class that an encoded row has. */
    int of(Encoded rows, int row);

    /**
     * What an encoded row has as one number: of a number its normal score, NaN where it has none;
     * else the class.
     */
    float number(Encoded rows, int row);

    /** Gives an encoded row, whose positions are still 0, the class. */
    void put(int choice, Encoded rows, int row, SplittableRandom random);

    /** Sets an encoded row's positions to 0. */
    void clear(Encoded rows, int row);

    /** Whether a row's value is not among accepted ones, so that its class says little of it. */
    boolean isBeyond(Encoded rows, int row);
}
