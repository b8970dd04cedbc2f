package dev.assay.scan.archive;

import dev.assay.scan.UnreadableDataException;

/**
 * What is said of an archive that cannot be read.
 *
 * @param file its path, or that of a member
 * @param kind what it is called, such as ZIP archive
 * @param piece what a file in it is called
 * @param smaller what to do where there is too much in it
 */
record Faults(String file, String kind, String piece, String smaller) {

    private static final int LONGEST_NAME = 200;

    static Faults ofZip(String file) {
        return ofArchive(file, "ZIP");
    }

    static Faults ofTar(String file) {
        return ofArchive(file, "tar");
    }

    private static Faults ofArchive(String file, String kind) {
        return new Faults(
                file,
                kind + " archive",
                "member",
                "split it, or unpack it and give the files in it as path");
    }

    UnreadableDataException damaged(String what) {
        return new UnreadableDataException(
                file
                        + ": the "
                        + kind
                        + " is damaged ("
                        + what
                        + "); copy the file again, or have it made anew");
    }

    UnreadableDataException cutOff() {
        return new UnreadableDataException(
                file
                        + ": the file is cut off: the end of the "
                        + kind
                        + " is not there; wait until it is written, or copy it again");
    }

    /** What is whole, and is not read all the same. */
    UnreadableDataException refused(String what) {
        return new UnreadableDataException(file + ": " + what);
    }

    /** What may be whole, and is more than is read. */
    UnreadableDataException tooMuch(String what) {
        return refused(what + "; " + smaller);
    }

    /** A name that somebody else gave, so that it is shown in one line and not too long. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.length() < name.length() ? shown + "…" : shown.toString();
    }
}
