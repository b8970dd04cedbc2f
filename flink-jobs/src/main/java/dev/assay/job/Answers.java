package dev.assay.job;

import dev.assay.scan.ByteRange;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins the pieces of answers; half an answer never looks like a whole one. */
final class Answers {

    private final List<ByteRange> ranges;
    private final Map<Key, TreeMap<Integer, Piece>> pieces = new HashMap<>();
    private Stopwatch sinceLast = new Stopwatch();

    Answers(List<ByteRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    private record Key(int file, int part) {}

    /**
     * Takes a piece in.
     *
     * @return whether an answer became whole by it
     */
    boolean add(Piece piece) {
        TreeMap<Integer, Piece> answer =
                pieces.computeIfAbsent(new Key(piece.file(), piece.part()), key -> new TreeMap<>());
        answer.put(piece.index(), piece);
        boolean isWhole = answer.size() == piece.of();
        if (isWhole) {
            sinceLast = new Stopwatch();
        }
        return isWhole;
    }

    /** Seconds since an answer became whole, or since there was nothing yet. */
    double silence() {
        return sinceLast.seconds();
    }

    /** Drops what came of these ranges: an answer is never joined of two readings. */
    void forget(List<ByteRange> unanswered) {
        unanswered.forEach(range -> pieces.remove(key(range)));
    }

    /** Ranges whose answer is not whole, in the order in which they were given. */
    List<ByteRange> missing() {
        return ranges.stream().filter(range -> !isWhole(range)).toList();
    }

    private boolean isWhole(ByteRange range) {
        TreeMap<Integer, Piece> answer = of(range);
        return !answer.isEmpty() && answer.size() == answer.firstEntry().getValue().of();
    }

    private TreeMap<Integer, Piece> of(ByteRange range) {
        return pieces.getOrDefault(key(range), new TreeMap<>());
    }

    private static Key key(ByteRange range) {
        return new Key(range.fileIndex(), range.part());
    }

    /** Fails where an answer is not whole. */
    void requireAll() {
        for (ByteRange range : missing()) {
            throw new IllegalStateException(
                    range.file()
                            + ": of the part from byte "
                            + range.start()
                            + " came only "
                            + of(range).size()
                            + " pieces of an answer");
        }
    }

    /** All answers in the order of the data. */
    List<RangeAnswer> inOrder() {
        requireAll();
        return ranges.stream()
                .sorted(
                        Comparator.comparingInt(ByteRange::fileIndex)
                                .thenComparingInt(ByteRange::part))
                .map(range -> new RangeAnswer(range, joined(range)))
                .toList();
    }

    private byte[] joined(ByteRange range) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        of(range).values().forEach(piece -> bytes.writeBytes(piece.bytes()));
        return bytes.toByteArray();
    }
}
