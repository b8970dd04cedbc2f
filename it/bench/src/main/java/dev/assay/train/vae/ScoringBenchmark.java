package dev.assay.train.vae;

import dev.assay.bench.Bytes;
import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.csv.CsvFormat;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows a second of a folder's CSV files that are read, encoded, scored in all three ways and
 * explained where they are unusual, by one thread and by as many as there are processors.
 */
final class ScoringBenchmark {

    private static final CsvFormat FORMAT = new CsvFormat(CsvDialect.RFC_4180, List.of());
    private static final int LEARNED = 15_000;
    private static final int HELD_OUT = 5_000;
    private static final int BATCH = 4096;
    private static final int ROUNDS = 3;

    private final List<byte[]> files = new ArrayList<>();
    private final List<String> columns;
    private final byte[] model;

    private ScoringBenchmark(Path folder) throws IOException {
        List<String[]> cells = new ArrayList<>();
        List<String> names = List.of();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                Rows rows = Rows.read(file);
                names = rows.columns();
                cells.addAll(rows.cells());
                files.add(Files.readAllBytes(file));
            }
        }
        this.columns = names;
        Encoder encoder = new Rows(columns, cells).encoder();
        List<String[]> some = new ArrayList<>(cells);
        Collections.shuffle(some, new Random(1));
        some = some.subList(0, Math.min(LEARNED + HELD_OUT, some.size()));
        Encoded rows = encoder.encode(new Rows(columns, some).hashed(), encoder.positions(columns));
        int learned = rows.rows() * LEARNED / (LEARNED + HELD_OUT);
        VaeModel trained =
                new VaeTraining(encoder, 1)
                        .train(
                                rows.slice(0, learned),
                                rows.slice(learned, rows.rows()),
                                steps -> {});
        this.model = ModelFile.encode(trained.document(), trained.weights());
    }

    private void run(int threads) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            AtomicInteger next = new AtomicInteger();
            AtomicLong rows = new AtomicLong();
            long start = System.nanoTime();
            List<Thread> workers =
                    IntStream.range(0, threads)
                            .mapToObj(i -> new Thread(() -> rows.addAndGet(scored(next))))
                            .toList();
            workers.forEach(Thread::start);
            workers.forEach(ScoringBenchmark::join);
            best = Math.max(best, rows.get() / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "%d threads: %.0f rows a second%n", threads, best);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes files until there are no more; how many rows they held. */
    private long scored(AtomicInteger next) {
        try {
            RowLikelihood likelihood = new RowLikelihood("vae.zip", model, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), BATCH);
            long rows = 0;
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                byte[] file = files.get(i);
                ByteRange all = new ByteRange("file " + i, 0, 0, 0, file.length, file.length);
                RowScorer scorer = new RowScorer(likelihood, "file " + i, column -> false);
                BatchReader reader = FORMAT.open(new Bytes(file), all, columns);
                while (reader.read(batch)) {
                    scorer.score(batch);
                    rows += batch.rows();
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints both.
     *
     * @param args a folder of CSV files with one header
     */
    public static void main(String[] args) throws IOException {
        ScoringBenchmark benchmark = new ScoringBenchmark(Path.of(args[0]));
        benchmark.run(1);
        benchmark.run(Runtime.getRuntime().availableProcessors());
    }
}
