package dev.assay.recommend.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many texts of a catalogue there are, how long, and how many have each word of the queries.
 */
public final class Corpus {

    private final long[] words;
    private final long[] having;
    private long texts;
    private long length;

    /**
     * Of no text yet.
     *
     * @param words hashes of the words of queries, ascending
     */
    public Corpus(long[] words) {
        this.words = words.clone();
        this.having = new long[words.length];
    }

    /** Hashes of the words of queries, ascending. */
    public long[] words() {
        return words.clone();
    }

    /** How many texts there are. */
    public long texts() {
        return texts;
    }

    /** Adds a text. */
    public void add(String text) {
        long[] of = SearchWords.hashes(text);
        texts++;
        length += of.length;
        for (long word : Arrays.stream(of).sorted().distinct().toArray()) {
            int at = place(word);
            if (at >= 0) {
                having[at]++;
            }
        }
    }

    /** The place of a word, or below 0 where no query has it. */
    int place(long word) {
        return Arrays.binarySearch(words, word);
    }

    /**
     * What a word says of a text (Robertson and Zaragoza 2009):
     *
     * <pre>ln(1 + (N - n + ½) / (n + ½)) · f (k + 1) / (f + k (1 - b + b · length / mean length))
     * </pre>
     *
     * with N texts, n that have the word, f times in this one, k = 1.2, b = 0.75.
     */
    double weight(int place, int times, int textLength) {
        double n = having[place];
        double rare = StrictMath.log(1 + (texts - n + 0.5) / (n + 0.5));
        double relative = textLength * (double) texts / length;
        return rare * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * relative));
    }

    /** All of it in bytes, but for the words. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(texts);
            out.writeLong(length);
            for (long texts : having) {
                out.writeLong(texts);
            }
        }
        return bytes.toByteArray();
    }

    /** Adds another one of the same words that was encoded. */
    public void add(byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            texts += in.readLong();
            length += in.readLong();
            for (int i = 0; i < having.length; i++) {
                having[i] += in.readLong();
            }
        }
    }
}
