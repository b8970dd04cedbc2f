package dev.assay.plugin.files;

import dev.assay.document.Nullable;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.evidence.HashFile;
import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An accepted state and its history that are kept encrypted, opened for as long as a goal runs: in
 * a folder of the build that only its owner can read, and that is deleted at the end. What was
 * changed there is encrypted again. Of one that is not encrypted, hashes of values are all the
 * same, and are left out where there is no key.
 */
public final class OpenedBaseline implements AutoCloseable {

    private static final Pattern STATES =
            Pattern.compile("[^/]+/[a-z]+\\.(bin|json|jsonl|zip)(\\.sealed)?");

    private static final Pattern HISTORIES = Pattern.compile("[^/]+\\.jsonl(\\.sealed)?");

    private final ProjectFiles kept;
    private final List<ProjectKey> keys;
    private final boolean whole;
    private final boolean accepts;
    private boolean isSettled;
    private final Map<SealedFolder, Map<String, byte[]>> before = new LinkedHashMap<>();

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

    private OpenedBaseline(
            ProjectFiles kept, List<ProjectKey> keys, boolean whole, boolean accepts) {
        this.kept = kept;
        this.keys = keys;
        this.whole = whole;
        this.accepts = accepts;
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
        states(files).heal();
        histories(files).heal();
        FolderSwap.delete(folder(files));
        boolean whole = encrypts || isEncrypted(files);
        boolean hashes = states(files).holdsSealed(HashFile.NAME);
        boolean opens = whole || (hashes ? accepts || keys.areThere() : accepts && keys.areThere());
        if (!opens) {
            return new OpenedBaseline(files, List.of(), false, false);
        }
        OpenedBaseline opened = new OpenedBaseline(files, keys.read(), whole, encrypts || accepts);
        try {
            opened.open();
        } catch (IOException e) {
            FolderSwap.delete(folder(files));
            throw e;
        }
        return opened;
    }

    /**
     * Whether the accepted state is to be encrypted from now on.
     *
     * @param asked what whoever accepts data asks for; null for nothing
     * @throws IOException when what is encrypted is to be no longer; says what to do
     */
    public static boolean encrypts(ProjectFiles files, @Nullable Boolean asked) throws IOException {
        if (Boolean.FALSE.equals(asked) && isEncrypted(files)) {
            throw new IOException(
                    "assay.encrypt is false, and "
                            + files.name(files.kept())
                            + " is encrypted: it is not decrypted, and nothing was accepted. Leave"
                            + " assay.encrypt out to accept data as before; open single files with"
                            + " mvn assay:unseal -Dassay.sealedFile=...; to keep the baseline"
                            + " without encryption, delete that folder and "
                            + files.name(files.keptHistory())
                            + ", and accept the data anew with mvn assay:baseline");
        }
        return Boolean.TRUE.equals(asked);
    }

    /** Whether the accepted state is kept encrypted, and not its hashes alone. */
    public static boolean isEncrypted(ProjectFiles files) throws IOException {
        return states(files).holdsSealed(EvidenceFolder.MANIFEST);
    }

    private static Path folder(ProjectFiles files) {
        return files.audit().resolve(".assay-opened");
    }

    private static SealedFolder states(ProjectFiles files) {
        return new SealedFolder(files.kept(), folder(files).resolve("baseline"), STATES, "");
    }

    private static SealedFolder histories(ProjectFiles files) {
        return new SealedFolder(
                files.keptHistory(),
                folder(files).resolve("history"),
                HISTORIES,
                SealedFolder.HISTORY);
    }

    /** The files of the project, with the accepted state as it can be read. */
    public ProjectFiles files() {
        return keys.isEmpty()
                ? kept
                : kept.opened(
                        states(kept).opened(), whole ? histories(kept).opened() : kept.history());
    }

    /** Whether hashes of values are there that nobody can read without a key, and there is none. */
    public boolean lacksKey() throws IOException {
        return keys.isEmpty() && states(kept).holdsSealed(HashFile.NAME);
    }

    private void open() throws IOException {
        OwnFolder.make(folder(kept));
        before.put(states(kept), states(kept).open(keys));
        if (whole) {
            before.put(histories(kept), histories(kept).open(keys));
        }
    }

    /** The goal did what it is for: what was accepted before is encrypted with the newest key. */
    public void settle() {
        isSettled = true;
    }

    /** Encrypts what was changed, and deletes what can be read. */
    @Override
    public void close() throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        try {
            for (Map.Entry<SealedFolder, Map<String, byte[]>> each : before.entrySet()) {
                Map<String, byte[]> now = each.getKey().contents();
                boolean isChanged = SealedFolder.differ(each.getValue(), now);
                if (isChanged || accepts && isSettled && !now.isEmpty()) {
                    each.getKey()
                            .seal(
                                    now,
                                    keys.get(0),
                                    name -> whole || name.endsWith("/" + HashFile.NAME));
                }
            }
        } finally {
            FolderSwap.delete(folder(kept));
        }
    }
}
