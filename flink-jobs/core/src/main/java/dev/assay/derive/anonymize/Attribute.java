package dev.assay.derive.anonymize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A quasi-identifier: for each row the number of its value on a scale.
 *
 * @param scale the different values
 * @param codes a row's value each
 */
record Attribute(Scale scale, int[] codes) {

    /** Different texts up to which they are categories; more of them are codes. */
    private static final int MOST_GROUPS = 64;

    /** Of a column's texts; null where there is none. */
    static Attribute of(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        boolean hasMissing = false;
        for (String text : texts) {
            if (text == null) {
                hasMissing = true;
            } else {
                counts.merge(text, 1, Integer::sum);
            }
        }
        List<String> order = new ArrayList<>(counts.keySet());
        Map<String, Double> numbers = new HashMap<>();
        Map<String, Double> days = new HashMap<>();
        for (String text : order) {
            number(text, numbers);
            day(text, days);
        }
        Scale scale;
        Map<String, Integer> codes = new HashMap<>();
        if (!order.isEmpty() && numbers.size() == order.size()) {
            sort(order, numbers, codes);
            scale = numbers(order, numbers, codes);
        } else if (!order.isEmpty() && days.size() == order.size()) {
            sort(order, days, codes);
            scale =
                    new Scale.Days(
                            order.stream().mapToLong(d -> days.get(d).longValue()).toArray());
        } else {
            boolean areGroups = order.size() <= MOST_GROUPS;
            if (areGroups) {
                // Sorting keeps the order of equals.
                order.sort(Comparator.comparingInt(text -> -counts.get(text)));
            }
            order.forEach(text -> codes.put(text, codes.size()));
            scale = areGroups ? new Scale.Groups(order) : new Scale.Codes(order);
        }
        int shift = hasMissing ? 1 : 0;
        int[] coded = new int[texts.size()];
        for (int row = 0; row < coded.length; row++) {
            String text = texts.get(row);
            coded[row] = text == null ? 0 : codes.get(text) + shift;
        }
        return new Attribute(hasMissing ? new Scale.WithMissing(scale) : scale, coded);
    }

    /** Texts of the same number are one value. */
    private static Scale numbers(
            List<String> order, Map<String, Double> numbers, Map<String, Integer> codes) {
        List<String> different = new ArrayList<>();
        for (String text : order) {
            int last = different.size() - 1;
            if (last < 0 || !numbers.get(different.get(last)).equals(numbers.get(text))) {
                different.add(text);
            }
            codes.put(text, different.size() - 1);
        }
        return new Scale.Numbers(
                different.stream().mapToDouble(numbers::get).toArray(),
                different.toArray(new String[0]));
    }

    private static void sort(
            List<String> order, Map<String, Double> by, Map<String, Integer> codes) {
        order.sort(Comparator.comparingDouble(by::get));
        order.forEach(text -> codes.put(text, codes.size()));
    }

    private static void number(String text, Map<String, Double> into) {
        try {
            double number = Double.parseDouble(text.strip());
            boolean isPlain = text.strip().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
            // Zeros that lead are part of a code, such as a postcode.
            boolean isCode = text.strip().matches("0[0-9]+");
            if (Double.isFinite(number) && isPlain && !isCode) {
                into.put(text, number + 0.0);
            }
        } catch (NumberFormatException e) {
            // It is another text.
        }
    }

    /** Times of a day are generalised to their day. */
    private static void day(String text, Map<String, Double> into) {
        String day = text.strip();
        if (day.length() == 10 || day.length() > 10 && " T".indexOf(day.charAt(10)) >= 0) {
            try {
                into.put(text, (double) LocalDate.parse(day.substring(0, 10)).toEpochDay());
            } catch (DateTimeException e) {
                // It is another text.
            }
        }
    }
}
