package dev.assay.bench;

import dev.assay.declare.DataFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Our profile without the engine, so many times over. */
record Folds(List<Path> classPath, int times) implements Profiler {

    @Override
    public String name() {
        return "fold " + times + "x";
    }

    @Override
    public Child child(DataFile data, int threads, Path folder) {
        return new Child(
                List.of(
                        "-Xmx2048m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath.stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)),
                        FoldPieces.class.getName(),
                        data.path(),
                        Integer.toString(threads),
                        Integer.toString(times)),
                Map.of(),
                folder);
    }

    @Override
    public Work work(Child.Ended ended, Path folder) throws IOException {
        return Work.printed(ended);
    }
}
