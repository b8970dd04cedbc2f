package dev.assay.plugin.console;

import java.io.PrintWriter;

/** Progress on a terminal: one line that is written over and leaves no trace. */
final class TerminalDisplay implements ProgressConsole.Display {

    /** Shorter than the terminals that people use: a line that wraps cannot be written over. */
    private static final int WIDTH = 78;

    private final PrintWriter terminal;
    private int shown;

    TerminalDisplay(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(String line, boolean isNews) {
        String cut = line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
        terminal.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
        terminal.flush();
        shown = cut.length();
    }

    @Override
    public void close() {
        terminal.print("\r" + " ".repeat(shown) + "\r");
        terminal.flush();
    }
}
