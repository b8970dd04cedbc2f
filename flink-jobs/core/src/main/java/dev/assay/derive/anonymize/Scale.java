package dev.assay.derive.anonymize;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** The different values of a column in an order, and how some of them together are written. */
sealed interface Scale {

    /** How many different values there are. */
    int size();

    /**
     * What is lost where a value is only known to be one of some: 0 for one value, 1 for all of
     * them; the generalised loss metric of Iyengar (2002).
     *
     * @param first of them
     * @param last of them
     * @param present how many of those from the first to the last
     */
    double loss(int first, int last, int present);

    /** How those values are written together. */
    String label(BitSet values);

    /** Whether who reads the label may take a row with that value for one of theirs. */
    default boolean covers(BitSet values, int value) {
        return value >= values.nextSetBit(0) && value < values.length();
    }

    /** Numbers: from the least to the greatest. */
    record Numbers(double[] values, String[] texts) implements Scale {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double loss(int first, int last, int present) {
            double range = values[values.length - 1] - values[0];
            return range <= 0 ? 0 : (values[last] - values[first]) / range;
        }

        @Override
        public String label(BitSet of) {
            int first = of.nextSetBit(0);
            int last = of.length() - 1;
            return first == last ? texts[first] : "[" + texts[first] + ", " + texts[last] + "]";
        }
    }

    /** Days: the month, quarter or year that all of them are in, else two years. */
    record Days(long[] days) implements Scale {
        @Override
        public int size() {
            return days.length;
        }

        @Override
        public double loss(int first, int last, int present) {
            double range = days[days.length - 1] - days[0];
            return range <= 0 || first == last ? 0 : Math.min(1, written(first, last) / range);
        }

        /** Days that the period has. */
        private double written(int first, int last) {
            LocalDate a = LocalDate.ofEpochDay(days[first]);
            LocalDate b = LocalDate.ofEpochDay(days[last]);
            return a.getYear() != b.getYear()
                    ? 365.25 * (b.getYear() - a.getYear() + 1)
                    : a.getMonth() == b.getMonth() ? 30 : quarter(a) == quarter(b) ? 91 : 365;
        }

        @Override
        public String label(BitSet of) {
            LocalDate a = LocalDate.ofEpochDay(days[of.nextSetBit(0)]);
            LocalDate b = LocalDate.ofEpochDay(days[of.length() - 1]);
            if (a.equals(b)) {
                return a.toString();
            }
            if (a.getYear() != b.getYear()) {
                return a.getYear() + "/" + b.getYear();
            }
            return a.getMonth() == b.getMonth()
                    ? a.toString().substring(0, 7)
                    : quarter(a) == quarter(b) ? a.getYear() + "-Q" + quarter(a) : "" + a.getYear();
        }

        private static int quarter(LocalDate day) {
            return (day.getMonthValue() + 2) / 3;
        }
    }

    /** Categories, the most frequent first: those that there are. */
    record Groups(List<String> texts) implements Scale {
        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public double loss(int first, int last, int present) {
            return texts.size() < 2 ? 0 : (present - 1.0) / (texts.size() - 1);
        }

        @Override
        public String label(BitSet of) {
            return of.cardinality() == texts.size() && texts.size() > 1
                    ? "*"
                    : of.stream().mapToObj(texts::get).sorted().collect(Collectors.joining(" | "));
        }

        @Override
        public boolean covers(BitSet values, int value) {
            return values.get(value);
        }
    }

    /** Codes in their natural order: how all of them begin. */
    record Codes(List<String> texts) implements Scale {
        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public double loss(int first, int last, int present) {
            String prefix = prefix(first, last);
            int from = first;
            int to = last;
            while (from > 0 && texts.get(from - 1).startsWith(prefix)) {
                from--;
            }
            while (to < texts.size() - 1 && texts.get(to + 1).startsWith(prefix)) {
                to++;
            }
            return first == last ? 0 : (double) (to - from) / (texts.size() - 1);
        }

        @Override
        public String label(BitSet of) {
            int first = of.nextSetBit(0);
            int last = of.length() - 1;
            return first == last ? texts.get(first) : prefix(first, last) + "*";
        }

        private String prefix(int first, int last) {
            String a = texts.get(first);
            String b = texts.get(last);
            int n = 0;
            while (n < Math.min(a.length(), b.length()) && a.charAt(n) == b.charAt(n)) {
                n++;
            }
            boolean isCut = n > 0 && Character.isHighSurrogate(a.charAt(n - 1));
            return a.substring(0, isCut ? n - 1 : n);
        }
    }

    /** Another scale before whose values no value stands. */
    record WithMissing(Scale of) implements Scale {
        @Override
        public int size() {
            return of.size() + 1;
        }

        @Override
        public double loss(int first, int last, int present) {
            if (first == 0) {
                return last == 0 ? 0 : 1;
            }
            return of.loss(first - 1, last - 1, present);
        }

        @Override
        public String label(BitSet values) {
            return values.get(0) ? "" : of.label(values.get(1, values.length()));
        }

        @Override
        public boolean covers(BitSet values, int value) {
            return values.get(0)
                    ? values.length() > 1 || value == 0
                    : value > 0 && of.covers(values.get(1, values.length()), value - 1);
        }
    }
}
