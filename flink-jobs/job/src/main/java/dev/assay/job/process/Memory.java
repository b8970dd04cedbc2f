package dev.assay.job.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process took at most. */
public final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** Greatest resident memory, or 0 where the system does not say. */
    public static long peakBytes() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
