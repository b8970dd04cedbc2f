package dev.assay.measure;

import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.AvroFile;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.OrcFile;
import dev.assay.declare.format.ParquetFile;
import dev.assay.declare.format.Workbook;
import dev.assay.declare.partition.Partitions;
import dev.assay.document.Nullable;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.FormatModule;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settles how a dataset's files are read, before they are: as declared, as accepted, or as the
 * files themselves show.
 *
 * @param inputs the files' bytes
 */
public record FormatSearch(Inputs inputs) {

    /** Files of JSON by their names, packed ones too. */
    private static final Pattern NAMED_JSON =
            Pattern.compile(
                    "(?is).*\\.(json|jsonl|ndjson|jsonlines|geojson)"
                            + "(\\.(gz|bz2|zip|xz|zst|lz4|sz))?");

    /** A line of JSON Lines. */
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\".*}\\s*");

    /**
     * How files are read.
     *
     * @param format with everything that reading needs
     * @param read what was found out, or null where all was declared
     */
    public record Settled(FileFormat format, @Nullable HowRead read) {}

    /**
     * Of data of which nothing was accepted.
     *
     * @param declared what is said of it
     * @param files in the order of the data
     * @throws dev.assay.scan.UnreadableDataException when two files are clearly written in two
     *     dialects
     */
    public Settled found(FileFormat declared, List<String> files) throws IOException {
        FileFormat format = declared instanceof AsFound ? format(files) : declared;
        if (format instanceof FixedWidth fixed) {
            return new DialectSearch(inputs)
                    .found(fixed, files)
                    .map(read -> new Settled(read.format(), read))
                    .orElseGet(() -> new Settled(format, null));
        }
        if (!(format instanceof CsvDialect csv)) {
            return settled(declared, format, DialectSearch.some(files));
        }
        HowRead read = new DialectSearch(inputs).found(csv, files).orElse(null);
        return settled(csv, read);
    }

    /**
     * Of data of which some was accepted: as that, for certain, so that a new file that is another
     * is refused and no reason to read all of it anew.
     *
     * @param accepted how that was read; null where it is older than that it is kept
     */
    public Settled accepted(FileFormat declared, @Nullable HowRead accepted, List<String> files)
            throws IOException {
        FileFormat before =
                accepted == null
                        // What was accepted before dialects were found out was read as usual.
                        ? CsvDialect.RFC_4180
                        : accepted.format();
        FileFormat format =
                !(declared instanceof AsFound)
                        ? declared
                        : before instanceof CsvDialect ? CsvDialect.UNDECLARED : before;
        if (format instanceof FixedWidth fixed) {
            return new Settled(
                    before instanceof FixedWidth was
                            ? fixed.or(was.encoding(), was.notations())
                            : fixed,
                    accepted);
        }
        if (!(format instanceof CsvDialect csv)) {
            // Looking may take reading all of a file; the last is the new one.
            return settled(declared, format, files.subList(files.size() - 1, files.size()));
        }
        CsvDialect expected = before instanceof CsvDialect was ? was : CsvDialect.RFC_4180;
        new DialectSearch(inputs).check(csv.or(expected), csv, files);
        return settled(csv, accepted);
    }

    private static Settled settled(CsvDialect declared, HowRead read) {
        CsvDialect found =
                read == null ? CsvDialect.RFC_4180 : read.dialect().orElse(CsvDialect.RFC_4180);
        return new Settled(declared.or(found).or(CsvDialect.RFC_4180), read);
    }

    private Settled settled(FileFormat declared, FileFormat format, List<String> looked) {
        List<Guess> guesses = new ArrayList<>();
        if (declared instanceof AsFound) {
            guesses.add(new Guess(Key.FORMAT, List.of(new Answer(format.named(), 1))));
        }
        guesses.addAll(told(format, looked));
        return new Settled(format, guesses.isEmpty() ? null : new HowRead(format, guesses));
    }

    /** What files say of how they are read, and of what in them is not; one guess a key. */
    private List<Guess> told(FileFormat declared, List<String> files) {
        Map<Key, List<Guess>> told = new EnumMap<>(Key.class);
        try {
            Format format = Formats.of(declared, List.of(), Partitions.NONE);
            for (String file : files) {
                told(format, file)
                        .forEach(
                                guess ->
                                        told.computeIfAbsent(guess.key(), k -> new ArrayList<>())
                                                .add(guess));
            }
        } catch (IllegalStateException e) {
            // Its module cannot be had, which whoever reads the files says.
            return List.of();
        }
        return told.values().stream().map(Guess::together).toList();
    }

    private List<Guess> told(Format format, String file) {
        try (SeekableInput input = inputs.open(file)) {
            return format.told(input, file);
        } catch (IOException e) {
            // Whoever reads its records says why it cannot be read.
            return List.of();
        }
    }

    /** As the first file shows that can be opened. */
    private FileFormat format(List<String> files) {
        for (String file : files) {
            List<FileKind> kinds = kinds(file);
            if (!kinds.isEmpty()) {
                return format(file, kinds.get(kinds.size() - 1));
            }
        }
        return CsvDialect.UNDECLARED;
    }

    private static FileFormat format(String file, FileKind kind) {
        return switch (kind) {
            case JSON, JSON_ARRAY, JSON_LINES -> new JsonRecords();
            case PARQUET -> new ParquetFile();
            case ORC -> new OrcFile();
            case AVRO -> new AvroFile();
            case XLSX -> new Workbook(null);
            // JSON with a comment or a call around it would be read as CSV in silence.
            case TEXT ->
                    NAMED_JSON.matcher(file).matches() ? new JsonRecords() : CsvDialect.UNDECLARED;
            default -> CsvDialect.UNDECLARED;
        };
    }

    /**
     * What must be on the class path to read files. What is in a packed file is not known before
     * that is there by which it is unpacked, so it is asked again when it is.
     */
    public Set<FormatModule> needs(List<String> files) {
        return files.parallelStream()
                .flatMap(file -> kinds(file).stream())
                .flatMap(kind -> kind.module().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FormatModule.class)));
    }

    /**
     * What a file is and, where it is packed, what is in it; nothing where it cannot be opened or
     * unpacked: whoever reads it says so.
     */
    private List<FileKind> kinds(String file) {
        List<FileKind> kinds = new ArrayList<>();
        try (SeekableInput stored = inputs.open(file)) {
            kinds.add(kind(stored));
            if (kinds.get(0).isPacked()) {
                kinds.add(kind(Formats.contents(stored, file)));
            }
        } catch (IOException e) {
            return kinds;
        }
        return kinds;
    }

    /**
     * JSON in UTF-16 is JSON, so that whoever reads it says what is wrong: not that it is no CSV.
     */
    private static FileKind kind(SeekableInput input) throws IOException {
        byte[] head = Beginning.of(input, Kinds.LOOK).bytes();
        FileKind kind = Kinds.of(head);
        if (kind == FileKind.TEXT && isOfObjects(head)) {
            return FileKind.JSON_LINES;
        }
        if (!kind.isWideText()) {
            return kind;
        }
        String text = new String(head, Charset.forName(kind.label()));
        FileKind of = Kinds.of(text.getBytes(StandardCharsets.UTF_8));
        return switch (of) {
            case JSON, JSON_ARRAY, JSON_LINES -> of;
            default -> kind;
        };
    }

    /** Whether most lines are objects of JSON, such as those of a log below a line of another. */
    private static boolean isOfObjects(byte[] head) {
        List<String> lines =
                new String(head, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
        List<String> whole = lines.subList(0, Math.max(0, lines.size() - 1));
        long objects = whole.stream().filter(l -> OBJECT.matcher(l).matches()).count();
        return objects >= 2 && 2 * objects > whole.size();
    }
}
