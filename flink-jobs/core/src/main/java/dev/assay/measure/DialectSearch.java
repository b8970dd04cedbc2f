package dev.assay.measure;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.HowRead;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.csv.Dialects;
import dev.assay.scan.csv.FixedDialect;
import dev.assay.scan.dialect.Detector;
import dev.assay.scan.dialect.OtherDialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles in which dialect a dataset's files are read, before they are: as declared, as accepted,
 * or as the files themselves show. A file that is clearly written otherwise than its dataset is
 * refused by name: read wrongly it would be a page of findings that all say something else.
 *
 * @param inputs the files' bytes
 */
record DialectSearch(Inputs inputs) {

    /** Files that are looked at where nothing was accepted: first, last, and between. */
    private static final int LOOKED_AT = 5;

    /** Files that are looked at where something was: the last ones, which are the new ones. */
    private static final int LAST = 64;

    /** The beginning of a file. */
    private record Head(String file, byte[] bytes, boolean whole) {

        boolean isAscii() {
            for (byte b : bytes) {
                if (b < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * How files are read of which nothing was accepted. The first one with letters beyond ASCII
     * says it, since it shows the encoding too; else the first.
     *
     * @param declared what is said already
     * @param files in the order of the data
     * @return empty where they are no text; whoever reads them says what they are
     * @throws UnreadableDataException when two of them are clearly written in two dialects
     */
    public Optional<HowRead> found(CsvDialect declared, List<String> files) throws IOException {
        List<Head> heads = heads(files);
        Optional<HowRead> found =
                telling(heads).flatMap(head -> Dialects.of(head.bytes(), head.whole(), declared));
        if (found.isEmpty()) {
            return found;
        }
        CsvDialect dialect = found.get().dialect().orElseThrow();
        refuseFirst(heads.stream().map(head -> other(head, dialect, declared)));
        HowRead read = found.get();
        for (Head head : heads) {
            read = Detector.also(read, head.bytes(), head.whole(), declared);
        }
        return Optional.of(read);
    }

    /**
     * How files of fixed width are read of which nothing was accepted, as {@link #found(CsvDialect,
     * List)} does it.
     */
    public Optional<HowRead> found(FixedWidth declared, List<String> files) {
        return telling(heads(files))
                .flatMap(head -> FixedDialect.of(head.bytes(), head.whole(), declared));
    }

    /** The files of a dataset that are looked at where nothing was accepted. */
    static List<String> some(List<String> files) {
        List<String> some = new ArrayList<>();
        int step = Math.max(1, (files.size() - 1) / (LOOKED_AT - 1));
        for (int i = 0; i < files.size() && some.size() < LOOKED_AT - 1; i += step) {
            some.add(files.get(i));
        }
        String last = files.get(files.size() - 1);
        if (!some.contains(last)) {
            some.add(last);
        }
        return some;
    }

    private List<Head> heads(List<String> files) {
        return some(files).stream().map(this::head).flatMap(Optional::stream).toList();
    }

    private static Optional<Head> telling(List<Head> heads) {
        return heads.stream()
                .filter(head -> !head.isAscii())
                .findFirst()
                .or(() -> heads.stream().findFirst());
    }

    /**
     * Looks whether new files are written as those that were accepted.
     *
     * @param expected the dialect that was accepted, complete
     * @param declared what of it is declared
     * @param files in the order of the data
     * @throws UnreadableDataException when one clearly is not; says which, and how
     */
    public void check(CsvDialect expected, CsvDialect declared, List<String> files)
            throws IOException {
        refuseFirst(
                files.subList(Math.max(0, files.size() - LAST), files.size()).parallelStream()
                        .map(file -> head(file).flatMap(head -> other(head, expected, declared))));
    }

    private static void refuseFirst(Stream<Optional<String>> faults)
            throws UnreadableDataException {
        Optional<String> first = faults.flatMap(Optional::stream).findFirst();
        if (first.isPresent()) {
            throw new UnreadableDataException(
                    first.get()
                            + "; deliver it as the others, or leave it out of path; if all data is"
                            + " written so from now on, accept it anew with mvn assay:baseline");
        }
    }

    /** How a file clearly is written otherwise; what is no text is said by whoever reads it. */
    private static Optional<String> other(Head head, CsvDialect expected, CsvDialect declared) {
        return Dialects.isText(head.bytes())
                ? OtherDialect.of(head.bytes(), head.whole(), expected, declared)
                        .map(how -> head.file() + " " + how)
                : Optional.empty();
    }

    /** Empty where the file cannot be opened or unpacked; whoever reads it says so. */
    private Optional<Head> head(String file) {
        try (SeekableInput stored = inputs.open(file);
                SeekableInput input = Formats.contents(stored, file)) {
            Beginning read = Beginning.of(input, Detector.LOOK);
            return Optional.of(new Head(file, read.bytes(), read.whole()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
