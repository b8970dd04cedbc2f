package dev.assay.plugin.files;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.HashFile;
import dev.assay.history.Entry;
import dev.assay.history.HistoryFile;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes what is accepted, and what is remembered of it, of all datasets of a goal in one step.
 * All new files are written into a folder beside the old ones, whose renaming is the step. Then
 * they are put in their places, which can be done over and over: whoever finds such a folder first
 * brings to an end what another goal began, and drops a folder that was not renamed yet. So a goal
 * that is killed at any moment leaves the old state or the new.
 */
public final class Commit implements AutoCloseable {

    /** New files; they are the accepted ones from now on. */
    private static final String WHOLE = ".assay-commit";

    /** New files that nobody counts on yet, or any more. */
    private static final String PART = ".assay-commit.part";

    private static final String CONTENTS = "commit.json";
    private static final String BASELINE = "baseline";
    private static final String HISTORY = "history";

    /** Files of a dataset's baseline; temporary ones are those of a goal that was killed. */
    private static final Pattern OWN = Pattern.compile("[a-z]+\\.(bin|json|jsonl|zip)");

    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f-]{36}\\.part");

    private final Path baseline;
    private final Path history;
    private final boolean isSealed;
    private final Consumer<Path> witness;

    /** What is put in place: hashes of the new files, by their path in the folder. */
    record Contents(String format, Map<String, String> files) {
        static final String FORMAT = "assay-commit/1";
    }

    /**
     * For a project.
     *
     * @param witness is given each file or folder that was written, moved or removed
     */
    public Commit(ProjectFiles files, Consumer<Path> witness) {
        this.baseline = files.baseline();
        this.history = files.history();
        this.isSealed = !files.baseline().equals(files.kept());
        this.witness = witness;
    }

    /** Ends what a goal began that was killed; then the accepted state is the old or the new. */
    public void heal() throws IOException {
        remove(part());
        if (Files.exists(whole())) {
            putInPlace();
        }
        FolderSwap.restore(baseline);
    }

    /** Where the new files of a dataset's baseline are to be written, before {@link #run}. */
    public Path folder(DatasetSpec dataset) throws IOException {
        refuseForeign(baseline.resolve(dataset.name()));
        return part().resolve(BASELINE).resolve(dataset.name());
    }

    /** Has a line added to a dataset's history. */
    public void remember(DatasetSpec dataset, Entry entry) throws IOException {
        Path file = history.resolve(dataset.name() + ".jsonl");
        AtomicFile.write(
                part().resolve(HISTORY).resolve(file.getFileName()),
                HistoryFile.appended(file, entry));
    }

    /** Does it, or nothing. */
    public void run() throws IOException {
        if (!Files.exists(part())) {
            return;
        }
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(part())) {
            if (file.endsWith(HashFile.NAME) && !isSealed) {
                Files.delete(file);
                continue;
            }
            hashes.put(name(part(), file), ContentHash.of(file));
            force(file);
            witness.accept(file);
        }
        CanonicalJson.write(part().resolve(CONTENTS), new Contents(Contents.FORMAT, hashes));
        force(part().resolve(CONTENTS));
        force(part());
        Files.move(part(), whole(), StandardCopyOption.ATOMIC_MOVE);
        force(baseline);
        witness.accept(whole());
        putInPlace();
    }

    /** Drops what was written and not run. */
    @Override
    public void close() throws IOException {
        remove(part());
    }

    private void putInPlace() throws IOException {
        Map<String, String> hashes = contents();
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            byte[] content = read(entry.getKey(), entry.getValue());
            Path target = target(entry.getKey());
            if (!Files.exists(target) || !Arrays.equals(content, Files.readAllBytes(target))) {
                AtomicFile.write(target, content);
                witness.accept(target);
            }
            force(target);
        }
        for (Path folder :
                hashes.keySet().stream()
                        .map(this::target)
                        .map(Path::getParent)
                        .distinct()
                        .toList()) {
            for (Path file : list(folder)) {
                String name = file.getFileName().toString();
                String own = BASELINE + "/" + folder.getFileName() + "/" + name;
                boolean gone =
                        folder.startsWith(baseline)
                                && OWN.matcher(name).matches()
                                && !hashes.containsKey(own);
                if (gone || TEMPORARY.matcher(name).matches()) {
                    Files.deleteIfExists(file);
                    witness.accept(file);
                }
            }
            force(folder);
        }
        Files.move(whole(), part(), StandardCopyOption.ATOMIC_MOVE);
        witness.accept(part());
        remove(part());
        if (list(baseline).isEmpty()) {
            Files.deleteIfExists(baseline);
        }
    }

    private Map<String, String> contents() throws IOException {
        Contents contents;
        try {
            contents = CanonicalJson.read(whole().resolve(CONTENTS), Contents.class);
        } catch (IOException e) {
            throw damaged(e.getMessage(), e);
        }
        if (!Contents.FORMAT.equals(contents.format())) {
            throw damaged("its format is " + contents.format(), null);
        }
        for (String name : contents.files().keySet()) {
            if (!target(name).normalize().equals(target(name))) {
                throw damaged(name + " leads out of it", null);
            }
        }
        return new TreeMap<>(contents.files());
    }

    private byte[] read(String name, String hash) throws IOException {
        Path file = whole().resolve(name);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw damaged(name + " is missing", e);
        }
        if (!ContentHash.of(content).equals(hash)) {
            throw damaged(name + " was cut or changed", null);
        }
        return content;
    }

    private IOException damaged(String why, IOException cause) {
        return new IOException(
                whole()
                        + ": a goal was ended while it accepted data, and what it left is damaged ("
                        + why
                        + "); delete that folder, restore "
                        + baseline
                        + " and "
                        + history
                        + " from version control, and accept the data again",
                cause);
    }

    private Path target(String name) {
        Path path = Path.of(name);
        Path root = path.startsWith(BASELINE) ? baseline : history;
        return root.resolve(path.subpath(1, path.getNameCount()));
    }

    /** A folder of the user's own that has the name of a dataset is none of ours. */
    private static void refuseForeign(Path folder) throws IOException {
        List<String> names =
                list(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .toList();
        boolean isOurs = names.contains("manifest.json") || names.contains("profile.bin");
        for (String name : names) {
            if (!isOurs || !OWN.matcher(name).matches()) {
                throw new IOException(
                        folder
                                + ": the folder holds "
                                + name
                                + ", which is no part of a baseline, and nothing was accepted; move it"
                                + " away, or name another folder with -Dassay.baselineDirectory");
            }
        }
    }

    private Path whole() {
        return baseline.resolve(WHOLE);
    }

    private Path part() {
        return baseline.resolve(PART);
    }

    private void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            FolderSwap.delete(folder);
            witness.accept(folder);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /**
     * What is said to be done must outlive a loss of power too, where the system can promise it.
     */
    private static void force(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(
                        path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!isFolder) {
                throw e;
            }
            // Windows opens no folders.
        }
    }
}
