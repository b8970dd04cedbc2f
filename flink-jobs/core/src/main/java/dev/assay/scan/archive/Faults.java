package dev.assay.scan.archive;

import dev.assay.scan.UnreadableDataException;

/**
 * What is said of an archive that cannot be read.
 *
 * @param file its path, or that of a member
 * @param kind such as ZIP
 */
record Faults(String file, String kind) {

    private static final int LONGEST_NAME = 200;

    UnreadableDataException damaged(String what) {
        return new UnreadableDataException(
                file
                        + ": the "
                        + kind
                        + " archive is damaged ("
                        + what
                        + "); copy the file again, or have it made anew");
    }

    UnreadableDataException cutOff() {
        return new UnreadableDataException(
                file
                        + ": the file is cut off: the end of the "
                        + kind
                        + " archive is not there; wait until it is written, or copy it again");
    }

    /** What is whole, and is not read all the same. */
    UnreadableDataException refused(String what) {
        return new UnreadableDataException(file + ": " + what);
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
