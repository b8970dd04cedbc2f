package dev.assay.train.encode;

import java.util.SplittableRandom;

/** Encoded numbers as one of several classes, and classes as encoded numbers again. */
sealed interface Values permits Intervals, Circle {

    /** How many classes there are. */
    int classes();

    /** Numbers of the encoded row that hold the value. */
    int width();

    /** The class of the value that begins at a position. */
    int of(float[] x, int at);

    /** Writes a value of a class; where it has several, one of them at random. */
    void draw(int choice, float[] x, int at, SplittableRandom random);
}
