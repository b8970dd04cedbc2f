package dev.assay.scan.parquet.page;

import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.parquet.footer.Physical;
import dev.assay.scan.parquet.value.BytesText;
import dev.assay.scan.parquet.value.NumberText;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;

/** The values of a page that are not missing, as texts. */
@FunctionalInterface
interface Values {

    /**
     * Writes the next, or points to where it is written.
     *
     * @return its offset in the high 32 bits, and its length
     */
    long next(Text to) throws Damage;

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
            Strings.Slice slice = new Strings.Slice();
            BytesText text = BytesText.of(leaf);
            return to -> {
                strings.next(slice);
                int from = to.size();
                text.write(slice.bytes, slice.from, slice.length, to);
                return range(from, to.size() - from);
            };
        }
        Numbers numbers = numbers(leaf.physical(), encoding, page);
        NumberText text = NumberText.of(leaf);
        return to -> {
            int from = to.size();
            text.write(numbers.next(), to);
            return range(from, to.size() - from);
        };
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
