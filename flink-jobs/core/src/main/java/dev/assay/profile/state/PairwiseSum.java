package dev.assay.profile.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up many states in their order, equally many to equally many, so that a large sum is not
 * copied for each small part that comes to it: O(n log n) work for n parts, and log n sums are held
 * at a time. Where rounding makes {@code plus} associative only nearly, the sum depends on the
 * order and number of the parts and on nothing else.
 *
 * @param <S> what is added up
 * @see <a href="https://doi.org/10.1137/0914050">Higham (1993), The accuracy of floating point
 *     summation</a>
 */
public final class PairwiseSum<S extends State<S>> {

    private record Partial<S>(S sum, long parts) {}

    private final List<Partial<S>> partials = new ArrayList<>();
    private final S empty;

    /** The sum of nothing. */
    public PairwiseSum(S empty) {
        this.empty = empty;
    }

    /** Takes the next part in. */
    public void add(S part) {
        Partial<S> last = new Partial<>(part, 1);
        int at = partials.size() - 1;
        while (at >= 0 && partials.get(at).parts == last.parts) {
            last = joined(partials.remove(at--), last);
        }
        partials.add(last);
    }

    /** All parts together. */
    public S total() {
        Partial<S> total = null;
        for (int at = partials.size() - 1; at >= 0; at--) {
            total = total == null ? partials.get(at) : joined(partials.get(at), total);
        }
        return total == null ? empty : total.sum;
    }

    private static <S extends State<S>> Partial<S> joined(Partial<S> before, Partial<S> behind) {
        return new Partial<>(before.sum.plus(behind.sum), before.parts + behind.parts);
    }
}
