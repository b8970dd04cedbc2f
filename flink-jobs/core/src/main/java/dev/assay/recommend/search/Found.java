package dev.assay.recommend.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The first ten texts of a catalogue for each query, by BM25. */
public final class Found {

    /** How many of each query. */
    static final int TOP = 10;

    private final Corpus corpus;
    private final long[] queries;
    private final int[][] byWord;
    private final NavigableSet<Text>[] best;

    /**
     * A text that was found.
     *
     * @param item hash of its item
     * @param score the higher the better
     */
    record Text(long item, double score) {}

    private static final Comparator<Text> BEST_FIRST =
            Comparator.comparingDouble((Text text) -> -text.score).thenComparingLong(Text::item);

    /**
     * Of no text yet.
     *
     * @param judgments whose queries are looked for
     * @param corpus of all texts
     */
    public Found(Judgments judgments, Corpus corpus) {
        this(
                judgments.hashes(),
                judgments.queries().values().stream()
                        .map(Judgments.Query::words)
                        .toArray(long[][]::new),
                corpus);
    }

    /**
     * The same.
     *
     * @param queries hashes, ascending
     * @param words of each query, as hashes
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Found(long[] queries, long[][] words, Corpus corpus) {
        this.corpus = corpus;
        this.queries = queries.clone();
        Map<Integer, TreeSet<Integer>> having = new TreeMap<>();
        for (int query = 0; query < queries.length; query++) {
            for (long word : words[query]) {
                having.computeIfAbsent(corpus.place(word), key -> new TreeSet<>()).add(query);
            }
        }
        this.byWord = new int[corpus.words().length][];
        Arrays.setAll(
                byWord,
                word ->
                        having.getOrDefault(word, new TreeSet<>()).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
        this.best = new NavigableSet[queries.length];
        Arrays.setAll(best, query -> new TreeSet<>(BEST_FIRST));
    }

    /** Looks at a text. A word that a query has twice counts once. */
    public void add(long item, String text) {
        long[] words = SearchWords.hashes(text);
        Map<Integer, Integer> times = new TreeMap<>();
        for (long word : words) {
            int place = corpus.place(word);
            if (place >= 0) {
                times.merge(place, 1, Integer::sum);
            }
        }
        Map<Integer, Double> scores = new HashMap<>();
        times.forEach(
                (place, n) -> {
                    double weight = corpus.weight(place, n, words.length);
                    for (int query : byWord[place]) {
                        scores.merge(query, weight, Double::sum);
                    }
                });
        scores.forEach((query, score) -> offer(query, new Text(item, score)));
    }

    private void offer(int query, Text text) {
        best[query].add(text);
        if (best[query].size() > TOP) {
            best[query].pollLast();
        }
    }

    /** The items of a query, the best first; an item that has several texts is there once. */
    List<Long> items(long query) {
        int at = Arrays.binarySearch(queries, query);
        return best[at].stream().map(Text::item).distinct().toList();
    }

    /** All that was found in bytes. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (NavigableSet<Text> texts : best) {
                out.writeByte(texts.size());
                for (Text text : texts) {
                    out.writeLong(text.item);
                    out.writeDouble(text.score);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Adds what was found elsewhere for the same queries, and encoded. */
    public void add(byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            for (int query = 0; query < queries.length; query++) {
                for (int left = in.readByte(); left > 0; left--) {
                    offer(query, new Text(in.readLong(), in.readDouble()));
                }
            }
        }
    }
}
