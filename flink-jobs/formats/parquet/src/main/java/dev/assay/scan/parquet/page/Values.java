package dev.assay.scan.parquet.page;

import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.parquet.footer.Physical;
import dev.assay.scan.parquet.value.BytesText;
import dev.assay.scan.parquet.value.NumberText;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;

/** The values of a page that are not missing, as texts. */
interface Values {

    /**
     * Writes the next, or points to where it is written.
     *
     * @return its offset in the high 32 bits, and its length
     */
    long next(Text to) throws Damage;

    /** Writes the next ones; where each is, from an index on. */
    default void read(int count, Text to, int[] offsets, int[] lengths, int at) throws Damage {
        for (int i = at; i < at + count; i++) {
            long range = next(to);
            offsets[i] = (int) (range >>> 32);
            lengths[i] = (int) range;
        }
    }

    /** Passes over the next ones. */
    void pass(int count) throws Damage;

    /** Of a page that has none. */
    Values NONE =
            new Values() {
                @Override
                public long next(Text to) throws Damage {
                    throw new Damage("a page ends before its first value");
                }

                @Override
                public void pass(int count) throws Damage {
                    if (count > 0) {
                        throw new Damage("a page ends before its first value");
                    }
                }
            };

    /** Where a value is. */
    static long range(int offset, int length) {
        return (long) offset << 32 | length;
    }

    /**
     * Those of a page that is not encoded by a dictionary.
     *
     * @param encoding its number
     * @param page where values start
     * @param most how many there are at most
     */
    static Values of(Leaf leaf, int encoding, PageBytes page, int most) throws Damage {
        if (leaf.physical().isBytes()) {
            Strings strings = strings(leaf, encoding, page, most);
            return new OfStrings(strings, new Strings.Slice(), BytesText.of(leaf));
        }
        return new OfNumbers(numbers(leaf.physical(), encoding, page), NumberText.of(leaf));
    }

    /** Values that are stored as bytes. */
    record OfStrings(Strings strings, Strings.Slice slice, BytesText text) implements Values {
        @Override
        public long next(Text to) throws Damage {
            strings.next(slice);
            int from = to.size();
            text.write(slice.bytes, slice.from, slice.length, to);
            return range(from, to.size() - from);
        }

        @Override
        public void pass(int count) throws Damage {
            for (int i = 0; i < count; i++) {
                strings.next(slice);
            }
        }
    }

    /** Values that are stored as numbers. */
    record OfNumbers(Numbers numbers, NumberText text) implements Values {
        @Override
        public long next(Text to) throws Damage {
            int from = to.size();
            text.write(numbers.next(), to);
            return range(from, to.size() - from);
        }

        @Override
        public void pass(int count) throws Damage {
            for (int i = 0; i < count; i++) {
                numbers.next();
            }
        }
    }

    private static Strings strings(Leaf leaf, int encoding, PageBytes page, int most)
            throws Damage {
        int width = leaf.width();
        boolean isFixed = leaf.physical() != Physical.BYTE_ARRAY;
        if (isFixed && width == 0) {
            throw new Damage("values have a fixed length of 0 bytes");
        }
        if (encoding == 6 && !isFixed) {
            return Strings.lengths(page, most);
        }
        if (encoding == 7) {
            Strings shared = Strings.shared(page, most);
            return isFixed ? checked(shared, width) : shared;
        }
        if (encoding == 9 && isFixed) {
            return Strings.split(width, page);
        }
        if (encoding == 0) {
            return Strings.plain(width, page);
        }
        throw unknown(encoding, leaf.physical());
    }

    private static Strings checked(Strings strings, int width) {
        return slice -> {
            strings.next(slice);
            if (slice.length != width) {
                throw new Damage(
                        "a value has " + slice.length + " bytes, its column's have " + width);
            }
        };
    }

    private static Numbers numbers(Physical physical, int encoding, PageBytes page) throws Damage {
        boolean isWhole = physical == Physical.INT32 || physical == Physical.INT64;
        if (encoding == 0) {
            return Numbers.plain(physical, page);
        }
        if (encoding == 3 && physical == Physical.BOOLEAN) {
            int length = page.small();
            int from = page.take(length);
            return new RunLengths(page.bytes, from, from + length, 1)::next;
        }
        if (encoding == 5 && isWhole) {
            Deltas deltas = new Deltas(page);
            return physical == Physical.INT32 ? () -> (int) deltas.next() : deltas;
        }
        if (encoding == 9 && physical.width() > 0) {
            return Numbers.split(physical.width(), page);
        }
        throw unknown(encoding, physical);
    }

    private static Damage unknown(int encoding, Physical physical) {
        return new Damage(
                "values of "
                        + physical
                        + " are written with encoding "
                        + encoding
                        + ", unread here",
                "write the file with plain or dictionary encoding");
    }
}
