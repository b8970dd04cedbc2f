package dev.assay.bench;

import dev.assay.declare.DataFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * DuckDB's {@code SUMMARIZE}: types, extremes, mean, deviation, three quartiles, and counts of
 * missing and of different values, the last two kinds approximate.
 *
 * @param classes where {@link SummarizeColumns} is
 * @param driver its JDBC driver, which holds all of DuckDB
 * @param program what is done with the file
 */
record DuckDb(Path classes, Path driver, Class<?> program) implements Profiler {

    /** That summarizes the columns. */
    DuckDb(Path classes, Path driver) {
        this(classes, driver, SummarizeColumns.class);
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public Child child(DataFile data, int threads, Path folder) {
        return new Child(
                List.of(
                        "-cp",
                        classes + File.pathSeparator + driver,
                        program.getName(),
                        data.path(),
                        Integer.toString(threads)),
                Map.of(),
                folder);
    }

    @Override
    public Work work(Child.Ended ended, Path folder) throws IOException {
        return Work.printed(ended);
    }
}
