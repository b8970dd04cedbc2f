package dev.assay.bench;

import dev.assay.declare.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One row of the table.
 *
 * @param data its path is absolute
 * @param threads that may work at once
 */
record Case(Profiler profiler, DataFile data, int threads) {

    /**
     * What one run took.
     *
     * @param ended the whole JVM
     * @param work the profiling itself
     */
    record Run(Child.Ended ended, Profiler.Work work) {}

    /** Runs once, in a folder below {@code all} that is its own and new. */
    Run run(Path all, int round) throws IOException, InterruptedException {
        Path file = Path.of(data.path()).getFileName();
        Path folder =
                Files.createDirectories(
                        all.resolve(profiler.name() + "-" + file + "-" + threads + "-" + round));
        Child.Ended ended = profiler.child(data, threads, folder).run();
        return new Run(ended, profiler.work(ended, folder));
    }
}
