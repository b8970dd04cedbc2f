package dev.assay.plugin.console;

import dev.assay.fork.ProgressLine;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says how far the child is: phase, done of expected, and seconds since it was started. */
public final class ProgressConsole implements AutoCloseable {

    /** Where progress is shown. */
    public interface Display {
        /**
         * Shows a line, or leaves it out.
         *
         * @param isNews whether another phase began
         */
        void show(String line, boolean isNews);

        /** Nothing more is shown. */
        void close();
    }

    private static final double NANOS = 1e9;

    private final Display display;
    private final LongSupplier clock;
    private final long start;
    private volatile ProgressLine latest;
    private String phase = "";

    /**
     * Starts at once.
     *
     * @param clock in nanoseconds
     */
    public ProgressConsole(Display display, LongSupplier clock) {
        this.display = display;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** Takes what the child says. */
    public void accept(ProgressLine line) {
        latest = line;
    }

    /** Shows what the child said last; called some times a second. */
    public void tick() {
        ProgressLine line = latest;
        String now = line == null ? "start" : line.dataset() + "/" + line.phase();
        boolean isNews = !now.equals(phase);
        phase = now;
        long seconds = Math.round((clock.getAsLong() - start) / NANOS);
        display.show((line == null ? "Assay: start" : text(line)) + ", " + seconds + " s", isNews);
    }

    private static String text(ProgressLine line) {
        String what = line.dataset() + ": " + line.phase();
        if (line.total() <= 0) {
            return what;
        }
        // Rows and steps are counted in batches, which may end past what was expected.
        long done = Math.min(line.done(), line.total());
        return line.unit().equals("bytes")
                ? String.format(
                        Locale.ROOT, "%s %.1f of %.1f MB", what, done / 1e6, line.total() / 1e6)
                : String.format(
                        Locale.ROOT, "%s %,d of %,d %s", what, done, line.total(), line.unit());
    }

    @Override
    public void close() {
        display.close();
    }
}
