package dev.assay.scan.archive;

import dev.assay.scan.UnpackedInput;
import dev.assay.scan.UnreadableDataException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of an archive, as its directory is read: none has a name by which it could be taken for
 * another file, and all that is kept of them is bounded.
 */
final class Members {

    /** Entries that are read, at most. */
    static final int MOST = 100_000;

    private static final int LONGEST_NAME = 4096;
    private static final int MOST_LETTERS = 32 << 20;

    private final Faults faults;
    private final long archive;
    private final boolean isDocument;
    private final Map<String, Member> byName = new LinkedHashMap<>();
    private int entries;
    private long letters;
    private long bytes;

    /**
     * None yet.
     *
     * @param archive bytes of the file, or {@link dev.assay.scan.SeekableInput#UNKNOWN} where what
     *     unpacks it bounds what is in it
     * @param isDocument whether they are the parts of one document: then none is hidden, and the
     *     case of letters in their names, and which slashes, do not matter
     */
    Members(Faults faults, long archive, boolean isDocument) {
        this.faults = faults;
        this.archive = archive;
        this.isDocument = isDocument;
    }

    /**
     * The name of an entry, whatever that is, without what some programs write before it.
     *
     * @throws UnreadableDataException when it may not be in an archive
     */
    String name(String written) throws UnreadableDataException {
        if (++entries > MOST) {
            throw faults.tooMuch(
                    "the "
                            + faults.kind()
                            + " has more than "
                            + String.format(Locale.ROOT, "%,d", MOST)
                            + " "
                            + faults.piece()
                            + "s");
        }
        letters += written.length();
        if (written.length() > LONGEST_NAME || letters > MOST_LETTERS) {
            throw faults.refused(
                    "the names of what is in the "
                            + faults.kind()
                            + " are too long ("
                            + Faults.shown(written)
                            + " has "
                            + written.length()
                            + " letters); make it anew with shorter ones");
        }
        if (isDocument) {
            return part(written);
        }
        Optional<String> wrong = wrong(written);
        if (wrong.isPresent()) {
            throw faults.refused(
                    "the member '"
                            + Faults.shown(written)
                            + "' "
                            + wrong.get()
                            + "; an archive with such a name is not read: make it anew, with names"
                            + " relative to one folder");
        }
        String name = written;
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        return name;
    }

    /** The name by which a part of a document is found, however it is written. */
    static String part(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static Optional<String> wrong(String name) {
        if (name.indexOf(0) >= 0) {
            return Optional.of("has a zero in its name");
        }
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*")) {
            return Optional.of("has an absolute name");
        }
        if (List.of(name.split("[/\\\\]")).contains("..")) {
            return Optional.of("has a name that leads out of the archive");
        }
        try {
            Path.of(name);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(
                    "has a name that no file can have here ("
                            + e.getReason()
                            + "; where that is the encoding of this system, set LC_ALL to C.UTF-8)");
        }
    }

    /** Takes a file, unless it is hidden; its name was given out by {@link #name}. */
    void add(Member member) throws UnreadableDataException {
        if (!isDocument && isHidden(member.name())) {
            return;
        }
        if (byName.putIfAbsent(member.name(), member) != null) {
            throw faults.refused(
                    "the "
                            + faults.piece()
                            + " '"
                            + Faults.shown(member.name())
                            + "' is in the "
                            + faults.kind()
                            + " twice; make it anew, with one of them");
        }
        bytes += member.size();
        if (bytes < 0
                || archive >= 0
                        && bytes > UnpackedInput.UNBOUNDED
                        && bytes / UnpackedInput.MOST > archive) {
            throw faults.tooMuch(
                    "the "
                            + faults.kind()
                            + " of "
                            + archive
                            + " bytes says that it unpacks to "
                            + (bytes < 0 ? "more than can be" : bytes + " bytes and more")
                            + ", at most "
                            + UnpackedInput.MOST
                            + " times as many are read; if that is the data and no mistake");
        }
    }

    /** What systems put beside the files, and what is hidden on disk too. */
    private static boolean isHidden(String name) {
        String[] steps = name.split("/");
        for (String step : steps) {
            if (step.startsWith(".")) {
                return true;
            }
        }
        return steps.length == 0
                || steps[0].equals("__MACOSX")
                || steps[steps.length - 1].equals("Thumbs.db");
    }

    /** All files by name, in the order of the directory. */
    Map<String, Member> byName() {
        return byName;
    }
}
