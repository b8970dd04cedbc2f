package dev.assay.plugin.child;

import dev.assay.plugin.files.MeasuringException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Finds the {@code java} that starts the child: the one asked for, the toolchain's, or Maven's. */
public final class JavaLauncher {

    private JavaLauncher() {}

    /**
     * The launcher's path.
     *
     * @param asked a launcher or a JDK's folder, or null
     */
    public static Path find(File asked, ToolchainManager toolchains, MavenSession session)
            throws MeasuringException {
        if (asked != null) {
            return in(asked.toPath())
                    .orElseThrow(
                            () ->
                                    new MeasuringException(
                                            "assay.jvm is "
                                                    + asked
                                                    + ", which is neither a java launcher nor a JDK's folder;"
                                                    + " name one, or leave the parameter out to take the"
                                                    + " toolchain's or Maven's own"));
        }
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = toolchain == null ? null : toolchain.findTool("java");
        return tool != null ? Path.of(tool) : ofThisJvm();
    }

    /** The launcher of the JVM that runs this. */
    static Path ofThisJvm() {
        return in(Path.of(System.getProperty("java.home"))).orElseGet(() -> Path.of("java"));
    }

    private static Optional<Path> in(Path path) {
        if (Files.isRegularFile(path)) {
            return Optional.of(path).filter(Files::isExecutable);
        }
        Path unix = path.resolve("bin").resolve("java");
        return Files.isExecutable(unix)
                ? Optional.of(unix)
                : Optional.of(unix.resolveSibling("java.exe")).filter(Files::isExecutable);
    }
}
