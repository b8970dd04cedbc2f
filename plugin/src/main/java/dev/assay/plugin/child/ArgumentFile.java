package dev.assay.plugin.child;

import dev.assay.document.AtomicFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * Arguments of the {@code java} launcher in a file, one a line, so that no class path is too long.
 *
 * @see <a
 *     href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html#java-command-line-argument-files">java
 *     Command-Line Argument Files</a>
 */
public final class ArgumentFile {

    private ArgumentFile() {}

    /** Writes {@code options} as the user spelt them, then each of {@code arguments} quoted. */
    public static void write(Path file, String options, List<String> arguments) throws IOException {
        StringBuilder text = new StringBuilder(options.strip()).append('\n');
        arguments.forEach(argument -> text.append(quote(argument)).append('\n'));
        AtomicFile.write(file, text.toString().getBytes(launcherCharset()));
    }

    /**
     * One argument as the launcher reads it back: blanks, {@code #} and quotes stand for
     * themselves.
     */
    static String quote(String argument) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : argument.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The launcher takes the system's encoding, whatever file.encoding says. */
    private static Charset launcherCharset() {
        return Charset.forName(
                System.getProperty("native.encoding", Charset.defaultCharset().name()));
    }
}
