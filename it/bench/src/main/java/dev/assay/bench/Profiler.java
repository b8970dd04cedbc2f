package dev.assay.bench;

import dev.assay.declare.DataFile;
import java.io.IOException;
import java.nio.file.Path;

/** A program that profiles all columns of a CSV file in a JVM of its own. */
interface Profiler {

    String name();

    /**
     * The JVM to start.
     *
     * @param data its path is absolute
     * @param threads that may work at once
     * @param folder that is its own
     */
    Child child(DataFile data, int threads, Path folder) throws IOException;

    /** What it did, from what it printed or left in its folder. */
    Work work(Child.Ended ended, Path folder) throws IOException;

    /**
     * The profiling itself.
     *
     * @param rows that it counted
     * @param seconds without starting and ending
     */
    record Work(long rows, double seconds) {

        /** What our children for the peers print. */
        static Work printed(Child.Ended ended) throws IOException {
            return new Work((long) ended.printed("rows"), ended.printed("seconds"));
        }
    }
}
