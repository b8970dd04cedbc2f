package dev.assay.plugin.console;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress in a log that is read later: a line for each phase, and one before two seconds are over.
 */
final class LogDisplay implements ProgressConsole.Display {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1800);

    private final Consumer<String> log;
    private final LongSupplier clock;
    private long shown;

    LogDisplay(Consumer<String> log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void show(String line, boolean isNews) {
        long now = clock.getAsLong();
        if (isNews || now - shown >= PERIOD_NANOS) {
            log.accept(line);
            shown = now;
        }
    }

    @Override
    public void close() {
        // A log keeps what it has.
    }
}
