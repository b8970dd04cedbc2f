package dev.assay.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * A stream of which the next bytes are read in another thread while the last ones are used. Nothing
 * waits for who stops to read: the other thread reads one piece and no more until that is asked
 * for.
 */
final class ReadAhead extends ByteStream {

    private static final int PIECE = 256 << 10;

    /** Threads go when they have nothing to do, and do not keep a JVM from ending. */
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "read-ahead");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final InputStream stream;
    private final LongSupplier consumed;

    private Piece piece;
    private int next;

    /** The piece behind, or null behind the last. */
    private CompletableFuture<Piece> ahead;

    /**
     * Some bytes.
     *
     * @param consumed what it took to read them and all before
     * @param failure what stands behind them instead of more, or null
     */
    private record Piece(byte[] bytes, int size, long consumed, IOException failure) {
        boolean isLast() {
            return failure != null || size < bytes.length;
        }
    }

    /**
     * Begins to read.
     *
     * @param stream is read by nobody else until this is closed
     * @param consumed says how much it took to read what was read of the stream so far
     */
    ReadAhead(InputStream stream, LongSupplier consumed) {
        this.stream = stream;
        this.consumed = consumed;
        this.piece = new Piece(new byte[0], 0, 0, null);
        this.ahead = CompletableFuture.supplyAsync(() -> piece(new byte[PIECE]), THREADS);
    }

    private Piece piece(byte[] bytes) {
        int size = 0;
        IOException failure = null;
        try {
            for (int n; size < bytes.length; size += n) {
                n = stream.read(bytes, size, bytes.length - size);
                if (n < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            failure = e;
        }
        return new Piece(bytes, size, consumed.getAsLong(), failure);
    }

    /** What it took to read the bytes that were given so far, and some behind them. */
    long consumed() {
        return piece.consumed;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (length > 0 && next == piece.size) {
            if (piece.failure != null) {
                throw piece.failure;
            }
            if (ahead == null) {
                return -1;
            }
            byte[] used = piece.bytes.length == PIECE ? piece.bytes : new byte[PIECE];
            piece = taken();
            next = 0;
            ahead =
                    piece.isLast()
                            ? null
                            : CompletableFuture.supplyAsync(() -> piece(used), THREADS);
        }
        int n = Math.min(length, piece.size - next);
        System.arraycopy(piece.bytes, next, into, offset, n);
        next += n;
        return n;
    }

    private Piece taken() {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits until the other thread has done with the stream. */
    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.exceptionally(e -> null).join();
            ahead = null;
        }
        stream.close();
    }
}
