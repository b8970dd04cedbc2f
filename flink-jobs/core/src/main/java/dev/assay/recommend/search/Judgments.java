package dev.assay.recommend.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Grades of the items of queries, and where a log shows these items; keys are hashes. Sums come to
 * the same in whatever order they are added. Of more pairs than there is room for, only queries are
 * kept whose hash ends in so many zeros.
 */
public final class Judgments {

    /** Pairs of a query and an item that are kept at most. */
    private static final int MOST = 1 << 19;

    private static final double PARTS = 1e6;
    private static final int LEVELS = 62;

    private final SortedMap<Long, Query> queries = new TreeMap<>();
    private int level;
    private int pairs;

    /** Of one query: its words, what its items are graded, and at which ranks they are shown. */
    static final class Query {
        private long[] words = new long[0];
        private final SortedMap<Long, Mean> grades = new TreeMap<>();
        private final SortedMap<Long, Mean> ranks = new TreeMap<>();

        /** Hashes of its words. */
        long[] words() {
            return words;
        }

        /** Of each graded item its mean grade. */
        SortedMap<Long, Mean> grades() {
            return grades;
        }

        /** Of each item that is shown its mean rank. */
        SortedMap<Long, Mean> ranks() {
            return ranks;
        }
    }

    /**
     * A mean that adds up exactly.
     *
     * @param millionths of all values
     * @param count of the values
     */
    record Mean(long millionths, long count) {
        static Mean of(double value) {
            return new Mean(Math.round(value * PARTS), 1);
        }

        Mean plus(Mean other) {
            return new Mean(millionths + other.millionths, count + other.count);
        }

        double value() {
            return millionths / PARTS / count;
        }
    }

    /** All queries by their hash. */
    SortedMap<Long, Query> queries() {
        return queries;
    }

    /** Different pairs of a query and a graded item. */
    public long graded() {
        return queries.values().stream().mapToLong(query -> query.grades.size()).sum();
    }

    /** Hashes of all queries, ascending. */
    public long[] hashes() {
        return queries.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** Hashes of all words of all queries, ascending. */
    public long[] words() {
        return queries.values().stream()
                .flatMapToLong(query -> Arrays.stream(query.words))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * Adds a grade.
     *
     * @param query hash of the query
     * @param text of the query
     * @param item hash of the item
     */
    public void grade(long query, String text, long item, double grade) {
        if (isKept(query)) {
            Query of = query(query);
            of.words = of.words.length == 0 ? SearchWords.hashes(text) : of.words;
            add(of.grades, item, Mean.of(grade));
        }
    }

    /** Adds that a query showed an item at a rank. */
    public void show(long query, long item, double rank) {
        if (isKept(query)) {
            add(query(query).ranks, item, Mean.of(rank));
        }
    }

    private boolean isKept(long query) {
        return (query & (1L << level) - 1) == 0;
    }

    private Query query(long hash) {
        return queries.computeIfAbsent(hash, key -> new Query());
    }

    private void add(SortedMap<Long, Mean> to, long item, Mean value) {
        pairs += to.merge(item, value, Mean::plus) == value ? 1 : 0;
        while (pairs > MOST && level < LEVELS) {
            level++;
            queries.keySet().removeIf(query -> !isKept(query));
            pairs =
                    queries.values().stream()
                            .mapToInt(query -> query.grades.size() + query.ranks.size())
                            .sum();
        }
    }

    /** All of it in bytes. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(level);
            out.writeInt(queries.size());
            for (Map.Entry<Long, Query> query : queries.entrySet()) {
                out.writeLong(query.getKey());
                out.writeInt(query.getValue().words.length);
                for (long word : query.getValue().words) {
                    out.writeLong(word);
                }
                write(out, query.getValue().grades);
                write(out, query.getValue().ranks);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Map<Long, Mean> means) throws IOException {
        out.writeInt(means.size());
        for (Map.Entry<Long, Mean> mean : means.entrySet()) {
            out.writeLong(mean.getKey());
            out.writeLong(mean.getValue().millionths);
            out.writeLong(mean.getValue().count);
        }
    }

    /** Adds others that were encoded. */
    public void add(byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            level = Math.max(level, in.readByte());
            queries.keySet().removeIf(query -> !isKept(query));
            for (int left = in.readInt(); left > 0; left--) {
                long hash = in.readLong();
                long[] words = new long[in.readInt()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = in.readLong();
                }
                Query query = isKept(hash) ? query(hash) : new Query();
                query.words = query.words.length == 0 ? words : query.words;
                read(in, query.grades);
                read(in, query.ranks);
            }
        }
    }

    private void read(DataInputStream in, SortedMap<Long, Mean> into) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(into, in.readLong(), new Mean(in.readLong(), in.readLong()));
        }
    }
}
