package dev.assay.view.listing;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.util.Arrays;
import java.util.function.Function;

/**
 * How many other items have nearly the same title. Titles are alike where their runs of three
 * characters have at least 8 of 10 in common. Titles that differ only in words by which variants
 * differ are variants, and no duplicates. What is counted is the same in whatever order items come.
 */
public final class TitleTwins {

    /** Of all rows. */
    public static final Function<Facts, TitleTwins> OF = TitleTwins::new;

    private static final double ALIKE = 0.8;

    /** With so many others of a crowd with one band a title is compared, at either side of it. */
    private static final int NEIGHBOURS = 64;

    private final Names titles;

    /** For each title a hash of its words. */
    private final long[] formOf;

    /** The same of the words that variants share. */
    private final long[] stemOf;

    private final Counted forms;
    private final Counted stems;

    /** For each form a title that has it. */
    private final int[] titleOf;

    /** For each form how many rows have another that is alike. */
    private final long[] alike;

    private TitleTwins(Facts facts) {
        titles = facts.names(Field.TITLE);
        formOf = new long[titles.size()];
        stemOf = new long[titles.size()];
        for (int title = 0; title < formOf.length; title++) {
            TitleWords words = words(title);
            formOf[title] = words.form();
            stemOf[title] = words.stem();
        }
        forms = Counted.of(formOf);
        stems = Counted.of(stemOf);
        for (int row = 0; row < facts.size(); row++) {
            int title = facts.name(Field.TITLE, row);
            if (title != Names.NONE) {
                forms.count(formOf[title]);
                stems.count(stemOf[title]);
            }
        }
        titleOf = new int[forms.size()];
        for (int title = 0; title < formOf.length; title++) {
            titleOf[forms.index(formOf[title])] = title;
        }
        alike = new long[forms.size()];
        compare();
    }

    private TitleWords words(int title) {
        return TitleWords.of(titles.text(title));
    }

    private int[] shingles(int form) {
        return words(titleOf[form]).shingles();
    }

    private void compare() {
        int[] bands = new int[Math.multiplyExact(alike.length, MinHash.BANDS)];
        for (int form = 0; form < alike.length; form++) {
            MinHash.bands(shingles(form), bands, form * MinHash.BANDS);
        }
        long[] order = new long[alike.length];
        for (int band = 0; band < MinHash.BANDS; band++) {
            for (int form = 0; form < order.length; form++) {
                order[form] = (long) bands[form * MinHash.BANDS + band] << Integer.SIZE | form;
            }
            Arrays.sort(order);
            for (int from = 0, to = 1; to <= order.length; to++) {
                if (to == order.length
                        || order[to] >> Integer.SIZE != order[from] >> Integer.SIZE) {
                    if (to - from > 1) {
                        compare(order, from, to, bands, band);
                    }
                    from = to;
                }
            }
        }
    }

    /** Compares titles that have a band in common, each with those that are next to it. */
    private void compare(long[] order, int from, int to, int[] bands, int band) {
        int[][] recent = new int[Math.min(to - from, NEIGHBOURS + 1)][];
        for (int i = from; i < to; i++) {
            int form = (int) order[i];
            int slot = (i - from) % recent.length;
            recent[slot] = null;
            for (int j = Math.max(from, i - NEIGHBOURS); j < i; j++) {
                int other = (int) order[j];
                if (isKnown(bands, form, other, band)
                        || stemOf[titleOf[form]] == stemOf[titleOf[other]]) {
                    continue;
                }
                int before = (j - from) % recent.length;
                recent[slot] = recent[slot] == null ? shingles(form) : recent[slot];
                recent[before] = recent[before] == null ? shingles(other) : recent[before];
                if (MinHash.jaccard(recent[slot], recent[before]) >= ALIKE) {
                    alike[form] += forms.rows(other);
                    alike[other] += forms.rows(form);
                }
            }
        }
    }

    /** Whether two titles had an earlier band in common, and so were compared. */
    private static boolean isKnown(int[] bands, int form, int other, int band) {
        for (int b = 0; b < band; b++) {
            if (bands[form * MinHash.BANDS + b] == bands[other * MinHash.BANDS + b]) {
                return true;
            }
        }
        return false;
    }

    /** How many other rows have the title, or one that is alike and no variant. */
    public long nearDuplicates(int title) {
        int form = forms.index(formOf[title]);
        return forms.rows(form) - 1 + alike[form];
    }

    /** How many other rows have a title that differs only as variants do. */
    public long variants(int title) {
        return (long) stems.rows(stems.index(stemOf[title]))
                - forms.rows(forms.index(formOf[title]));
    }
}
