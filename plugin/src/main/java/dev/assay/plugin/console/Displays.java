package dev.assay.plugin.console;

import java.io.Console;
import java.util.function.LongSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Chooses where progress is shown. */
public final class Displays {

    private Displays() {}

    /** A terminal's own line where one person watches one module; else the log. */
    public static ProgressConsole.Display of(MavenSession session, Log log, LongSupplier clock) {
        Console console = System.console();
        boolean watched =
                console != null
                        && isTerminal(console)
                        && session.getRequest().isInteractiveMode()
                        && !session.isParallel()
                        && log.isInfoEnabled();
        return watched ? new TerminalDisplay(console.writer()) : new LogDisplay(log::info, clock);
    }

    /** Since Java 22 there is a console even where there is no terminal, and a method to ask it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
