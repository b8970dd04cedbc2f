package dev.assay.view.fact;

import dev.assay.declare.view.Field;

/** The rows of each key together, by time, in the order in which keys first came. */
public final class Groups {

    private final int[] order;
    private final int[] starts;
    private final int[] ends;
    private final int count;

    private Groups(int[] order, int[] starts, int[] ends, int count) {
        this.order = order;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    /** Groups rows. */
    public static Groups of(Facts facts, Keys keys) {
        Field field = keys.field(facts.fields());
        int[] ends = new int[Keys.end(keys, field, facts)];
        for (int row = 0; row < facts.size(); row++) {
            int key = Keys.number(keys, field, facts, row);
            if (key >= 0) {
                ends[key]++;
            }
        }
        int[] starts = new int[ends.length];
        for (int key = 0, at = 0; key < ends.length; key++) {
            starts[key] = at;
            at += ends[key];
            ends[key] = starts[key];
        }
        int[] order = new int[facts.size()];
        for (int row = 0; row < facts.size(); row++) {
            int key = Keys.number(keys, field, facts, row);
            if (key >= 0) {
                order[ends[key]++] = row;
            }
        }
        if (facts.fields().contains(Field.TIME)) {
            ByTime byTime = new ByTime(facts, order);
            for (int key = 0; key < starts.length; key++) {
                byTime.sort(starts[key], ends[key]);
            }
        }
        Groups all = new Groups(order, starts, ends, starts.length);
        boolean isByBreak = keys instanceof Keys.OfSession && field == Field.USER;
        return (isByBreak ? all.split(facts) : all).withRows();
    }

    /** Without keys that have no rows. */
    private Groups withRows() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ends[i] > starts[i]) {
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        return new Groups(order, starts, ends, kept);
    }

    /** Cut where longer nothing is done than ends a session; rows without a time are of none. */
    private Groups split(Facts facts) {
        int[] from = new int[order.length];
        int[] to = new int[order.length];
        int sessions = 0;
        for (int i = 0; i < count; i++) {
            double last = Double.NaN;
            for (int at = starts[i]; at < ends[i]; at++) {
                double time = facts.value(Field.TIME, order[at]);
                if (Double.isNaN(time)) {
                    break;
                }
                // The first has none before it.
                if (!(time - last <= facts.options().gapSeconds())) {
                    from[sessions++] = at;
                }
                to[sessions - 1] = at + 1;
                last = time;
            }
        }
        return new Groups(order, from, to, sessions);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Hands out the rows of one. */
    public void set(Group group, int index) {
        group.set(order, starts[index], ends[index]);
    }

    /** Sorts rows by time, those without one last; rows of one time keep their order. */
    private static final class ByTime {

        private static final int FEW = 16;

        private final Facts facts;
        private final int[] rows;
        private int[] spare = new int[0];

        ByTime(Facts facts, int[] rows) {
            this.facts = facts;
            this.rows = rows;
        }

        private boolean isAfter(int row, int other) {
            double time = facts.value(Field.TIME, row);
            double otherTime = facts.value(Field.TIME, other);
            return time > otherTime || Double.isNaN(time) && !Double.isNaN(otherTime);
        }

        void sort(int from, int to) {
            boolean isSorted = true;
            for (int i = from + 1; i < to && isSorted; i++) {
                isSorted = !isAfter(rows[i - 1], rows[i]);
            }
            if (!isSorted) {
                if (spare.length < to - from) {
                    spare = new int[to - from];
                }
                merge(from, to);
            }
        }

        private void merge(int from, int to) {
            if (to - from <= FEW) {
                insert(from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            merge(from, middle);
            merge(middle, to);
            int size = middle - from;
            System.arraycopy(rows, from, spare, 0, size);
            int left = 0;
            int right = middle;
            for (int at = from; left < size; at++) {
                boolean takesRight = right < to && isAfter(spare[left], rows[right]);
                rows[at] = takesRight ? rows[right++] : spare[left++];
            }
        }

        private void insert(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                int row = rows[i];
                int at = i;
                for (; at > from && isAfter(rows[at - 1], row); at--) {
                    rows[at] = rows[at - 1];
                }
                rows[at] = row;
            }
        }
    }
}
