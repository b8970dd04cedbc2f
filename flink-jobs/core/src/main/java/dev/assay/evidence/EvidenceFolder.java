package dev.assay.evidence;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependency;
import dev.assay.batch.key.CandidateKey;
import dev.assay.batch.key.ColumnSets;
import dev.assay.batch.key.Recognition;
import dev.assay.behaviour.Behaviour;
import dev.assay.declare.format.HowRead;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.finding.Finding;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.score.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A dataset's evidence on disk: today's below the build folder, the accepted one in the baseline.
 * {@code manifest.json} is written last and holds a checksum of every other file, so a folder that
 * was cut, merged or edited is noticed. Hashes under which values could be tried out stand apart
 * from all else, in {@link HashFile}, which is in no manifest: without that file the folder is
 * whole, and may be read by anybody.
 */
public final class EvidenceFolder {

    /** The file with the checksums of all others. */
    public static final String MANIFEST = "manifest.json";

    static final String PROFILE = "profile.bin";
    static final String READABLE = "profile.json";
    static final String BINS = "bins.json";
    static final String BATCHES = "batches.jsonl";
    static final String DEPENDENCIES = "dependencies.jsonl";

    /** Of data of which keys were looked for; older folders have none. */
    private static final String KEYS = "keys.jsonl";

    static final String SCORES = "scores.json";
    static final String RULES = "rules.json";

    /** Of data of which something was found out; older folders have none. */
    private static final String READING = "reading.json";

    /** Of data about people; older folders have none. */
    private static final String RECOGNITIONS = "recognitions.jsonl";

    /** Of logs of events; older folders have none. */
    private static final String BEHAVIOUR = "behaviour.json";

    /** All files that a folder may have, but networks. */
    public static final List<String> FILES =
            List.of(
                    MANIFEST,
                    PROFILE,
                    READABLE,
                    BINS,
                    BATCHES,
                    DEPENDENCIES,
                    KEYS,
                    SCORES,
                    RULES,
                    READING,
                    RECOGNITIONS,
                    BEHAVIOUR,
                    HashFile.NAME);

    static final String ADVICE =
            "; restore the folder from version control, or accept the data anew with mvn"
                    + " assay:baseline";

    private EvidenceFolder() {}

    /** Whether there is evidence. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /** Writes all files, the manifest last. */
    public static void write(Path folder, Evidence evidence) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(MANIFEST));
        Profile open = evidence.profile().withoutHashes();
        AtomicFile.write(folder.resolve(PROFILE), ProfileCodec.encode(open));
        HashFile.write(folder, evidence.profile());
        CanonicalJson.write(folder.resolve(READABLE), ReadableProfile.of(evidence));
        CanonicalJson.write(folder.resolve(BINS), evidence.bins());
        AtomicFile.write(folder.resolve(BATCHES), lines(evidence.batches()));
        AtomicFile.write(folder.resolve(DEPENDENCIES), lines(evidence.dependencies()));
        AtomicFile.write(folder.resolve(KEYS), lines(evidence.keys()));
        CanonicalJson.write(folder.resolve(SCORES), evidence.scores());
        CanonicalJson.write(folder.resolve(RULES), evidence.rules());
        Files.deleteIfExists(folder.resolve(RECOGNITIONS));
        if (!evidence.sets().recognitions().isEmpty()) {
            AtomicFile.write(folder.resolve(RECOGNITIONS), lines(evidence.sets().recognitions()));
        }
        Files.deleteIfExists(folder.resolve(BEHAVIOUR));
        if (evidence.behaviour() != null) {
            CanonicalJson.write(folder.resolve(BEHAVIOUR), evidence.behaviour());
        }
        Checksums.write(folder);
    }

    /**
     * Writes all files, and how the data was read.
     *
     * @param read null where nothing was found out
     */
    public static void write(Path folder, Evidence evidence, HowRead read) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(READING));
        if (read != null) {
            CanonicalJson.write(folder.resolve(READING), read);
        }
        write(folder, evidence);
    }

    /**
     * How the data was read; empty where that was declared, or is older than that it was found out.
     */
    public static Optional<HowRead> howRead(Path folder) throws IOException {
        Path file = folder.resolve(READING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CanonicalJson.read(file, HowRead.class));
        } catch (DocumentException e) {
            throw new IOException(e.getMessage() + ADVICE, e);
        }
    }

    /**
     * Writes names and types of columns alone, for people who read what is encrypted.
     *
     * @param folder with evidence
     * @param file that is written
     */
    public static void writeNames(Path folder, Path file) throws IOException {
        CanonicalJson.write(file, ReadableProfile.names(read(folder)));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when a file is missing, cut, edited or of another version; names it and
     *     says what to do
     */
    public static Evidence read(Path folder) throws IOException {
        return read(folder, Map.of());
    }

    /**
     * The same, where much is as in another folder: most batches of today are accepted ones, and
     * what a line says that stands there too is taken from there.
     *
     * @param other folder
     * @param known what was read from it
     */
    public static Evidence read(Path folder, Path other, Evidence known) throws IOException {
        List<String> lines = Files.readAllLines(other.resolve(BATCHES));
        Map<String, BatchSummary> batches = new HashMap<>();
        for (int i = 0; i < lines.size() && lines.size() == known.batches().size(); i++) {
            batches.put(lines.get(i), known.batches().get(i));
        }
        return read(folder, batches);
    }

    private static Evidence read(Path folder, Map<String, BatchSummary> batches)
            throws IOException {
        Checksums.verify(folder);
        Profile profile = profile(folder);
        try {
            Bins bins = CanonicalJson.read(folder.resolve(BINS), Bins.class);
            Scores scores = CanonicalJson.read(folder.resolve(SCORES), Scores.class);
            Finding[] rules = CanonicalJson.read(folder.resolve(RULES), Finding[].class);
            return new Evidence(
                    profile,
                    bins,
                    read(folder.resolve(BATCHES), BatchSummary.class, batches),
                    read(folder.resolve(DEPENDENCIES), Dependency.class),
                    sets(folder),
                    scores,
                    List.of(rules),
                    Files.exists(folder.resolve(BEHAVIOUR))
                            ? CanonicalJson.read(folder.resolve(BEHAVIOUR), Behaviour.class)
                            : null);
        } catch (DocumentException e) {
            throw new IOException(e.getMessage() + ADVICE, e);
        }
    }

    private static ColumnSets sets(Path folder) throws IOException {
        Path keys = folder.resolve(KEYS);
        Path people = folder.resolve(RECOGNITIONS);
        return new ColumnSets(
                Files.exists(keys) ? read(keys, CandidateKey.class) : List.of(),
                Files.exists(people) ? read(people, Recognition.class) : List.of());
    }

    /**
     * Looks whether all files are there as they were written, without reading what is in them.
     *
     * @throws IOException as {@link #read(Path)} does
     */
    public static void verify(Path folder) throws IOException {
        Checksums.verify(folder);
    }

    /** The folder's profile alone, with all hashes that there are. */
    public static Profile profile(Path folder) throws IOException {
        return HashFile.read(folder, profileOf(folder.resolve(PROFILE)));
    }

    static Profile profileOf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return ProfileCodec.decode(bytes);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage() + ADVICE, e);
        }
    }

    /** One a line, so that what was added is seen in a review. */
    private static String lines(List<?> values) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Object value : values) {
            lines.append(CanonicalJson.line(value)).append('\n');
        }
        return lines.toString();
    }

    private static <T> List<T> read(Path file, Class<T> type) throws IOException {
        return read(file, type, Map.of());
    }

    private static <T> List<T> read(Path file, Class<T> type, Map<String, T> known)
            throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            return IntStream.range(0, lines.size())
                    .parallel()
                    .mapToObj(
                            i -> {
                                T value = known.get(lines.get(i));
                                return value == null
                                        ? parsed(file.toString(), i + 1, lines.get(i), type)
                                        : value;
                            })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> T parsed(String file, int line, String text, Class<T> type) {
        try {
            return CanonicalJson.parse(file, line, text, type);
        } catch (DocumentException e) {
            throw new UncheckedIOException(e);
        }
    }
}
