package dev.assay.scan.parquet.page;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.Memory;
import dev.assay.scan.block.Window;
import dev.assay.scan.parquet.footer.Chunk;
import dev.assay.scan.parquet.footer.CompactInput;
import dev.assay.scan.parquet.footer.Field;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.zip.CRC32;

/** The pages of one column in one row group, one after the other. */
final class ColumnPages {

    private static final int GREATEST_PAGE = 256 << 20;
    private static final int GREATEST_HEADER = 1 << 20;
    private static final int FIRST_HEADER = 256;

    // Encodings, by their numbers.
    private static final int OLDER_DICTIONARY = 2;
    private static final int RLE = 3;
    private static final int DELTA_LENGTHS = 6;
    private static final int SHARED = 7;
    private static final int DICTIONARY = 8;

    private final Field field;
    private final Memory memory;
    private final Codec codec;
    private final Window window;
    private Dictionary dictionary;
    private long valuesLeft;
    private long held;

    /**
     * A page of values.
     *
     * @param count of values, those that are missing too
     * @param repetitions for each its level, or null where all are 0
     * @param definitions for each its level, or null where all are 0
     * @param values those that are not missing
     */
    record Page(int count, RunLengths repetitions, RunLengths definitions, Values values) {}

    ColumnPages(SeekableInput input, Chunk chunk, Field field, Memory memory) throws Damage {
        this.field = field;
        this.memory = memory;
        this.codec = Codec.of(chunk.codec());
        this.window = new Window(input, chunk.start(), chunk.length(), memory);
        this.valuesLeft = chunk.values();
    }

    /** The next page with values, or null behind the last. */
    Page next() throws IOException {
        while (valuesLeft > 0) {
            memory.release(held);
            held = 0;
            PageHeader header = header();
            check(header);
            window.need(header.packed());
            checkSum(header);
            Page page = null;
            if (header.kind() == PageHeader.DICTIONARY) {
                dictionary(header);
            } else if (header.kind() == PageHeader.DATA) {
                page = first(header);
            } else if (header.kind() == PageHeader.DATA_2) {
                page = second(header);
            }
            window.pass(header.packed());
            if (codec != Codec.NONE && header.isPacked()) {
                window.drop();
            }
            if (page != null) {
                valuesLeft -= page.count;
                if (page.count > 0) {
                    return page;
                }
            }
        }
        return null;
    }

    /** Claims bytes until the next page. */
    private void hold(long bytes) throws Damage {
        memory.claim(bytes);
        held += bytes;
    }

    private PageHeader header() throws IOException {
        for (int size = FIRST_HEADER; ; size *= 8) {
            int there = window.need((int) Math.min(size, Math.max(1, window.left())));
            int at = window.at();
            CompactInput in = new CompactInput(window.bytes(), at, at + there);
            try {
                PageHeader header = PageHeader.read(in);
                window.pass(in.position() - at);
                return header;
            } catch (Damage e) {
                // Perhaps more of it is needed.
                if (there >= window.left() || size >= GREATEST_HEADER) {
                    throw e;
                }
            }
        }
    }

    private void check(PageHeader header) throws Damage {
        if (header.packed() > window.left() || header.unpacked() > GREATEST_PAGE) {
            throw new Damage(
                    "a page of "
                            + header.packed()
                            + " bytes, "
                            + header.unpacked()
                            + " unpacked, where "
                            + window.left()
                            + " bytes are left, and "
                            + GREATEST_PAGE
                            + " unpacked ones are read at most",
                    "copy the file again, or have it written with smaller pages");
        }
        boolean hasValues = header.kind() == PageHeader.DATA || header.kind() == PageHeader.DATA_2;
        if (hasValues && header.values() > valuesLeft) {
            throw new Damage(
                    "a page has " + header.values() + " values where " + valuesLeft + " are left");
        }
    }

    private void checkSum(PageHeader header) throws Damage {
        if (header.crc() != null) {
            CRC32 sum = new CRC32();
            sum.update(window.bytes(), window.at(), header.packed());
            if ((int) sum.getValue() != header.crc()) {
                throw new Damage("the check sum of a page is not that of its bytes");
            }
        }
    }

    private void dictionary(PageHeader header) throws Damage {
        if (dictionary != null) {
            throw new Damage("it has two dictionaries");
        }
        memory.claim(Dictionary.bytes(header.values()));
        PageBytes page = unpacked(header, 0, codec);
        dictionary = new Dictionary(field.leaf(), page, header.values());
    }

    /**
     * The bytes of a page.
     *
     * @param plain how many at its start are not packed
     */
    private PageBytes unpacked(PageHeader header, int plain, Codec codec) throws Damage {
        int at = window.at();
        if (codec == Codec.NONE) {
            return new PageBytes(window.bytes(), at, at + header.packed());
        }
        int packed = header.packed() - plain;
        if (!codec.canBe(packed, header.unpacked() - plain)) {
            throw new Damage(
                    packed
                            + " bytes of "
                            + codec
                            + " are said to unpack to "
                            + (header.unpacked() - plain));
        }
        hold(header.unpacked());
        byte[] bytes = new byte[header.unpacked()];
        System.arraycopy(window.bytes(), at, bytes, 0, plain);
        if (bytes.length > plain) {
            codec.unpack(window.bytes(), at + plain, packed, bytes, plain);
        }
        return new PageBytes(bytes, 0, bytes.length);
    }

    private Page first(PageHeader header) throws Damage {
        PageBytes page = unpacked(header, 0, codec);
        RunLengths repetitions =
                field.repetition() == 0
                        ? null
                        : sized(page, field.repetition(), header.levels().repetition());
        RunLengths definitions =
                field.definition() == 0
                        ? null
                        : sized(page, field.definition(), header.levels().definition());
        return new Page(header.values(), repetitions, definitions, values(header, page));
    }

    /** Levels with their size before them. */
    private static RunLengths sized(PageBytes page, int most, int encoding) throws Damage {
        if (encoding != RLE) {
            throw new Damage(
                    "levels are written with encoding " + encoding + ", unread here",
                    "write the file with a newer version of what wrote it");
        }
        int size = page.small();
        return levels(page, size, most);
    }

    private static RunLengths levels(PageBytes page, int size, int most) throws Damage {
        int from = page.take(size);
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        return new RunLengths(page.bytes, from, from + size, width);
    }

    private Page second(PageHeader header) throws Damage {
        int repetition = header.levels().repetition();
        int definition = header.levels().definition();
        long plain = (long) repetition + definition;
        if (repetition < 0
                || definition < 0
                || plain > Math.min(header.packed(), header.unpacked())) {
            throw new Damage(
                    "a page of " + header.packed() + " bytes has " + plain + " bytes of levels");
        }
        PageBytes page = unpacked(header, (int) plain, header.isPacked() ? codec : Codec.NONE);
        RunLengths repetitions = levels(page, repetition, field.repetition());
        RunLengths definitions = levels(page, definition, field.definition());
        return new Page(
                header.values(),
                field.repetition() == 0 ? null : repetitions,
                field.definition() == 0 ? null : definitions,
                values(header, page));
    }

    private Values values(PageHeader header, PageBytes page) throws Damage {
        boolean isIndexed =
                header.encoding() == OLDER_DICTIONARY || header.encoding() == DICTIONARY;
        if (isIndexed && dictionary == null) {
            throw new Damage("a page points to a dictionary, and there is none");
        }
        if (page.at == page.end) {
            // All are missing.
            return Values.NONE;
        }
        if (header.encoding() == DELTA_LENGTHS || header.encoding() == SHARED) {
            // All lengths of a page are known before its first value.
            hold(2L * Integer.BYTES * Math.min(header.values(), Strings.MOST_LENGTHS));
        }
        return isIndexed
                ? dictionary.values(page)
                : Values.of(field.leaf(), header.encoding(), page, header.values());
    }
}
