package dev.assay.measure;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins the pieces of answers; half an answer never looks like a whole one. */
public final class Answers {

    private final List<Portion> portions;
    private final Map<Key, TreeMap<Integer, Piece>> pieces = new HashMap<>();
    private Stopwatch sinceLast = new Stopwatch();

    /**
     * Has no pieces yet.
     *
     * @param portions that are to be answered, in the order of the data
     */
    public Answers(List<Portion> portions) {
        this.portions = List.copyOf(portions);
    }

    private record Key(int file, int part) {}

    /**
     * Takes a piece of an answer in.
     *
     * @return whether that answer became whole by it
     */
    public boolean add(Piece piece) {
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
    public double silence() {
        return sinceLast.seconds();
    }

    /** Drops what came of these portions: an answer is never joined of two readings. */
    public void forget(List<Portion> unanswered) {
        unanswered.forEach(portion -> pieces.remove(key(portion)));
    }

    /** Portions whose answer is not whole, in the order in which they were given. */
    public List<Portion> missing() {
        return portions.stream().filter(portion -> !isWhole(portion)).toList();
    }

    private boolean isWhole(Portion portion) {
        TreeMap<Integer, Piece> answer = of(portion);
        return !answer.isEmpty() && answer.size() == answer.firstEntry().getValue().of();
    }

    private TreeMap<Integer, Piece> of(Portion portion) {
        return pieces.getOrDefault(key(portion), new TreeMap<>());
    }

    private static Key key(Portion portion) {
        return new Key(portion.first().fileIndex(), portion.first().part());
    }

    /** Fails where the answer of a portion is not whole. */
    public void requireAll() {
        for (Portion portion : missing()) {
            throw new IllegalStateException(
                    portion.first().file()
                            + ": of the part from byte "
                            + portion.first().start()
                            + " came only "
                            + of(portion).size()
                            + " pieces of an answer");
        }
    }

    /** Hands out all answers, in the order of the data, and keeps none. */
    public List<Answer> inOrder() {
        requireAll();
        return portions.stream().map(portion -> new Answer(portion, joined(portion))).toList();
    }

    private byte[] joined(Portion portion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pieces.remove(key(portion)).values().forEach(piece -> bytes.writeBytes(piece.bytes()));
        return bytes.toByteArray();
    }
}
