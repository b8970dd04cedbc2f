package dev.assay.scan.parquet.page;

import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;

/** The values that pages point to, each written once. */
final class Dictionary {

    private final Text texts = new Text();
    private final int[] starts;

    /** Where each is in the text that was written to last. */
    private final int[] offsets;

    private final int[] generations;

    /** Of its page. */
    Dictionary(Leaf leaf, PageBytes page, int count) throws Damage {
        int least = leaf.physical().isBytes() ? Math.max(leaf.width(), 1) : 1;
        if (count > 0 && count > 8L * (page.end - page.at) / least) {
            throw new Damage(
                    "a dictionary of "
                            + (page.end - page.at)
                            + " bytes is said to have "
                            + count
                            + " values");
        }
        starts = new int[count + 1];
        offsets = new int[count];
        generations = new int[count];
        Values values = Values.of(leaf, 0, page, count);
        for (int i = 0; i < count; i++) {
            values.next(texts);
            starts[i + 1] = texts.size();
        }
    }

    /** Bytes that it takes, about. */
    static long bytes(int count) {
        return 12L * count;
    }

    /** Those that indexes stand for. */
    Values values(PageBytes page) throws Damage {
        if (page.at == page.end) {
            return Values.NONE;
        }
        int width = page.bytes[page.take(1)];
        return new Indexed(this, new RunLengths(page.bytes, page.at, page.end, width));
    }

    /** Values that are places in a dictionary. */
    private record Indexed(Dictionary dictionary, RunLengths indexes) implements Values {
        @Override
        public long next(Text to) throws Damage {
            return dictionary.value(indexes.next(), to);
        }

        @Override
        public void read(int count, Text to, int[] offsets, int[] lengths, int at) throws Damage {
            // First the indexes, where the places will be.
            indexes.read(count, offsets, at);
            for (int i = at; i < at + count; i++) {
                int index = offsets[i];
                offsets[i] = dictionary.place(index, to);
                lengths[i] = dictionary.starts[index + 1] - dictionary.starts[index];
            }
        }

        @Override
        public void pass(int count) throws Damage {
            indexes.pass(count);
        }
    }

    private long value(int index, Text to) throws Damage {
        int place = place(index, to);
        return Values.range(place, starts[index + 1] - starts[index]);
    }

    private int place(int index, Text to) throws Damage {
        if (index < 0 || index >= offsets.length) {
            throw new Damage("value " + index + " is not in its dictionary of " + offsets.length);
        }
        int generation = to.generation();
        if (generations[index] != generation) {
            offsets[index] = to.size();
            to.add(texts.bytes(), starts[index], starts[index + 1] - starts[index]);
            generations[index] = generation;
        }
        return offsets[index];
    }
}
