package dev.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of processes; other systems have no such files. */
final class ProcessFigures {

    /** Ticks that {@code /proc} counts processor time in; the same on all usual kernels. */
    private static final double TICKS_PER_SECOND = 100;

    /** Places of {@code cutime} and {@code cstime} behind the name, see {@code man 5 proc}. */
    private static final int CUTIME = 13;

    private static final int CSTIME = 14;

    private ProcessFigures() {}

    /** Processor seconds of all children that ended so far, exact to a tick; NaN if unknown. */
    static double cpuSecondsOfEndedChildren() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME]);
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Greatest resident memory of a running process so far; 0 if unknown. */
    static long peakBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
