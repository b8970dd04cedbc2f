package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import dev.assay.document.Nullable;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An accepted state that is kept encrypted, opened for as long as a goal runs: in a folder of the
 * build that only its owner can read, and that is deleted at the end. What was changed there is
 * encrypted again. Of one that is not encrypted, hashes of values are all the same, and are left
 * out where there is no key.
 */
public final class OpenedBaseline implements AutoCloseable {

    private static final String SEALED = ".sealed";

    /** Beside encrypted files stands one that people read, with less in it. */
    private static final String READABLE = "profile.json";

    private static final Pattern OWN = Pattern.compile("[a-z]+\\.(bin|json|jsonl|zip)(\\.sealed)?");

    private final ProjectFiles kept;
    private final Path folder;
    private final List<ProjectKey> keys;
    private final boolean whole;
    private final boolean anew;
    private final Map<String, byte[]> before;

    /**
     * Where the keys of the project are; they are read where they are needed.
     *
     * @param variable what the environment has under {@link ProjectKey#VARIABLE}; null for nothing
     * @param file that holds them, which goes before the variable; null for none
     * @param project which they must not lie in
     */
    public record Keys(@Nullable String variable, @Nullable Path file, Path project) {

        /** Whether any is given, be it right or not. */
        public boolean areThere() {
            return file != null || variable != null && !variable.isBlank();
        }

        /** All of them, the one that is used from now on first. */
        public List<ProjectKey> read() throws IOException {
            return ProjectKey.all(variable, file, project);
        }
    }

    private OpenedBaseline(ProjectFiles kept, List<ProjectKey> keys, boolean whole, boolean anew) {
        this.kept = kept;
        this.folder = kept.audit().resolve(".assay-opened");
        this.keys = keys;
        this.whole = whole;
        this.anew = anew;
        this.before = new TreeMap<>();
    }

    /**
     * Opens it.
     *
     * @param encrypts whether it is to be encrypted from now on
     * @param accepts whether the goal accepts data, and so encrypts with the newest key
     * @throws IOException when there is no key, or another one
     */
    public static OpenedBaseline of(
            ProjectFiles files, Keys keys, boolean encrypts, boolean accepts) throws IOException {
        heal(files.kept());
        FolderSwap.delete(files.audit().resolve(".assay-opened"));
        boolean whole = encrypts || isSealed(files.kept(), EvidenceFolder.MANIFEST);
        boolean hashes = isSealed(files.kept(), EvidenceFolder.HASHES);
        boolean opens = whole || (hashes ? accepts || keys.areThere() : accepts && keys.areThere());
        if (!opens) {
            return new OpenedBaseline(files, List.of(), false, false);
        }
        OpenedBaseline opened = new OpenedBaseline(files, keys.read(), whole, encrypts || accepts);
        try {
            opened.open();
        } catch (IOException e) {
            FolderSwap.delete(opened.folder);
            throw e;
        }
        return opened;
    }

    /** The files of the project, with the accepted state as it can be read. */
    public ProjectFiles files() {
        return keys.isEmpty() ? kept : kept.opened(folder.resolve("baseline"));
    }

    /** Whether hashes of values are there that nobody can read without a key, and there is none. */
    public boolean lacksKey() throws IOException {
        return keys.isEmpty() && isSealed(kept.kept(), EvidenceFolder.HASHES);
    }

    /** Whether that file of any dataset's state is encrypted. */
    private static boolean isSealed(Path baseline, String name) throws IOException {
        return all(baseline).stream()
                .anyMatch(file -> isOurs(baseline, file) && file.endsWith(name + SEALED));
    }

    private void open() throws IOException {
        boolean posix =
                kept.audit().getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(kept.audit());
        Files.createDirectory(
                folder,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
        Path into = files().baseline();
        for (Path file : all(kept.kept())) {
            String name = name(kept.kept(), file);
            boolean isReadable =
                    file.endsWith(READABLE) && Files.exists(file.resolveSibling(READABLE + SEALED));
            if (isOurs(kept.kept(), file) && !isReadable) {
                byte[] content = Files.readAllBytes(file);
                if (name.endsWith(SEALED)) {
                    name = name.substring(0, name.length() - SEALED.length());
                    content = Sealing.open(keys, name, content);
                }
                AtomicFile.writePrivate(into.resolve(name), content);
                before.put(name, content);
            }
        }
        // Who asks whether something is newer than what is accepted gets the same answer.
        for (String dataset :
                before.keySet().stream().map(n -> n.split("/")[0]).distinct().toList()) {
            Files.setLastModifiedTime(
                    into.resolve(dataset), Files.getLastModifiedTime(kept.kept().resolve(dataset)));
        }
    }

    /** Encrypts what was changed, and deletes what can be read. */
    @Override
    public void close() throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        try {
            Map<String, byte[]> now = new TreeMap<>();
            for (Path file : all(files().baseline())) {
                now.put(name(files().baseline(), file), Files.readAllBytes(file));
            }
            boolean isChanged =
                    !now.keySet().equals(before.keySet())
                            || now.entrySet().stream()
                                    .anyMatch(e -> !same(before.get(e.getKey()), e.getValue()));
            if (!now.isEmpty() && (isChanged || anew)) {
                seal(now);
            }
        } finally {
            FolderSwap.delete(folder);
        }
    }

    /** A new folder takes the place of the old one; what is not Assay's goes with it. */
    private void seal(Map<String, byte[]> contents) throws IOException {
        Path target = kept.kept();
        Path fresh = beside(target, ".new");
        FolderSwap.delete(fresh);
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            if (!whole && !file.getKey().endsWith("/" + EvidenceFolder.HASHES)) {
                AtomicFile.write(fresh.resolve(file.getKey()), file.getValue());
                continue;
            }
            AtomicFile.write(
                    fresh.resolve(file.getKey() + SEALED),
                    Sealing.seal(keys.get(0), file.getKey(), file.getValue()));
            if (file.getKey().endsWith("/" + READABLE)) {
                EvidenceFolder.writeNames(
                        files().baseline().resolve(file.getKey()).getParent(),
                        fresh.resolve(file.getKey()));
            }
        }
        for (Path file : all(target)) {
            if (!isOurs(target, file)) {
                AtomicFile.write(fresh.resolve(name(target, file)), Files.readAllBytes(file));
            }
        }
        if (Files.exists(target)) {
            Files.move(target, beside(target, ".old"));
        }
        Files.move(fresh, target);
        FolderSwap.delete(beside(target, ".old"));
    }

    /** Ends what a killed goal began. */
    private static void heal(Path target) throws IOException {
        Path old = beside(target, ".old");
        if (Files.exists(old) && !Files.exists(target)) {
            Files.move(old, target);
        }
        FolderSwap.delete(old);
        FolderSwap.delete(beside(target, ".new"));
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private static boolean same(byte[] a, byte[] b) {
        return Arrays.equals(a, b);
    }

    private static boolean isOurs(Path baseline, Path file) {
        return baseline.relativize(file).getNameCount() == 2
                && OWN.matcher(file.getFileName().toString()).matches();
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> all(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
