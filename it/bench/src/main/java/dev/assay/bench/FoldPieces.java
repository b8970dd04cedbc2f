package dev.assay.bench;

import dev.assay.measure.Inputs;
import dev.assay.profile.Profile;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A child that profiles a file several times over in one pass: what more metrics would cost. */
final class FoldPieces {

    private FoldPieces() {}

    /**
     * Prints the rows and the seconds.
     *
     * @param args the file, the number of threads, and how many profiles each batch goes into
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        Path file = Path.of(args[0]);
        int times = Integer.parseInt(args[2]);
        long start = System.nanoTime();
        Pieces pieces = new Pieces(Inputs.of(Path.of("")), args[0], Files.size(file));
        List<String> columns = pieces.columns();
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
        List<Future<Profile>> parts = new ArrayList<>();
        for (ByteRange piece : pieces.cut()) {
            parts.add(
                    threads.submit(
                            () -> pieces.fold(piece, columns, Pieces.batch(columns), times)));
        }
        threads.shutdown();
        Profile whole = Profile.empty(columns);
        for (Future<Profile> part : parts) {
            whole = whole.plus(part.get().below(whole.lines()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "rows %d%nseconds %.3f%n", whole.rows(), seconds);
    }
}
