package dev.assay.scan.parquet.page;

import dev.assay.scan.parquet.footer.Physical;
import dev.assay.scan.value.Damage;

/** The numbers of a page, one after the other. */
@FunctionalInterface
interface Numbers {

    /** The next; floating ones are their bits, true is 1. */
    long next() throws Damage;

    /** Those that are stored as they are. */
    static Numbers plain(Physical physical, PageBytes page) {
        if (physical == Physical.BOOLEAN) {
            return new Bits(page);
        }
        return physical.width() == 4 ? page::small : page::great;
    }

    /** Those of which the lowest bytes are stored first, then the next ones. */
    static Numbers split(int width, PageBytes page) {
        Strings strings = Strings.split(width, page);
        Strings.Slice slice = new Strings.Slice();
        return () -> {
            strings.next(slice);
            long value = slice.bytes[slice.from + width - 1];
            for (int i = width - 2; i >= 0; i--) {
                value = value << 8 | slice.bytes[slice.from + i] & 0xFF;
            }
            return value;
        };
    }

    /** True and false, eight in a byte. */
    final class Bits implements Numbers {
        private final PageBytes page;
        private int octet;
        private int left;

        Bits(PageBytes page) {
            this.page = page;
        }

        @Override
        public long next() throws Damage {
            if (left == 0) {
                octet = page.bytes[page.take(1)];
                left = 8;
            }
            int bit = octet & 1;
            octet >>= 1;
            left--;
            return bit;
        }
    }
}
