package dev.assay.job;

import dev.assay.fork.ProgressLine;
import dev.assay.measure.Meter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says every half second how far the current phase is, so that nothing is silent for long. */
final class ProgressClock implements AutoCloseable {

    private static final long PERIOD_MILLIS = 500;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "progress");
                        thread.setDaemon(true);
                        return thread;
                    });

    private volatile Phase phase;

    private record Phase(String dataset, String name, long total, String unit) {}

    ProgressClock() {
        clock.scheduleAtFixedRate(this::tell, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Begins a phase. */
    void phase(String dataset, String name, long total, String unit) {
        Meter.OF_THIS_JVM.reset();
        phase = new Phase(dataset, name, total, unit);
        tell();
    }

    private void tell() {
        Phase p = phase;
        if (p != null) {
            ProgressLine line =
                    new ProgressLine(p.dataset, p.name, Meter.OF_THIS_JVM.done(), p.total, p.unit);
            System.out.println(line.format());
        }
    }

    @Override
    public void close() {
        tell();
        clock.shutdownNow();
    }
}
