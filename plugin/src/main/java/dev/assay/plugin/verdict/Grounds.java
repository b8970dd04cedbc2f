package dev.assay.plugin.verdict;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.FileTimes;
import dev.assay.declare.RemotePath;
import dev.assay.declare.yaml.SpecException;
import dev.assay.plugin.data.Elsewhere;
import dev.assay.plugin.files.AuditFiles;
import dev.assay.plugin.files.FileStamps;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a verdict rests on, as one hash: the parameters, Assay itself, the declaration, what is
 * accepted and what is remembered of it, and the data. Files are not read, only asked for all that
 * the file system, or the place where they lie, knows of them. Where it knows too little there is
 * no hash: it does not number its files, or a file changed so lately that it may change again and
 * look the same.
 */
public final class Grounds {

    /** Milliseconds, as {@link FileStamps} waits. */
    private static final long SETTLED = 2_000;

    private final ProjectFiles files;
    private final ClassLoader program;
    private final Elsewhere elsewhere;
    private final Clock clock;

    /**
     * Of a project.
     *
     * @param program that loaded Assay, from files of which each is known
     * @param elsewhere the data that are not in the project
     */
    public Grounds(ProjectFiles files, ClassLoader program, Elsewhere elsewhere, Clock clock) {
        this.elsewhere = elsewhere;
        this.files = files;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Of everything that goes into the verdict; empty where a change could go unseen.
     *
     * @param parameters of the goal, all that the verdict or its lines depend on
     * @param paths the declared path of each dataset, by the dataset's name
     */
    public Optional<String> hash(List<String> parameters, Map<String, String> paths) {
        return hash(parameters, paths, List.of());
    }

    /**
     * The same with more files.
     *
     * @param more files, folders with all that is in them, and places where there may be either
     */
    public Optional<String> hash(
            List<String> parameters, Map<String, String> paths, List<Path> more) {
        Known known = new Known(clock.millis() - SETTLED);
        parameters.forEach(known::add);
        try {
            known.add(program);
            if (Files.exists(files.declaration())) {
                known.add(files.declaration());
            }
            known.tree(files.kept());
            known.tree(files.keptHistory());
            known.tree(files.published());
            if (Files.exists(files.ledger())) {
                known.add(files.ledger());
            }
            for (Path file : more) {
                if (Files.isRegularFile(file)) {
                    known.add(file);
                } else {
                    known.add(file.toString());
                    known.tree(file);
                }
            }
            DatasetFiles data = new DatasetFiles(files.project());
            for (Map.Entry<String, String> dataset : paths.entrySet()) {
                known.add(dataset.getKey());
                if (RemotePath.isRemote(dataset.getValue())) {
                    elsewhere.files(dataset.getValue()).forEach(known::add);
                    continue;
                }
                for (String file : data.resolve(dataset.getKey(), dataset.getValue())) {
                    known.add(files.project().resolve(file));
                }
            }
        } catch (IOException | UncheckedIOException | SpecException | MeasuringException e) {
            // Whoever judges says what is wrong.
            return Optional.empty();
        }
        return known.isSettled ? Optional.of(known.hash()) : Optional.empty();
    }

    /** Of what a check leaves behind; empty where one of it is missing. */
    public Optional<String> reports() {
        List<Path> all = new ArrayList<>(AuditFiles.all(files));
        all.addAll(files.today().documents());
        // What the next accept takes: where some of it is gone, a check must measure again.
        return left(all, files.today().folder());
    }

    /**
     * Of what a goal leaves behind; empty where one of it is missing.
     *
     * @param all its files
     * @param folder and a folder with what is in it, whatever that is
     */
    public Optional<String> left(List<Path> all, Path folder) {
        Known known = new Known(Long.MAX_VALUE);
        try {
            for (Path file : all) {
                known.add(file);
            }
            known.tree(folder);
            return Optional.of(known.hash());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the file system says, file by file. */
    private static final class Known {

        private final StringBuilder all = new StringBuilder();
        private final long latest;
        private boolean isSettled = true;

        Known(long latest) {
            this.latest = latest;
        }

        void add(String text) {
            all.append(text.length()).append(' ').append(text).append('\n');
        }

        void add(Path file) throws IOException {
            FileTimes times = FileTimes.of(file);
            isSettled &= times.inode() != 0 && times.latest() < latest;
            add(file.toString());
            add(times.toString());
        }

        /** Some places tell versions apart by the second in which they were written. */
        void add(DataFile file) {
            isSettled &= file.modified() < latest;
            add(file.toString());
        }

        void add(ClassLoader program) throws IOException {
            if (!(program instanceof URLClassLoader files)) {
                isSettled = false;
                return;
            }
            try {
                for (URL file : files.getURLs()) {
                    add(Path.of(file.toURI()));
                }
            } catch (URISyntaxException e) {
                throw new IOException(e);
            }
        }

        void tree(Path folder) throws IOException {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) below.sorted()::iterator) {
                        if (!Files.isDirectory(file)) {
                            add(file);
                        }
                    }
                }
            }
        }

        String hash() {
            return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
