package dev.assay.measure.key;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Counts how often keys repeat in bounded memory: hashes of 128 bits are sorted in runs, and what
 * does not fit into memory goes to a temporary file whose runs are merged in the end. The file has
 * no name any more once it is open, so nothing of it stays, however the process ends (where the
 * system cannot do that, it is deleted when it is closed).
 */
final class KeySorter implements Closeable {

    /** Two words of the hash, and where the row is. */
    static final int WORDS = 3;

    private static final int BYTES = WORDS * Long.BYTES;
    private static final int FIRST_ENTRIES = 1 << 10;
    private static final int FEWEST_BUFFERED = 64;

    /** What comes of all keys. */
    record Repeats(long keys, long repeated, long[] first) {}

    /** A part of the file that is in order. */
    private record Run(long from, long to) {}

    private final Path folder;
    private final int most;
    private final int places;
    private final List<Run> runs = new ArrayList<>();
    private long[] entries;
    private int size;
    private long keys;
    private FileChannel spilled;

    /**
     * Of at most so many entries in memory.
     *
     * @param folder for what does not fit
     * @param places of repeated keys that are kept
     */
    KeySorter(Path folder, int most, int places) {
        this.folder = folder;
        this.most = most;
        this.places = places;
        this.entries = new long[WORDS * Math.min(most, FIRST_ENTRIES)];
    }

    /** Adds entries of {@value #WORDS} words each, in any order and from any thread. */
    synchronized void add(long[] words, int n) throws IOException {
        keys += n;
        for (int from = 0; from < n; ) {
            if (size == most) {
                spill();
            }
            int part = Math.min(n - from, most - size);
            if (WORDS * (size + part) > entries.length) {
                long longer = Math.max(2L * entries.length, WORDS * (size + part));
                entries = Arrays.copyOf(entries, (int) Math.min(longer, (long) WORDS * most));
            }
            System.arraycopy(words, WORDS * from, entries, WORDS * size, WORDS * part);
            size += part;
            from += part;
        }
    }

    private void spill() throws IOException {
        sort(entries, 0, size - 1);
        if (spilled == null) {
            Path file = Files.createTempFile(folder, "keys", ".tmp");
            spilled =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        }
        long from = spilled.position();
        ByteBuffer buffer = ByteBuffer.allocate(BYTES << 10);
        for (int at = 0; at < WORDS * size; ) {
            int n = Math.min(WORDS * size - at, buffer.capacity() / Long.BYTES);
            buffer.clear();
            buffer.asLongBuffer().put(entries, at, n);
            buffer.limit(n * Long.BYTES);
            while (buffer.hasRemaining()) {
                spilled.write(buffer);
            }
            at += n;
        }
        runs.add(new Run(from, spilled.position()));
        size = 0;
    }

    /** Counts all that was added; nothing can be added any more. */
    Repeats count() throws IOException {
        if (runs.isEmpty()) {
            sort(entries, 0, size - 1);
            Counting counting = new Counting();
            for (int at = 0; at < WORDS * size; at += WORDS) {
                counting.next(entries[at], entries[at + 1], entries[at + 2]);
            }
            return counting.repeats();
        }
        if (size > 0) {
            spill();
        }
        entries = new long[0];
        return merged();
    }

    private Repeats merged() throws IOException {
        int buffered = Math.max(FEWEST_BUFFERED, most / runs.size());
        PriorityQueue<Cursor> open = new PriorityQueue<>();
        for (Run run : runs) {
            open.add(new Cursor(run, buffered));
        }
        Counting counting = new Counting();
        while (!open.isEmpty()) {
            Cursor least = open.poll();
            counting.next(least.high, least.low, least.place);
            if (least.advance()) {
                open.add(least);
            }
        }
        return counting.repeats();
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }

    /** Reads a run in its order. */
    private final class Cursor implements Comparable<Cursor> {
        private final ByteBuffer buffer;
        private final long to;
        private long from;
        private long high;
        private long low;
        private long place;

        Cursor(Run run, int buffered) throws IOException {
            this.buffer =
                    ByteBuffer.allocate((int) Math.min((long) buffered * BYTES, run.to - run.from));
            this.from = run.from;
            this.to = run.to;
            buffer.limit(0);
            advance();
        }

        boolean advance() throws IOException {
            if (!buffer.hasRemaining()) {
                if (from == to) {
                    return false;
                }
                buffer.clear().limit((int) Math.min(buffer.capacity(), to - from));
                while (buffer.hasRemaining()) {
                    int read = spilled.read(buffer, from);
                    if (read < 0) {
                        throw new IOException("the temporary file of keys was cut");
                    }
                    from += read;
                }
                buffer.flip();
            }
            high = buffer.getLong();
            low = buffer.getLong();
            place = buffer.getLong();
            return true;
        }

        @Override
        public int compareTo(Cursor o) {
            return compare(high, low, place, o.high, o.low, o.place);
        }
    }

    /** Sees the keys in order, equal ones by their place. */
    private final class Counting {
        private final PriorityQueue<Long> first = new PriorityQueue<>((a, b) -> Long.compare(b, a));
        private boolean any;
        private long high;
        private long low;
        private long repeated;

        void next(long nextHigh, long nextLow, long place) {
            if (any && high == nextHigh && low == nextLow) {
                repeated++;
                if (first.size() < places || place < first.peek()) {
                    first.add(place);
                }
                if (first.size() > places) {
                    first.poll();
                }
            }
            any = true;
            high = nextHigh;
            low = nextLow;
        }

        Repeats repeats() {
            long[] all = first.stream().mapToLong(p -> p).sorted().toArray();
            return new Repeats(keys, repeated, all);
        }
    }

    private static int compare(long h, long l, long p, long high, long low, long place) {
        if (h != high) {
            return h < high ? -1 : 1;
        }
        if (l != low) {
            return l < low ? -1 : 1;
        }
        return Long.compare(p, place);
    }

    /** Quicksort of entries; no two are equal, since no two rows are at one place. */
    private static void sort(long[] e, int from, int to) {
        int left = from;
        int right = to;
        while (left < right) {
            int middle = WORDS * (left + (right - left) / 2);
            long high = e[middle];
            long low = e[middle + 1];
            long place = e[middle + 2];
            int i = left;
            int j = right;
            while (i <= j) {
                while (compare(e[WORDS * i], e[WORDS * i + 1], e[WORDS * i + 2], high, low, place)
                        < 0) {
                    i++;
                }
                while (compare(e[WORDS * j], e[WORDS * j + 1], e[WORDS * j + 2], high, low, place)
                        > 0) {
                    j--;
                }
                if (i <= j) {
                    swap(e, WORDS * i++, WORDS * j--);
                }
            }
            // The shorter part by a call, so that calls are at most as deep as the logarithm.
            if (j - left < right - i) {
                sort(e, left, j);
                left = i;
            } else {
                sort(e, i, right);
                right = j;
            }
        }
    }

    private static void swap(long[] e, int a, int b) {
        for (int word = 0; word < WORDS; word++) {
            long kept = e[a + word];
            e[a + word] = e[b + word];
            e[b + word] = kept;
        }
    }
}
