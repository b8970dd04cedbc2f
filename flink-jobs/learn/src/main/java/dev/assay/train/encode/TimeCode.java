package dev.assay.train.encode;

import dev.assay.scan.Cells;
import dev.assay.score.Expectation;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A time as its place in the day and in the week, on circles so that midnight and Sunday night have
 * no edge. The date itself is left out: it would tell every new batch from the accepted ones.
 *
 * @param column its name
 * @param ofDay whether values have a time of day
 */
record TimeCode(String column, boolean ofDay) implements ColumnCode {

    private static final double DAY = 86_400;
    private static final double WEEK = 7 * DAY;
    private static final int CIRCLES = 4;
    private static final int STATES = 3;
    private static final Circle DAYS = new Circle(7, true);
    private static final Circle HOURS = new Circle(24, false);

    @Override
    public List<Integer> stretches() {
        return List.of(CIRCLES, -STATES);
    }

    @Override
    public List<Token> tokens(int column, int at) {
        int states = at + CIRCLES;
        Token weekday = new ValueToken(column, DAYS, at, 2, states, STATES - 1);
        return ofDay
                ? List.of(
                        weekday,
                        new ValueToken(column, HOURS, at + 2, 2, ValueToken.TOLD_ELSEWHERE, 1))
                : List.of(weekday);
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        double second = length < 0 ? Double.NaN : Cells.epochSecond(b, offset, length);
        if (Double.isNaN(second)) {
            out[at + CIRCLES + (length < 0 ? 1 : 2)] = 1;
            return;
        }
        circle(Math.floor(second / DAY) * DAY / WEEK, out, mask, at);
        if (ofDay) {
            circle(second / DAY, out, mask, at + 2);
        }
        out[at + CIRCLES] = 1;
    }

    private static void circle(double turns, float[] out, float[] mask, int at) {
        double angle = 2 * Math.PI * (turns - Math.floor(turns));
        out[at] = (float) Math.sin(angle);
        out[at + 1] = (float) Math.cos(angle);
        mask[at] = 1;
        mask[at + 1] = 1;
    }

    @Override
    public Expectation expected(float[] out, int at) {
        int state = ColumnCode.likeliest(out, at + CIRCLES, STATES);
        if (state > 0) {
            return state == 1 ? Expectation.NO_VALUE : Expectation.words("no time");
        }
        // 1970-01-01 was a Thursday.
        DayOfWeek day = DayOfWeek.THURSDAY.plus(DAYS.of(out, at));
        String words = "a " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Expectation.words(
                ofDay ? words + " at about " + HOURS.of(out, at + 2) + ":00" : words);
    }
}
