package dev.assay.plugin.console;

import dev.assay.report.words.PlainText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.maven.plugin.logging.Log;

/**
 * The build's log for texts that name what others have written: keys of a declaration, files,
 * columns, values. None of them can move a terminal's cursor, colour it, or start a line of its
 * own.
 */
public final class PlainLog {

    private PlainLog() {}

    /** The same log, with every text made plain. */
    public static Log of(Log log) {
        return (Log)
                Proxy.newProxyInstance(
                        PlainLog.class.getClassLoader(),
                        new Class<?>[] {Log.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(log, plain(arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /**
     * A cause as it may be handed to Maven, which prints the messages of all causes: one that is
     * not plain, or has one that is not, is replaced by its plain message and its stack trace.
     */
    public static Exception cause(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            String message = e.getMessage();
            if (message != null && !PlainText.oneLine(message).equals(message)) {
                Exception plain = new Exception(PlainText.oneLine("" + cause.getMessage()));
                plain.setStackTrace(cause.getStackTrace());
                return plain;
            }
        }
        return cause == null || cause instanceof Exception
                ? (Exception) cause
                : new Exception(cause);
    }

    private static Object[] plain(Object[] arguments) {
        Object[] plain = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof CharSequence text) {
                plain[i] = PlainText.oneLine(text.toString());
            }
        }
        return plain;
    }
}
