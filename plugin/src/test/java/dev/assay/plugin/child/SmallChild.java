package dev.assay.plugin.child;

import dev.assay.fork.ProgressLine;
import java.io.File;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child that does as its arguments say, one after the other. */
final class SmallChild {

    private SmallChild() {}

    /** The command that starts it. */
    static List<String> command(String... deeds) {
        List<String> command = new ArrayList<>();
        command.add(JavaLauncher.ofThisJvm().toString());
        command.add("-cp");
        command.add(classPath());
        command.add(SmallChild.class.getName());
        command.addAll(List.of(deeds));
        return command;
    }

    /** Where the compiled tests and the documents of the fork are. */
    static String classPath() {
        return location(SmallChild.class) + File.pathSeparator + location(ProgressLine.class);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        for (String arg : args) {
            String[] deed = arg.split(":", 2);
            switch (deed[0]) {
                case "out" -> line(System.out, deed[1]);
                case "err" -> line(System.err, deed[1]);
                case "progress" ->
                        line(System.out, new ProgressLine(deed[1], "scan", 1, 2, "bytes").format());
                case "variable" -> line(System.out, System.getenv(deed[1]));
                case "folder" -> line(System.out, System.getProperty("user.dir"));
                case "exit" -> System.exit(Integer.parseInt(deed[1]));
                case "read" -> System.exit(System.in.read() < 0 ? 0 : 1);
                case "wait" -> Thread.sleep(Long.MAX_VALUE);
                default -> throw new IllegalArgumentException(arg);
            }
        }
    }

    private static void line(PrintStream stream, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
