package dev.assay.view.kind;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Runs;
import java.util.function.Function;

/**
 * How far those who graded a query's items agree.
 *
 * @param contradicted share of the graded items that have two different grades
 * @param alpha Krippendorff's alpha of grades on an interval scale: 1 where all agree, 0 where they
 *     agree as chance would; NaN where no item has two grades, or all those grades are the same
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">Krippendorff (2011),
 *     Computing Krippendorff's Alpha-Reliability</a>
 */
record Agreement(double contradicted, double alpha) {

    private static final Function<Group, Agreement> OF = Agreement::ofGroup;

    /** That on the rows of a query. */
    static Agreement of(Group group) {
        return group.once(OF);
    }

    private static Agreement ofGroup(Group group) {
        Runs items = group.runs(Field.ITEM);
        Squares all = new Squares();
        int graded = 0;
        int contradicted = 0;
        double within = 0;
        for (int item = 0; item < items.count(); item++) {
            Squares one = new Squares();
            for (int i = 0; i < items.size(item); i++) {
                one.add(grade(group, items.place(item, i)));
            }
            graded += one.count > 0 ? 1 : 0;
            // What has one grade says nothing of agreement.
            if (one.count > 1) {
                contradicted += one.least < one.greatest ? 1 : 0;
                within += one.pairs() / (one.count - 1);
                for (int i = 0; i < items.size(item); i++) {
                    all.add(grade(group, items.place(item, i)));
                }
            }
        }
        double expected = all.least < all.greatest ? all.pairs() / (all.count - 1) : Double.NaN;
        return new Agreement((double) contradicted / graded, 1 - within / expected);
    }

    private static double grade(Group group, int place) {
        return group.facts().value(Field.GRADE, group.row(place));
    }

    /** Numbers, and the squares of their differences. */
    private static final class Squares {
        private int count;
        private double mean;
        private double squares;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(double number) {
            if (!Double.isNaN(number)) {
                count++;
                double off = number - mean;
                mean += off / count;
                squares += off * (number - mean);
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
            }
        }

        /** Sum of the squared differences of all ordered pairs. */
        double pairs() {
            return 2 * count * squares;
        }
    }
}
