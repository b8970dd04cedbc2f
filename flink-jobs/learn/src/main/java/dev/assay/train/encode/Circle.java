package dev.assay.train.encode;

import java.util.SplittableRandom;

/**
 * Equal parts of a turn: the days of a week, the hours of a day.
 *
 * @param classes the parts
 * @param points whether a part is one point, as a day of the week is
 */
record Circle(int classes, boolean points) implements Values {

    @Override
    public int width() {
        return 2;
    }

    @Override
    public int of(float[] x, int at) {
        double turns = Math.atan2(x[at], x[at + 1]) / (2 * Math.PI);
        double part = (turns - Math.floor(turns)) * classes;
        // A point may come out of its sine and cosine a little before itself.
        return (int) (points ? Math.round(part) : Math.floor(part)) % classes;
    }

    @Override
    public void draw(int choice, float[] x, int at, SplittableRandom random) {
        double angle = 2 * Math.PI * (choice + (points ? 0 : random.nextDouble())) / classes;
        x[at] = (float) Math.sin(angle);
        x[at + 1] = (float) Math.cos(angle);
    }
}
