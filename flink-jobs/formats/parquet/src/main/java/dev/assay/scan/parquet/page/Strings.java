package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;
import java.util.Arrays;

/** The values of a page that are bytes, one after the other. */
@FunctionalInterface
interface Strings {

    /** Values of a page whose lengths are stored first, at most. */
    int MOST_LENGTHS = 1 << 25;

    /** Where a value is, until the next one is asked for. */
    final class Slice {
        byte[] bytes;
        int from;
        int length;
    }

    /** Finds the next. */
    void next(Slice slice) throws Damage;

    /** Those that are stored as they are; with their length, where that differs. */
    static Strings plain(int width, PageBytes page) {
        return slice -> {
            slice.bytes = page.bytes;
            slice.length = width > 0 ? width : page.small();
            slice.from = page.take(slice.length);
        };
    }

    /** Those of which the first bytes are stored first, then the second ones. */
    static Strings split(int width, PageBytes page) {
        byte[] value = new byte[width];
        int from = page.at;
        int count = (page.end - from) / width;
        int[] given = {0};
        return slice -> {
            if (given[0] == count) {
                throw new Damage("a page has " + count + " values and should have more");
            }
            for (int i = 0; i < width; i++) {
                value[i] = page.bytes[from + i * count + given[0]];
            }
            given[0]++;
            slice.bytes = value;
            slice.from = 0;
            slice.length = width;
        };
    }

    /** Those of which all lengths are stored first. */
    static Strings lengths(PageBytes page, int most) throws Damage {
        int[] lengths = numbers(page, most);
        int[] given = {0};
        return slice -> {
            if (given[0] == lengths.length) {
                throw new Damage("a page has " + lengths.length + " lengths and more values");
            }
            slice.bytes = page.bytes;
            slice.length = lengths[given[0]++];
            slice.from = page.take(slice.length);
        };
    }

    /** Those that share their first bytes with the value before. */
    static Strings shared(PageBytes page, int most) throws Damage {
        int[] prefixes = numbers(page, most);
        Strings suffixes = lengths(page, most);
        int[] given = {0};
        byte[][] value = {new byte[64]};
        int[] length = {0};
        return slice -> {
            suffixes.next(slice);
            int prefix = given[0] < prefixes.length ? prefixes[given[0]++] : -1;
            if (prefix < 0 || prefix > length[0]) {
                throw new Damage(
                        "a value shares " + prefix + " bytes with one of " + length[0] + " bytes");
            }
            int size = prefix + slice.length;
            if (value[0].length < size) {
                value[0] = Arrays.copyOf(value[0], 2 * size);
            }
            System.arraycopy(slice.bytes, slice.from, value[0], prefix, slice.length);
            length[0] = size;
            slice.bytes = value[0];
            slice.from = 0;
            slice.length = size;
        };
    }

    private static int[] numbers(PageBytes page, int most) throws Damage {
        Deltas deltas = new Deltas(page);
        if (deltas.count() > Math.min(most, MOST_LENGTHS)) {
            throw new Damage("a page of " + most + " values has " + deltas.count() + " lengths");
        }
        int[] numbers = new int[(int) deltas.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) deltas.next();
        }
        return numbers;
    }
}
