package dev.assay.plugin.console;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress in a log that is read later: a line for each phase that lasts, and one before ten
 * seconds are over. Where all is over soon, nothing is said: the outcome follows.
 */
final class LogDisplay implements ProgressConsole.Display {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(9_800);

    /** A phase that is over sooner is not worth a line. */
    private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Consumer<String> log;
    private final LongSupplier clock;
    private long shown;
    private boolean isNews;

    LogDisplay(Consumer<String> log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        this.shown = clock.getAsLong();
    }

    @Override
    public void show(String line, boolean begins) {
        isNews |= begins;
        long past = clock.getAsLong() - shown;
        if (past >= PERIOD_NANOS || isNews && past >= PHASE_NANOS) {
            log.accept(line);
            shown += past;
            isNews = false;
        }
    }

    @Override
    public void close() {
        // A log keeps what it has.
    }
}
