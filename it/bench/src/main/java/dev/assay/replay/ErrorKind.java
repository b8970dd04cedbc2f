package dev.assay.replay;

import dev.assay.mutate.Rows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Kinds of errors in days of the Online Retail set; each changes a share of the rows. */
enum ErrorKind {
    EXPLICIT_MISSING,
    IMPLICIT_MISSING,
    NUMERIC_ANOMALY,
    SWAPPED_NUMBERS,
    SWAPPED_TEXTS,
    TYPOS,
    UNIT_100,
    MOJIBAKE,
    CATEGORY_SHIFT,
    DUPLICATED_ROWS,
    DESCRIPTION_PERMUTED,
    PRICE_PERMUTED;

    /** Joins that are broken, and errors of texts. */
    boolean isOfJoinsOrTexts() {
        return this == SWAPPED_TEXTS
                || this == TYPOS
                || this == MOJIBAKE
                || this == DESCRIPTION_PERMUTED
                || this == PRICE_PERMUTED;
    }

    /** A copy of the rows with such errors. */
    Rows damage(Rows clean, double strength, long seed) {
        Rows rows = clean.copy();
        Random random = new Random(seed * 31 + ordinal());
        int text = rows.columns().indexOf("Description");
        int price = rows.columns().indexOf("UnitPrice");
        int quantity = rows.columns().indexOf("Quantity");
        int country = rows.columns().indexOf("Country");
        List<String[]> some = new ArrayList<>();
        for (String[] row : rows.cells()) {
            if (random.nextDouble() < strength) {
                some.add(row);
            }
        }
        switch (this) {
            case EXPLICIT_MISSING -> some.forEach(row -> row[text] = null);
            case IMPLICIT_MISSING -> some.forEach(row -> row[price] = "99999");
            case NUMERIC_ANOMALY ->
                    some.forEach(row -> row[quantity] = noise(row, quantity, random));
            case SWAPPED_NUMBERS -> some.forEach(row -> swap(row, quantity, price));
            case SWAPPED_TEXTS -> some.forEach(row -> swap(row, text, country));
            case TYPOS -> some.forEach(row -> row[text] = misspelt(row[text], random));
            case UNIT_100 -> some.forEach(row -> row[price] = times100(row[price]));
            case MOJIBAKE -> some.forEach(row -> row[text] = garbled(row[text]));
            case CATEGORY_SHIFT -> some.forEach(row -> row[country] = "Germany");
            case DUPLICATED_ROWS -> some.forEach(row -> rows.cells().add(row.clone()));
            case DESCRIPTION_PERMUTED -> permute(some, text, random);
            case PRICE_PERMUTED -> permute(some, price, random);
        }
        return rows;
    }

    /** Three standard deviations of a usual quantity, as whole numbers. */
    private static String noise(String[] row, int column, Random random) {
        double x = Double.parseDouble(row[column]);
        return Long.toString(Math.round(x + 3 * (Math.abs(x) + 1) * random.nextGaussian()));
    }

    private static void swap(String[] row, int a, int b) {
        String kept = row[a];
        row[a] = row[b];
        row[b] = kept;
    }

    /** A tenth of the letters, at least one, become others. */
    private static String misspelt(String text, Random random) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        char[] letters = text.toCharArray();
        for (int i = 0; i < Math.max(1, letters.length / 10); i++) {
            letters[random.nextInt(letters.length)] = (char) ('A' + random.nextInt(26));
        }
        return new String(letters);
    }

    private static String times100(String price) {
        return price == null ? null : new BigDecimal(price).movePointRight(2).toPlainString();
    }

    private static String garbled(String text) {
        if (text == null) {
            return null;
        }
        String accented = text.replaceFirst("[AEIOU]", "\u00c9");
        return new String(accented.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void permute(List<String[]> rows, int column, Random random) {
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row[column]));
        Collections.shuffle(values, random);
        for (int i = 0; i < values.size(); i++) {
            rows.get(i)[column] = values.get(i);
        }
    }
}
